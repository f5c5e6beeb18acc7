using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Storage;

namespace QualityAudit.Workflow;

/// <summary>What became of every file of an import, by path; FolderFindings: what was said of files that were not read.</summary>
public sealed record ImportSummary(IReadOnlyList<FileOutcome> Files, IReadOnlyList<Diagnostic> FolderFindings, bool Strict = false)
{
    public IEnumerable<Diagnostic> Diagnostics => FolderFindings.Concat(Files.SelectMany(file => file.Diagnostics));

    /// <summary>What could be read in several ways and refused its file, each once.</summary>
    public IReadOnlyList<LayoutQuestion> Questions => [.. Files.SelectMany(file => file.Read.Questions).DistinctBy(question => question.Key, StringComparer.Ordinal)];

    /// <summary>Files that would replace what counts in the store, and have not yet.</summary>
    public IReadOnlyList<FileOutcome> HeldBack => [.. Files.Where(file => file.IsHeldBack)];

    /// <summary>Hashes of all files.</summary>
    public IReadOnlySet<string> Hashes => Files.Select(file => file.Read.Sha256).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same with some of the files read again.</summary>
    public ImportSummary With(ImportSummary again)
    {
        var replaced = again.Files.ToDictionary(file => file.Source.FullPath, StringComparer.Ordinal);
        return this with { Files = [.. Files.Select(file => replaced.GetValueOrDefault(file.Source.FullPath, file))] };
    }

    /// <summary>The same as a document, with whatever else there is to say of the run.</summary>
    public InputReport Report(bool rehearsal, IEnumerable<Diagnostic> more) =>
        new([.. Files.Select(file => file.Report)], [.. FolderFindings, .. more], rehearsal, Strict);
}

/// <summary>One file: where it lies, how it was read and, unless refused, what storing it changed.</summary>
public sealed record FileOutcome(FoundFile Source, ImportedFile Read, StoreOutcome? Store)
{
    public string Path => Read.Path;

    /// <summary>Read without an error; what it would replace is to be shown first, or somebody has decided against it.</summary>
    public bool IsHeldBack => Store?.Status == StoreStatus.HeldBack;

    /// <summary>Somebody has seen what it would replace and does not want it.</summary>
    public FileOutcome Declined() => this with { Store = Store! with { Diagnostics = [StorageDiagnostics.ReplacementDeclined.At(new SourceLocation(Path))] } };

    public FileVerdict Verdict => Store?.Status switch
    {
        StoreStatus.Stored => FileVerdict.Stored,
        StoreStatus.AlreadyStored => FileVerdict.AlreadyStored,
        StoreStatus.Refused or StoreStatus.HeldBack => FileVerdict.Refused,
        _ => Read.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? FileVerdict.Refused : FileVerdict.Skipped,
    };

    public IEnumerable<Diagnostic> Diagnostics => Store is null ? Read.Diagnostics : Read.Diagnostics.Concat(Store.Diagnostics);

    public FileReport Report => new(Path, Verdict, Read.Kind, Rows, [.. Diagnostics], Store?.Changes ?? []);

    // Of a refused file every row is refused that was not skipped, whether something is wrong with it or not.
    private RowCount Rows => Verdict is FileVerdict.Stored or FileVerdict.AlreadyStored
        ? new RowCount(Read.RowsRead, Read.RowsTaken, 0, Read.RowsSkipped)
        : new RowCount(Read.RowsRead, 0, Read.RowsRead - Read.RowsSkipped, Read.RowsSkipped);
}
