namespace QualityAudit.Audits;

/// <summary>What an input file holds.</summary>
public enum FileKind
{
    Register,
    Checklists,
    Callbacks,
    GroupBsc,
}

/// <summary>
/// A file that was read without an error and may be stored, whole or not at all.
/// Path is relative to the imported folder, with "/". Sha256 is lower-case hex over the bytes.
/// SavedAt is the time of the last save that the workbook itself records (UTC), null where it records none (CSV).
/// </summary>
public sealed record AuditFile(string Path, string Sha256, DateTime? SavedAt, FileContent Content)
{
    public FileKind Kind => Content switch
    {
        RegisterContent => FileKind.Register,
        ChecklistContent => FileKind.Checklists,
        CallbackContent => FileKind.Callbacks,
        _ => FileKind.GroupBsc,
    };
}

/// <summary>The records of one file; closed set.</summary>
public abstract record FileContent
{
    private protected FileContent()
    {
    }

    public abstract int RecordCount { get; }
}

public sealed record RegisterContent(IReadOnlyList<Project> Projects) : FileContent
{
    public override int RecordCount => Projects.Count;
}

public sealed record ChecklistContent(IReadOnlyList<Visit> Visits) : FileContent
{
    public override int RecordCount => Visits.Count;
}

public sealed record CallbackContent(IReadOnlyList<Callback> Callbacks) : FileContent
{
    public override int RecordCount => Callbacks.Count;
}

public sealed record GroupBscContent(IReadOnlyList<GroupBscResult> Results) : FileContent
{
    public override int RecordCount => Results.Count;
}
