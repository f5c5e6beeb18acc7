using QualityAudit.Rubrics;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Scoring;

/// <summary>From indicators to an assessment: caps, total, official figure, band, change, and where the points went.</summary>
internal static class Assessing
{
    /// <param name="rubric">Weights, caps and bands.</param>
    /// <param name="profiles">Of the rubric.</param>
    /// <param name="rolled">The indicators before caps.</param>
    /// <param name="items">A project's items; null for a region or the group, which have no caps of their own (S-15 speaks of visits).</param>
    /// <param name="official">The group's result for the quarter, where the quarter has one (S-22).</param>
    /// <param name="earlier">The same unit in quarters before, oldest first.</param>
    public static Assessment Assess(
        Rubric rubric,
        ProfileScoring profiles,
        IReadOnlyList<IndicatorResult> rolled,
        ItemScoring? items,
        OfficialResult official,
        IReadOnlyList<EarlierAssessment> earlier)
    {
        var uncapped = Totalling.Total(rolled);
        var caps = new Capping(items is null ? [] : rubric.Caps, items);
        var indicators = caps.OnIndicators(rolled);
        var total = caps.OnTotal(Totalling.Total(indicators), indicators);
        var (status, counts) = official.Settle(total);
        var withChange = indicators.Select(indicator => indicator with { Change = ChangeOf(indicator, rubric, earlier) }).ToList();

        return new Assessment(status, total, uncapped, counts, withChange)
        {
            Band = BandOf(counts.Published(rubric.Decimals), rubric),
            Provisional = total.Exact is null ? Totalling.Provisional(indicators) : null,
            Caps = caps.Effects,
            Change = ChangeOf(counts, rubric, earlier),
            Trend = [.. earlier.Where(past => past.Official is not null).Select(past => new TrendPoint(past.Quarter, past.Official!.Value))],
            Profiles = profiles.Of(indicators),
            Losses = LossesOf(indicators),
        };
    }

    /// <summary>With what the sampling of customers leaves open, and what that says of the changes (S-31, S-32).</summary>
    public static Assessment WithUncertainty(Assessment assessment, SampledUnit asked, IReadOnlyList<EarlierAssessment> earlier)
    {
        var past = earlier.Count > 0 ? earlier[^1] : null;
        var total = asked.OfTotal(assessment);
        return assessment with
        {
            Uncertainty = total,
            Change = assessment.Change?.Weighed(total, past?.Uncertainty),
            Indicators =
            [
                .. assessment.Indicators.Select((indicator, index) =>
                {
                    var its = asked.OfIndicator(index);
                    return indicator with { Uncertainty = its, Change = indicator.Change?.Weighed(its, past?.Indicator(indicator.Indicator.Id)?.Uncertainty) };
                }),
            ],
        };
    }

    // S-19: lower bounds, inclusive, on the published figure.
    public static Band? BandOf(decimal? published, Rubric rubric)
    {
        Band? best = null;
        foreach (var band in rubric.Bands)
        {
            if (published >= band.LowerBound && !(best?.LowerBound >= band.LowerBound))
                best = band;
        }

        return best;
    }

    private static Change? ChangeOf(Score now, Rubric rubric, IReadOnlyList<EarlierAssessment> earlier) =>
        earlier.Count > 0 && earlier[^1] is { IsQuarterBefore: true, Official: { } before } past && now.Published(rubric.Decimals) is { } figure
            ? new Change(past.Quarter, before, figure)
            : null;

    private static Change? ChangeOf(IndicatorResult indicator, Rubric rubric, IReadOnlyList<EarlierAssessment> earlier) =>
        earlier.Count > 0 && earlier[^1] is { IsQuarterBefore: true } past
        && past.Indicator(indicator.Indicator.Id)?.Score is { } before && indicator.Score.Published(rubric.Decimals) is { } figure
            ? new Change(past.Quarter, before, figure)
            : null;

    // S-40, dearest first.
    private static IReadOnlyList<Loss> LossesOf(IReadOnlyList<IndicatorResult> indicators) =>
    [
        .. indicators
            .SelectMany(indicator => indicator.Items.Where(item => item.Lost > 0).Select(item => new Loss(indicator.Indicator.Id, item.Item.Id, item.Lost))
                .Concat(indicator.Questions.Where(question => question.Lost > 0).Select(question => new Loss(indicator.Indicator.Id, question.Question.Id, question.Lost))))
            .OrderByDescending(loss => Rounding.Publish(loss.Points, Rounding.NoiseDigits))
            .ThenBy(loss => loss.SubjectId, StringComparer.Ordinal),
    ];
}
