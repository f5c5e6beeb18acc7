using QualityAudit.Audits;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>One reason why a project's result needs an explanation. Order: gravest first; Look: the class of its chip.</summary>
public sealed record ProjectCase(int Order, ProjectResult Project, LocalizedText Kind, string Look, string Why, IReadOnlyList<SourceLocation> Sources)
{
    public static IEnumerable<ProjectCase> Of(PageView view, ProjectResult project)
    {
        var assessment = project.Assessment;
        foreach (var cap in assessment.Caps)
            yield return new(0, project, Words.Capped, "capped", Explained(view, cap), [.. cap.Evidence.Select(evidence => evidence.Source).OfType<SourceLocation>()]);
        foreach (var (item, missed) in CriticalFailures(assessment))
            yield return new(1, project, Words.CriticalMissed, "critical", $"{item.Item.Id} {view.Text(item.Item.Text)}", missed);
        var standing = Standing.Of(view, assessment);
        if (assessment.Status == AssessmentStatus.Incomplete)
            yield return new(2, project, Words.Incomplete, "incomplete", $"{standing.Sentence(view)} {standing.BoundsText(view)}", []);
        if (assessment is { Status: AssessmentStatus.AwaitingGroupResult, Total.Exact: null })
            yield return new(3, project, Words.Awaiting, "awaiting", $"{standing.Sentence(view)} {standing.BoundsText(view)}", []);
        if (assessment is { Status: AssessmentStatus.GroupResult, Total.Exact: null })
            yield return new(4, project, Words.FromGroup, "replaced", standing.Sentence(view), []);
    }

    private static string Explained(PageView view, CapEffect cap) => view.Text(
        Words.CappedWhy,
        ("title", view.Text(cap.Cap.Title)),
        ("before", view.Figures.Points(cap.Before)),
        ("after", view.Figures.Points(cap.After)),
        ("subjects", string.Join(view.Text(Words.ListSeparator), cap.Evidence.Select(evidence => evidence.Subject).Distinct(StringComparer.Ordinal))));

    // A critical item that already capped something is told there.
    private static IEnumerable<(ItemResult Item, IReadOnlyList<SourceLocation> Missed)> CriticalFailures(Assessment assessment)
    {
        var told = assessment.Caps.SelectMany(cap => cap.Evidence).Select(evidence => evidence.Subject).ToHashSet(StringComparer.Ordinal);
        return assessment.Indicators.SelectMany(indicator => indicator.Items)
            .Where(item => item.Item is { Critical: true, Advisory: false } && !told.Contains(item.Item.Id))
            .Select(item => (item, (IReadOnlyList<SourceLocation>)[.. item.Answers.Where(answer => answer.Credit == 0).Select(answer => answer.Source)]))
            .Where(found => found.Item2.Count > 0);
    }
}
