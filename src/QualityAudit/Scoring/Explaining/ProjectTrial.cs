using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>
/// A project scored again. A full item raises its indicator by its share of what it lost, in either roll-up (S-12): which items
/// take part does not change. Bonus and caps are then weighed anew (S-15, S-16).
/// </summary>
internal sealed class ProjectTrial : Trial
{
    private readonly RubricSubjects subjects;
    private readonly IReadOnlyList<IndicatorResult> indicators;
    private readonly TriedCap[] targeted;
    private readonly TriedCap[] ofTotal;
    private readonly List<Gain> gains = [];
    private readonly int[] gainOf;
    private readonly QuestionTrial?[] questions;
    private readonly decimal?[] today;

    public ProjectTrial(RubricSubjects subjects, IReadOnlyList<IndicatorResult> indicators)
    {
        this.subjects = subjects;
        this.indicators = indicators;
        var caps = subjects.Rubric.Caps.Select(cap => new TriedCap(cap, IndexOf(cap.Target), cap is FloorCap floor ? IndexOf(floor.Indicator) : -1, FailedOf(cap))).ToList();
        ofTotal = [.. caps.Where(cap => cap.Cap.Target is null)];
        targeted = [.. caps.Where(cap => cap.Target >= 0)];
        questions = [.. indicators.Select(indicator => indicator.Questions.Count > 0 ? new QuestionTrial(subjects, indicator) : null)];
        gainOf = new int[subjects.Count];
        for (var index = 0; index < indicators.Count; index++)
        {
            var weight = indicators[index].Indicator.Weight;
            foreach (var item in indicators[index].Items)
            {
                if (item.Credit is not < 1)
                    continue;
                gains.Add(new Gain(index, weight == 0 ? 0 : 100 * item.Lost / weight, item.Item is { Bonus: true, Advisory: false } ? item.Item.Points * (1 - item.Credit!.Value) : 0));
                gainOf[subjects.NumberOf(item.Item.Id)] = gains.Count;
            }
        }

        today = new decimal?[indicators.Count];
        ScoreAgain(new FullSubjects(subjects), today);
    }

    /// <summary>Indicator scores after caps, in rubric order; null without a score. Called for every item of every project, of its region and of the group.</summary>
    public void Scores(FullSubjects full, Span<decimal?> scores)
    {
        if (Concerns(full))
            ScoreAgain(full, scores);
        else
            today.CopyTo(scores);
    }

    public override decimal? Total(FullSubjects full)
    {
        Span<decimal?> scores = new decimal?[indicators.Count];
        Scores(full, scores);
        decimal? sum = 0;
        for (var index = 0; index < scores.Length; index++)
            sum += indicators[index].Indicator.Weight * scores[index];
        var total = sum / 100;
        foreach (var cap in ofTotal)
            total = Limit(cap, total, scores, full);
        return total;
    }

    // What is full already changes nothing.
    private bool Concerns(FullSubjects full)
    {
        foreach (var subject in full.Numbers)
        {
            if (gainOf[subject] > 0 || subjects.IsQuestion(subject))
                return true;
        }

        return false;
    }

    private void ScoreAgain(FullSubjects full, Span<decimal?> scores)
    {
        Span<decimal> bonus = stackalloc decimal[indicators.Count];
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] = indicators[index].Rolled.Exact;
            bonus[index] = indicators[index].Bonus;
        }

        foreach (var subject in full.Numbers)
        {
            if (gainOf[subject] == 0)
                continue;
            var gain = gains[gainOf[subject] - 1];
            scores[gain.Indicator] += gain.Rolled;
            bonus[gain.Indicator] += gain.Bonus;
        }

        for (var index = 0; index < scores.Length; index++)
        {
            if (questions[index] is { } trial)
                scores[index] += trial.Gain(full);
            scores[index] = scores[index] is { } exact ? Math.Min(100, exact + bonus[index]) : null;
        }

        foreach (var cap in targeted)
            scores[cap.Target] = Limit(cap, scores[cap.Target], scores, full);
    }

    private static decimal? Limit(TriedCap cap, decimal? score, ReadOnlySpan<decimal?> scores, FullSubjects full) =>
        score > cap.Cap.Maximum && Bites(cap, scores, full) ? cap.Cap.Maximum : score;

    private static bool Bites(TriedCap cap, ReadOnlySpan<decimal?> scores, FullSubjects full) => cap.Cap switch
    {
        CriticalCap => Array.Exists(cap.Failed, item => !full.Contains(item)),
        FloorCap floor => cap.Floor >= 0 && scores[cap.Floor] < floor.Floor,
        _ => false,
    };

    private int[] FailedOf(Cap cap) => cap is not CriticalCap critical ? [] :
    [
        .. indicators.SelectMany(indicator => indicator.Items)
            .Where(item => Capping.IsWatched(critical, item.Item) && item.Answers.Any(answer => answer.Credit == 0))
            .Select(item => subjects.NumberOf(item.Item.Id)),
    ];

    private int IndexOf(string? id)
    {
        for (var index = 0; index < indicators.Count; index++)
        {
            if (string.Equals(indicators[index].Indicator.Id, id, StringComparison.Ordinal))
                return index;
        }

        return -1;
    }

    /// <summary>What one full item brings its indicator.</summary>
    private readonly record struct Gain(int Indicator, decimal Rolled, decimal Bonus);

    /// <summary>Target, Floor: places of indicators, −1 for none; Failed: numbers of the watched items with an answer of credit 0.</summary>
    private readonly record struct TriedCap(Cap Cap, int Target, int Floor, int[] Failed);
}
