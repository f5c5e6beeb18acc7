using QualityAudit.Audits;

namespace QualityAudit.Scoring.Explaining;

/// <summary>
/// S-42. A subject brings effective weight · credit. Its change is split evenly: mean weight · change of credit is its line, mean
/// credit · change of weight goes to the rubric as far as its full weight changed there, and to applicability for the rest.
/// </summary>
internal sealed class Bridging
{
    private readonly Assessment past;
    private readonly Assessment now;
    private readonly List<Pair> pairs;

    private Bridging(FullWeights pastWeights, Assessment past, FullWeights weights, Assessment now)
    {
        this.past = past;
        this.now = now;
        var before = Standings(pastWeights, past).ToDictionary(standing => standing.Id, StringComparer.Ordinal);
        var after = Standings(weights, now).ToDictionary(standing => standing.Id, StringComparer.Ordinal);
        pairs = [.. before.Keys.Union(after.Keys, StringComparer.Ordinal).Select(id => new Pair(before.GetValueOrDefault(id), after.GetValueOrDefault(id)))];
    }

    /// <summary>The bridge, or why there is none.</summary>
    public static (Bridge? Bridge, LocalizedText? Why) Of(Quarter from, FullWeights? pastWeights, Assessment? past, FullWeights weights, Assessment now)
    {
        if (pastWeights is null)
            return (null, new($"没有 {from} 的成绩可比", $"nothing was scored for {from}"));
        if (past is null)
            return (null, new($"{from} 尚无该单位", $"it was not there in {from}"));
        if (past.Total.Exact is not { } before)
            return (null, new($"{from} 没有总分", $"{from} has no total"));
        return now.Total.Exact is { } total
            ? (new Bridging(pastWeights, past, weights, now).Build(from, before, total), null)
            : (null, new("本季度没有总分", "this quarter has no total"));
    }

    private Bridge Build(Quarter from, decimal before, decimal total)
    {
        var lines = pairs
            .Where(pair => pair is { Before.Weight: > 0, After.Weight: > 0 } && pair.Before.Credit != pair.After.Credit)
            .Select(pair => new BridgeLine(
                pair.After!.IndicatorId, pair.After.Id, (pair.Before!.Weight + pair.After.Weight) / 2 * (pair.After.Credit - pair.Before.Credit), pair.Before.Credit, pair.After.Credit))
            .OrderByDescending(line => Rounding.Publish(Math.Abs(line.Points), Rounding.NoiseDigits))
            .ThenBy(line => line.SubjectId, StringComparer.Ordinal)
            .ToList();
        var rubric = pairs.Sum(pair => pair.Credit * ((pair.After?.FullWeight ?? 0) - (pair.Before?.FullWeight ?? 0)));
        var bridge = new Bridge(from, before, total)
        {
            Lines = lines,
            Answers = lines.Sum(line => line.Points),
            Rubric = rubric,
            Applicability = pairs.Sum(pair => pair.Credit * ((pair.After?.Weight ?? 0) - (pair.Before?.Weight ?? 0))) - rubric,
            Bonus = Gained(now) - Gained(past),
            Caps = Capped(past) - Capped(now),
            Comparable = Compare(),
        };
        return bridge with { Steps = Walk(bridge) };
    }

    private List<BridgeStep> Walk(Bridge bridge)
    {
        var steps = new List<BridgeStep>();
        foreach (var (cause, indicator, points) in now.Indicators
            .Select(each => (BridgeCause.Answers, (string?)each.Indicator.Id, bridge.Lines.Where(line => string.Equals(line.IndicatorId, each.Indicator.Id, StringComparison.Ordinal)).Sum(line => line.Points)))
            .Concat([(BridgeCause.Rubric, null, bridge.Rubric), (BridgeCause.Applicability, null, bridge.Applicability), (BridgeCause.Bonus, null, bridge.Bonus), (BridgeCause.Caps, null, bridge.Caps)]))
        {
            if (Rounding.Publish(points, Rounding.NoiseDigits) != 0)
                steps.Add(new BridgeStep(cause, indicator, steps.Count > 0 ? steps[^1].To : bridge.Before, points));
        }

        return steps;
    }

    private ComparableFigures? Compare()
    {
        var common = pairs.Where(pair => pair is { Before.Weight: > 0, After.Weight: > 0 } && string.Equals(pair.Before.MeasuredBy, pair.After.MeasuredBy, StringComparison.Ordinal)).ToList();
        return WeightedMean.Of(common.Select(pair => (pair.After!.Weight, 100 * pair.Before!.Credit))) is { } before
            && WeightedMean.Of(common.Select(pair => (pair.After!.Weight, 100 * pair.After!.Credit))) is { } after
            ? new ComparableFigures(before, after, common.Sum(pair => pair.After!.Weight))
            : null;
    }

    private static decimal Gained(Assessment assessment) => assessment.Indicators.Sum(each => each.Indicator.Weight * each.BonusAdded / 100);

    private static decimal Capped(Assessment assessment) =>
        assessment.Indicators.Sum(each => each.Indicator.Weight * each.CapLosses.Sum(loss => loss.Points) / 100)
        + assessment.Caps.Where(effect => effect.Cap.Target is null).Sum(effect => effect.Before - effect.After);

    private static IEnumerable<Standing> Standings(FullWeights full, Assessment assessment)
    {
        foreach (var result in assessment.Indicators)
        {
            foreach (var item in result.Items.Where(item => item.Item.Counts))
                yield return new Standing(result.Indicator.Id, item.Item.Id, item.EffectiveWeight, Credit(item.EffectiveWeight, item.Lost), full.Of(item.Item.Id), item.Item.Scale.Kind);
            foreach (var question in result.Questions)
                yield return new Standing(result.Indicator.Id, question.Question.Id, question.EffectiveWeight, Credit(question.EffectiveWeight, question.Lost), full.Of(question.Question.Id), $"{question.Question.Measure}");
        }
    }

    // At a region the mean credit weighed as it entered the total.
    private static decimal Credit(decimal weight, decimal lost) => weight == 0 ? 0 : 1 - lost / weight;

    // Credit is 0 where Weight is: it decided nothing.
    private sealed record Standing(string IndicatorId, string Id, decimal Weight, decimal Credit, decimal FullWeight, string MeasuredBy);

    private sealed record Pair(Standing? Before, Standing? After)
    {
        /// <summary>Mean of the quarters in which it was scored; 0 where it never was.</summary>
        public decimal Credit => WeightedMean.Equal(new[] { Before, After }.Where(standing => standing is { Weight: > 0 }).Select(standing => standing!.Credit)) ?? 0;
    }
}
