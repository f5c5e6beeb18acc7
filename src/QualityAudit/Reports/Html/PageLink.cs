namespace QualityAudit.Reports.Html;

/// <summary>An entry of a page's contents: the section's id and title.</summary>
public sealed record PageLink(string Id, LocalizedText Title);

/// <summary>Where the pages around a page stand, relative to it; null for those that are not written.</summary>
public sealed record PageLinks(string? Index, string? Group, string? OtherLanguage)
{
    public static PageLinks None { get; } = new(null, null, null);
}
