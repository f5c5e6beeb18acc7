using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>
/// A project scored again. A full item raises its indicator by its share of what it lost, in either roll-up (S-12): which items
/// take part does not change. Bonus and caps are then weighed anew (S-15, S-16).
/// </summary>
internal sealed class ProjectTrial : Trial
{
    private readonly IReadOnlyList<IndicatorResult> indicators;
    private readonly List<(Cap Cap, int Target)> targeted = [];
    private readonly List<Cap> ofTotal = [];
    private readonly Dictionary<string, (int Indicator, decimal Rolled, decimal Bonus)> gains = new(StringComparer.Ordinal);
    private readonly List<(int Indicator, QuestionTrial Questions)> questions = [];
    private readonly Dictionary<Cap, HashSet<string>> failed = [];

    public ProjectTrial(Rubric rubric, IReadOnlyList<IndicatorResult> indicators)
    {
        this.indicators = indicators;
        ofTotal.AddRange(rubric.Caps.Where(cap => cap.Target is null));
        targeted.AddRange(rubric.Caps.Where(cap => cap.Target is not null).Select(cap => (cap, IndexOf(cap.Target!))).Where(cap => cap.Item2 >= 0));
        for (var index = 0; index < indicators.Count; index++)
        {
            var weight = indicators[index].Indicator.Weight;
            foreach (var item in indicators[index].Items.Where(item => item.Credit is < 1))
                gains[item.Item.Id] = (index, weight == 0 ? 0 : 100 * item.Lost / weight, item.Item is { Bonus: true, Advisory: false } ? item.Item.Points * (1 - item.Credit!.Value) : 0);
            if (indicators[index].Questions.Count > 0)
                questions.Add((index, new QuestionTrial(indicators[index])));
        }

        foreach (var cap in rubric.Caps.OfType<CriticalCap>())
        {
            failed[cap] = indicators.SelectMany(indicator => indicator.Items)
                .Where(item => Capping.IsWatched(cap, item.Item) && item.Answers.Any(answer => answer.Credit == 0))
                .Select(item => item.Item.Id)
                .ToHashSet(StringComparer.Ordinal);
        }
    }

    // Called for every item of every project, of its region and of the group: plain loops.
    public override decimal?[] Scores(FullSubjects full)
    {
        var scores = new decimal?[indicators.Count];
        var bonus = new decimal[indicators.Count];
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] = indicators[index].Rolled.Exact;
            bonus[index] = indicators[index].Bonus;
        }

        foreach (var id in full.Ids)
        {
            if (!gains.TryGetValue(id, out var gain))
                continue;
            scores[gain.Indicator] += gain.Rolled;
            bonus[gain.Indicator] += gain.Bonus;
        }

        foreach (var (index, trial) in questions)
            scores[index] += trial.Gain(full);
        for (var index = 0; index < scores.Length; index++)
            scores[index] = scores[index] is { } exact ? Math.Min(100, exact + bonus[index]) : null;
        foreach (var (cap, target) in targeted)
            scores[target] = Limit(cap, scores[target], scores, full);
        return scores;
    }

    public override decimal? Total(FullSubjects full)
    {
        var scores = Scores(full);
        decimal? sum = 0;
        for (var index = 0; index < scores.Length; index++)
            sum += indicators[index].Indicator.Weight * scores[index];
        var total = sum / 100;
        foreach (var cap in ofTotal)
            total = Limit(cap, total, scores, full);
        return total;
    }

    private decimal? Limit(Cap cap, decimal? score, decimal?[] scores, FullSubjects full) =>
        score > cap.Maximum && Bites(cap, scores, full) ? cap.Maximum : score;

    private bool Bites(Cap cap, decimal?[] scores, FullSubjects full) => cap switch
    {
        CriticalCap => failed[cap].Any(id => !full.Contains(id)),
        FloorCap floor => IndexOf(floor.Indicator) is >= 0 and var index && scores[index] < floor.Floor,
        _ => false,
    };

    private int IndexOf(string id)
    {
        for (var index = 0; index < indicators.Count; index++)
        {
            if (string.Equals(indicators[index].Indicator.Id, id, StringComparison.Ordinal))
                return index;
        }

        return -1;
    }
}
