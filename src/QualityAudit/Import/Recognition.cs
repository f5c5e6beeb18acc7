using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import;

/// <summary>
/// What a first look at a file tells. Kind is null, and a diagnostic says why, where it holds nothing to import.
/// Sha256 is empty when the bytes could not be read.
/// </summary>
public sealed record Recognition(FileKind? Kind, string Sha256, IReadOnlyList<Diagnostic> Diagnostics);
