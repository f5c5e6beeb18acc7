namespace QualityAudit.Reports.Html;

/// <summary>An entry of a page's contents: the section's id and title.</summary>
public sealed record PageLink(string Id, LocalizedText Title);
