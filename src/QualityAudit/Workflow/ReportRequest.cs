namespace QualityAudit.Workflow;

public enum ReportFormat
{
    Xlsx,
    Html,
    Json,
}

/// <summary>What to write where. Region: null for every region and the group, else that region alone.</summary>
public sealed record ReportRequest(string Folder, IReadOnlySet<ReportFormat> Formats, Language Language, string? Region);
