using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import;

/// <summary>
/// What became of one file. File is null when it was refused: a single error refuses the whole file.
/// Kind is null where no table was recognised. RowsRead = RowsTaken + RowsSkipped: rows below the header rows with anything in them.
/// Sha256 is empty when the bytes could not be read.
/// </summary>
public sealed record ImportedFile(
    string Path,
    string Sha256,
    FileKind? Kind,
    AuditFile? File,
    int RowsRead,
    int RowsTaken,
    int RowsSkipped,
    IReadOnlyList<Diagnostic> Diagnostics);
