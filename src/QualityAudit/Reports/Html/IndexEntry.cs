namespace QualityAudit.Reports.Html;

/// <summary>A page of a folder. Href: of the page; Workbook: of the workbook beside it, null for none; both relative to the index.</summary>
public sealed record IndexEntry(PageStamp Stamp, string Href, string? Workbook);
