namespace QualityAudit.Workflow;

public enum ReportFormat
{
    Xlsx,
    Html,
    Json,
}

/// <summary>What to write where. Region: null for every region and the group, else that region alone.</summary>
public sealed record ReportRequest(string Folder, IReadOnlySet<ReportFormat> Formats, Language Language, string? Region)
{
    /// <summary>Pages in the other language as well, each linked to its twin; everything else is written in the one language.</summary>
    public bool BothLanguages { get; init; }

    /// <summary>Where the index of scorecards stands, from the folder; null for none.</summary>
    public string? IndexHref { get; init; }

    public IReadOnlyList<Language> PageLanguages =>
        BothLanguages ? [Language, Language == Language.Chinese ? Language.English : Language.Chinese] : [Language];
}
