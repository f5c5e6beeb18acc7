using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>
/// S-15. Caps on indicators come first, in rubric order, then caps on the total in rubric order, so that a capped indicator
/// already shows in the total. Only a cap that lowers something has bitten.
/// </summary>
internal sealed class Capping(IReadOnlyList<Cap> caps, ItemScoring? items)
{
    private readonly List<CapEffect> effects = [];

    public IReadOnlyList<CapEffect> Effects => effects;

    public IReadOnlyList<IndicatorResult> OnIndicators(IReadOnlyList<IndicatorResult> rolled)
    {
        var current = rolled.ToList();
        foreach (var cap in caps.Where(cap => cap.Target is not null))
        {
            var index = current.FindIndex(indicator => string.Equals(indicator.Indicator.Id, cap.Target, StringComparison.Ordinal));
            if (index < 0)
                continue;
            var before = current[index];
            var capped = Apply(cap, before.Score, current);
            if (before.Score.Exact - capped.Exact is > 0 and var taken)
                current[index] = before with { Score = capped, CapLosses = [.. before.CapLosses, new CapLoss(cap, taken)] };
        }

        return current;
    }

    public Score OnTotal(Score total, IReadOnlyList<IndicatorResult> indicators) =>
        caps.Where(cap => cap.Target is null).Aggregate(total, (score, cap) => Apply(cap, score, indicators));

    private Score Apply(Cap cap, Score score, IReadOnlyList<IndicatorResult> indicators)
    {
        if (score.Exact is not { } before || before <= cap.Maximum)
            return score;
        var evidence = Triggers(cap, indicators);
        if (evidence.Count == 0)
            return score;
        effects.Add(new CapEffect(cap, before, cap.Maximum, evidence));
        return Score.Of(cap.Maximum);
    }

    private IReadOnlyList<CapEvidence> Triggers(Cap cap, IReadOnlyList<IndicatorResult> indicators) => cap switch
    {
        CriticalCap critical =>
        [
            .. items!.All
                .Where(standing => IsWatched(critical, standing.Item))
                .SelectMany(standing => standing.Answers.Where(answer => answer.Credit == 0).Select(answer => new CapEvidence(standing.Item.Id, answer.Source))),
        ],
        FloorCap floor =>
        [
            .. indicators
                .Where(indicator => string.Equals(indicator.Indicator.Id, floor.Indicator, StringComparison.Ordinal) && indicator.Score.Exact is { } exact && Rounding.WithoutNoise(exact) < floor.Floor)
                .Select(indicator => new CapEvidence(indicator.Indicator.Id, null)),
        ],
        _ => [],
    };

    // S-04: an optional action caps nothing.
    public static bool IsWatched(CriticalCap cap, Item item) =>
        item is { Critical: true, Advisory: false } && (cap.Items.Count == 0 || cap.Items.Contains(item.Id, StringComparer.Ordinal));
}
