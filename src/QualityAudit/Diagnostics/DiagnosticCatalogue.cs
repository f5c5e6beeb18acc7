using System.Reflection;

namespace QualityAudit.Diagnostics;

/// <summary>Every descriptor, by code. The families are the static classes beside this one, one for each range of codes.</summary>
public static class DiagnosticCatalogue
{
    private static readonly Type[] Families =
    [
        typeof(FileDiagnostics),
        typeof(SheetDiagnostics),
        typeof(CellDiagnostics),
        typeof(RowDiagnostics),
        typeof(CrossDiagnostics),
        typeof(RubricDiagnostics),
        typeof(ScoringDiagnostics),
        typeof(StorageDiagnostics),
    ];

    /// <summary>All descriptors in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. Families
            .SelectMany(family => family.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];
}
