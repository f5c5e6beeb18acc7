using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Storage;

namespace QualityAudit.Workflow;

/// <summary>The calls of the quarters asked for, oldest first, and what is to be said of it.</summary>
public sealed record CallsSummary(IReadOnlyList<CallOverview> Overviews, IReadOnlyList<Diagnostic> Findings);

/// <summary>Which rubrics a quarter's calls are looked at by, and what they add up to.</summary>
internal sealed class CallCounting(AuditStore store, RubricCatalogue catalogue, RubricChoice choice)
{
    private readonly QuarterRubrics quarterRubrics = new(store, catalogue, choice.Rescore);
    private readonly DiagnosticBag findings = new();

    public async Task<CallsSummary> CountAsync(IReadOnlyList<Quarter> quarters, CancellationToken cancellationToken)
    {
        var projects = await store.ProjectsAsync(cancellationToken);
        var overviews = new List<CallOverview>();
        foreach (var quarter in quarters)
        {
            foreach (var rubric in await RubricsOfAsync(quarter, cancellationToken))
            {
                var overview = await OverviewAsync(rubric, quarter, projects, cancellationToken);
                // A rubric that was named is shown with nothing in it, the others where they have calls with answers.
                if (choice.RubricId is not null || overview.Group.Questions.Any(question => question.Valid + question.DontKnow + question.Refused + question.Excluded > 0))
                    overviews.Add(overview);
            }
        }

        return new CallsSummary(overviews, findings.All);
    }

    private async Task<IReadOnlyList<Rubric>> RubricsOfAsync(Quarter quarter, CancellationToken cancellationToken)
    {
        var ids = choice.RubricId is { } one
            ? [one]
            : catalogue.All.Where(rubric => rubric.IsValidFor(quarter)).Select(rubric => rubric.Id).Distinct(StringComparer.Ordinal)
                .OrderBy(id => string.Equals(id, catalogue.MainId, StringComparison.Ordinal) ? 0 : 1).ThenBy(id => id, StringComparer.Ordinal).ToList();
        var found = new List<Rubric>();
        foreach (var id in ids)
        {
            var (rubric, _, notices) = await quarterRubrics.FindAsync(id, quarter, isChosen: true, cancellationToken);
            findings.AddRange(notices);
            if (rubric is not null && rubric.Indicators.Any(indicator => indicator.Questions.Count > 0))
                found.Add(rubric);
        }

        return found;
    }

    private async Task<CallOverview> OverviewAsync(Rubric rubric, Quarter quarter, IReadOnlyList<Project> projects, CancellationToken cancellationToken) =>
        await store.CallSumsAsync(CallOverview.Wanted(rubric, quarter), cancellationToken) is { } sums
            ? CallOverview.Of(rubric, quarter, projects, sums)
            : CallOverview.Of(Scorer.Figures(await store.EvidenceAsync(quarter, cancellationToken), rubric, []));
}
