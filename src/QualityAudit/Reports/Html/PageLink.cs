using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>An entry of a page's contents: the section's id and title.</summary>
public sealed record PageLink(string Id, LocalizedText Title)
{
    /// <summary>The sections that a page of the assessment has: without checklists there are no steps, profiles and items.</summary>
    public static IReadOnlyList<PageLink> Among(Assessment assessment, IReadOnlyList<PageLink> sections)
    {
        var profiles = assessment.Profiles;
        var isThere = new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["steps"] = profiles.Steps.Count > 0,
            ["profiles"] = profiles.Objects.Count + profiles.Stages.Count + profiles.Departments.Count > 0,
            ["worst"] = assessment.Indicators.Any(indicator => indicator.Items.Count > 0),
            ["callbacks"] = assessment.Indicators.Any(indicator => indicator.Questions.Count > 0),
            ["calls"] = assessment.Indicators.Any(indicator => indicator.Questions.Count > 0),
        };
        return [.. sections.Where(section => isThere.GetValueOrDefault(section.Id, true))];
    }
}

/// <summary>Where the pages around a page stand, relative to it; null for those that are not written.</summary>
public sealed record PageLinks(string? Index, string? Group, string? OtherLanguage)
{
    public static PageLinks None { get; } = new(null, null, null);
}
