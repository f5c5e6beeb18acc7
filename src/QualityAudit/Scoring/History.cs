using QualityAudit.Audits;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Scoring;

/// <summary>The published figures of earlier quarters, by unit, oldest first.</summary>
internal sealed class History(Quarter quarter, IReadOnlyList<Scorecard> earlier)
{
    private readonly IReadOnlyList<Scorecard> past =
        [.. earlier.Where(scorecard => scorecard.Quarter < quarter).OrderBy(scorecard => scorecard.Quarter)];

    public IReadOnlyList<EarlierAssessment> OfProject(string id) =>
        Of(scorecard => scorecard.Projects.FirstOrDefault(project => string.Equals(project.Project.Id, id, StringComparison.Ordinal))?.Assessment);

    public IReadOnlyList<EarlierAssessment> OfRegion(string name) =>
        Of(scorecard => scorecard.Regions.FirstOrDefault(region => string.Equals(region.Region, name, StringComparison.Ordinal))?.Assessment);

    public IReadOnlyList<EarlierAssessment> OfGroup() => Of(scorecard => scorecard.Group.Assessment);

    private IReadOnlyList<EarlierAssessment> Of(Func<Scorecard, Assessment?> find) =>
    [
        .. past
            .Select(scorecard => (scorecard, assessment: find(scorecard)))
            .Where(pair => pair.assessment is not null)
            .Select(pair => new EarlierAssessment(
                pair.scorecard.Quarter,
                pair.scorecard.Quarter == quarter.Previous,
                pair.scorecard.Publish(pair.assessment!.Official),
                pair.assessment.Indicators
                    .Where(indicator => indicator.Score.Exact is not null)
                    .ToDictionary(indicator => indicator.Indicator.Id, indicator => pair.scorecard.Publish(indicator.Score)!.Value, StringComparer.Ordinal),
                pair.assessment.Sampling)),
    ];
}

/// <summary>Published figures of one unit in an earlier quarter.</summary>
internal sealed record EarlierAssessment(Quarter Quarter, bool IsQuarterBefore, decimal? Official, IReadOnlyDictionary<string, decimal> Indicators, SamplingInterval? Sampling);
