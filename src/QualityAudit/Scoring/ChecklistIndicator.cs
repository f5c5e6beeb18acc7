using System.Globalization;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>A checklist indicator of one project: S-11, S-12, S-14, S-16.</summary>
internal static class ChecklistIndicator
{
    public static IndicatorResult Score(Indicator indicator, ItemScoring items, bool hasVisits)
    {
        var shares = new ItemShares(indicator, item => items[item].IsScored);
        var criteria = indicator.Criteria.Select(criterion => Score(criterion, items)).ToList();
        var completeness = Completeness(indicator, items);
        var rolled = Roll(indicator, items, criteria, completeness, hasVisits);
        var bonus = rolled.Exact is null ? 0 : Bonus(indicator, items);
        var score = WithBonus(rolled, bonus);
        return new IndicatorResult(indicator, score, rolled)
        {
            Bonus = bonus,
            BonusAdded = score.Exact - rolled.Exact ?? 0,
            Completeness = completeness,
            Criteria = criteria,
            Items = [.. indicator.Items.Select(item => Result(items[item], rolled.Exact is null ? 0 : indicator.Weight * shares.Of(item)))],
        };
    }

    // S-11: weighted mean of the scored children; none scored, no score.
    private static CriterionResult Score(Criterion criterion, ItemScoring items)
    {
        var children = criterion.Criteria.Select(child => Score(child, items)).ToList();
        var mean = new WeightedMean();
        AddScored(ref mean, criterion.Items, items);
        AddScored(ref mean, children);
        return new CriterionResult(criterion, mean.Value is { } exact ? Scoring.Score.Of(exact) : NothingScored(), children);
    }

    private static Score Roll(Indicator indicator, ItemScoring items, IReadOnlyList<CriterionResult> criteria, decimal? completeness, bool hasVisits)
    {
        if (!hasVisits)
            return Scoring.Score.None(NoScoreReason.NoEvidence, "本季度没有检查记录", "no visit in the quarter");
        if (completeness is not { } answered)
            return NothingScored();
        if (Rounding.WithoutNoise(answered) < indicator.MinimumCompleteness)
            return TooIncomplete(answered, indicator.MinimumCompleteness);

        // S-12: two models; the report names which.
        var mean = new WeightedMean();
        if (indicator.Rollup == Rollup.Points)
            AddScored(ref mean, indicator.Items, items);
        else
            AddScored(ref mean, criteria);
        return mean.Value is { } exact ? Scoring.Score.Of(exact) : NothingScored();
    }

    private static void AddScored(ref WeightedMean mean, IReadOnlyList<Item> those, ItemScoring items)
    {
        foreach (var item in those)
        {
            var standing = items[item];
            if (standing.IsScored)
                mean.Add(item.Points, 100 * standing.Credit!.Value);
        }
    }

    private static void AddScored(ref WeightedMean mean, IReadOnlyList<CriterionResult> criteria)
    {
        foreach (var criterion in criteria)
        {
            if (criterion.Score.Exact is { } exact)
                mean.Add(criterion.Criterion.Weight, exact);
        }
    }

    // S-14
    private static decimal? Completeness(Indicator indicator, ItemScoring items)
    {
        var mean = new WeightedMean();
        foreach (var item in indicator.Items)
        {
            var standing = items[item];
            if (standing.IsApplicable)
                mean.Add(item.Points, standing.IsScored ? 1 : 0);
        }

        return mean.Value;
    }

    // S-16
    private static decimal Bonus(Indicator indicator, ItemScoring items) =>
        indicator.Items.Where(item => item.Bonus && !item.Advisory).Sum(item => item.Points * (items[item].Credit ?? 0));

    private static Score WithBonus(Score rolled, decimal bonus) =>
        rolled.Exact is { } exact && bonus > 0 ? Scoring.Score.Of(Math.Min(100, exact + bonus)) : rolled;

    private static ItemResult Result(ItemStanding item, decimal effectiveWeight) =>
        new(item.Item, item.State, item.Credit, effectiveWeight)
        {
            Lost = effectiveWeight * (1 - (item.Credit ?? 1)),
            Answers = item.Answers,
            Projects = item.Credit is null ? 0 : 1,
            ProjectsBelowFull = item.Credit is < 1 ? 1 : 0,
        };

    private static Score NothingScored() =>
        Scoring.Score.None(NoScoreReason.NothingScored, "没有可计分的检查项（均为不适用、未观察或未填写）", "nothing to score: every item is not applicable, not observed or blank");

    private static Score TooIncomplete(decimal answered, decimal minimum)
    {
        var share = Percent(answered);
        var needed = Percent(minimum);
        return Scoring.Score.None(
            NoScoreReason.Incomplete,
            $"完成度 {share}，低于要求的 {needed}",
            $"only {share} of the applicable weight was answered, {needed} is required");
    }

    private static string Percent(decimal share) =>
        Rounding.Publish(100 * share, 1).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
