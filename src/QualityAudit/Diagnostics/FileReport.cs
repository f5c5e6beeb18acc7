using QualityAudit.Audits;

namespace QualityAudit.Diagnostics;

public enum FileVerdict
{
    Stored,
    AlreadyStored,
    Refused,

    /// <summary>Nothing to read in it and nothing wrong with it: a scorecard of our own, a form still blank.</summary>
    Skipped,
}

/// <summary>
/// The rows below a file's header rows with anything in them. Read = Stored + Refused + Skipped: no row is lost without a word.
/// Skipped: headings, notes and the like, which hold no record.
/// </summary>
public sealed record RowCount(int Read, int Stored, int Refused, int Skipped)
{
    public static readonly RowCount None = new(0, 0, 0, 0);

    public static RowCount operator +(RowCount left, RowCount right) =>
        new(left.Read + right.Read, left.Stored + right.Stored, left.Refused + right.Refused, left.Skipped + right.Skipped);

    public static RowCount Add(RowCount left, RowCount right) => left + right;
}

/// <summary>What became of one input file and everything that was said of it. Kind is null where no table was recognised.</summary>
public sealed record FileReport(
    string Path,
    FileVerdict Verdict,
    FileKind? Kind,
    RowCount Rows,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<RecordChange> Changes)
{
    public bool SaysSomething => Diagnostics.Count > 0 || Changes.Count > 0;
}

/// <summary>
/// What became of all files of one import. General: what was said of files that were not read, and of the import as a whole.
/// Rehearsal: nothing was stored. Strict: warnings refused a file as errors do.
/// </summary>
public sealed record InputReport(IReadOnlyList<FileReport> Files, IReadOnlyList<Diagnostic> General, bool Rehearsal, bool Strict)
{
    public IEnumerable<Diagnostic> Diagnostics => Files.SelectMany(file => file.Diagnostics).Concat(General);

    public RowCount Rows => Files.Aggregate(RowCount.None, (sum, file) => sum + file.Rows);

    public int Count(FileVerdict verdict) => Files.Count(file => file.Verdict == verdict);

    public int Count(Severity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}
