using QualityAudit.Diagnostics;
using QualityAudit.Import;
using QualityAudit.Storage;

namespace QualityAudit.Workflow;

/// <summary>What became of every file of an import, by path; FolderFindings: what was said of files that were not read.</summary>
public sealed record ImportSummary(IReadOnlyList<FileOutcome> Files, IReadOnlyList<Diagnostic> FolderFindings)
{
    public IEnumerable<Diagnostic> Diagnostics => FolderFindings.Concat(Files.SelectMany(file => file.Diagnostics));

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public int Count(FileVerdict verdict) => Files.Count(file => file.Verdict == verdict);
}

public enum FileVerdict
{
    Stored,
    AlreadyStored,
    Refused,

    /// <summary>Nothing to read in it and nothing wrong with it: a scorecard of our own.</summary>
    Skipped,
}

/// <summary>One file: how it was read and, unless refused, what storing it changed.</summary>
public sealed record FileOutcome(ImportedFile Read, StoreOutcome? Store)
{
    public string Path => Read.Path;

    public FileVerdict Verdict => Store?.Status switch
    {
        StoreStatus.Stored => FileVerdict.Stored,
        StoreStatus.AlreadyStored => FileVerdict.AlreadyStored,
        StoreStatus.Refused => FileVerdict.Refused,
        _ => Read.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? FileVerdict.Refused : FileVerdict.Skipped,
    };

    public IEnumerable<Diagnostic> Diagnostics => Store is null ? Read.Diagnostics : Read.Diagnostics.Concat(Store.Diagnostics);
}
