using System.Diagnostics.CodeAnalysis;

namespace QualityAudit.Diagnostics;

/// <summary>The codes of one range: the class that declares them, how the codes begin, what they are about and when they are looked for.</summary>
public sealed record DiagnosticFamily(
    [property: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)]
    [param: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)]
    Type Declares,
    string Prefix,
    LocalizedText Title,
    LocalizedText When);
