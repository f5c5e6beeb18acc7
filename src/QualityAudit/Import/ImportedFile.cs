using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Questions;

namespace QualityAudit.Import;

/// <summary>
/// What became of one file. File is null when it was refused: a single error refuses the whole file.
/// Kind is null where no table was recognised. RowsRead: rows below the header rows with anything in them; each is taken, skipped (a heading, a note) or,
/// where the file has an error, neither.
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
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How its sheets were understood: those in a layout of their own, and all of them where the importer was asked to keep them.</summary>
    public IReadOnlyList<SheetReading> Readings { get; init; } = [];

    /// <summary>What could be read in several ways, to be chosen by somebody; each is an error among the diagnostics as well.</summary>
    public IReadOnlyList<LayoutQuestion> Questions { get; init; } = [];

    /// <summary>The same file where a warning is not good enough: it is refused, and its warnings are errors.</summary>
    public ImportedFile Strictly() =>
        Diagnostics.All(diagnostic => diagnostic.Severity == Severity.Info) ? this : this with { File = null, Diagnostics = [.. Diagnostics.Select(diagnostic => diagnostic.Strictly())] };
}
