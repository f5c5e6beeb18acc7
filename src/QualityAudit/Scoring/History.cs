using QualityAudit.Audits;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Scoring;

/// <summary>The published figures of earlier quarters, by unit, oldest first.</summary>
internal sealed class History(Quarter quarter, IReadOnlyList<Scorecard> earlier)
{
    private readonly List<PastQuarter> past =
        [.. earlier.Where(scorecard => scorecard.Quarter < quarter).OrderBy(scorecard => scorecard.Quarter).Select(scorecard => new PastQuarter(scorecard))];

    public IReadOnlyList<EarlierAssessment> OfProject(string id) => Of(scorecard => scorecard.OfProject(id));

    public IReadOnlyList<EarlierAssessment> OfRegion(string name) => Of(scorecard => scorecard.OfRegion(name));

    public IReadOnlyList<EarlierAssessment> OfGroup() => Of(scorecard => scorecard.Group);

    private List<EarlierAssessment> Of(Func<PastQuarter, Assessment?> find)
    {
        var found = new List<EarlierAssessment>(past.Count);
        foreach (var each in past)
        {
            if (find(each) is { } assessment)
                found.Add(new EarlierAssessment(each.Scorecard, each.Scorecard.Quarter == quarter.Previous, assessment));
        }

        return found;
    }
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
