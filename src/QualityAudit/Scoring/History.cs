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
            .Select(pair => new EarlierAssessment(pair.scorecard, pair.scorecard.Quarter == quarter.Previous, pair.assessment!)),
    ];
}

/// <summary>One unit in an earlier quarter, by its published figures.</summary>
internal sealed class EarlierAssessment(Scorecard scorecard, bool isQuarterBefore, Assessment assessment)
{
    public Quarter Quarter => scorecard.Quarter;

    public bool IsQuarterBefore => isQuarterBefore;

    /// <summary>Null where there was none.</summary>
    public decimal? Official => scorecard.Publish(assessment.Official);

    public Uncertainty? Uncertainty => assessment.Uncertainty;

    /// <summary>Null where the indicator was not there.</summary>
    public (decimal? Score, Uncertainty? Uncertainty)? Indicator(string id) =>
        assessment.Indicator(id) is { } indicator ? (scorecard.Publish(indicator.Score), indicator.Uncertainty) : null;
}
