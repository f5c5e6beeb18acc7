using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>
/// Weighted means over the projects that have the indicator. Effective weights and losses are means over all of them, so that
/// a region's losses and its score add up; a credit is a mean over those where the item was scored.
/// </summary>
internal sealed class MeanOverProjects(IReadOnlyList<IndicatorResult> projects, IReadOnlyList<decimal> weights)
{
    public decimal? Of(Func<IndicatorResult, decimal?> figure)
    {
        var mean = new WeightedMean();
        for (var index = 0; index < projects.Count; index++)
        {
            if (figure(projects[index]) is { } value)
                mean.Add(weights[index], value);
        }

        return mean.Value;
    }

    /// <summary>What the projects' caps took from the mean, by cap.</summary>
    public IReadOnlyList<CapLoss> CapLosses() =>
    [
        .. projects
            .SelectMany(project => project.CapLosses.Select(loss => loss.Cap))
            .DistinctBy(cap => cap.Id, StringComparer.Ordinal)
            .Select(cap => new CapLoss(cap, Of(project => project.CapLosses.Where(loss => loss.Cap == cap).Sum(loss => loss.Points)) ?? 0)),
    ];

    public CriterionResult Criterion(Func<IndicatorResult, CriterionResult> find)
    {
        var criterion = find(projects[0]).Criterion;
        var mean = Of(project => find(project).Score.Exact);
        return new CriterionResult(
            criterion,
            mean is { } exact ? Score.Of(exact) : Score.None(NoScoreReason.NothingScored, "没有项目在该考核点得分", "no project has a score here"),
            [.. criterion.Criteria.Select((_, index) => Criterion(project => find(project).Children[index]))]);
    }

    /// <summary>The items in rubric order, each project gone through once.</summary>
    public IReadOnlyList<ItemResult> Items()
    {
        var means = new ItemMean[projects[0].Items.Count];
        for (var project = 0; project < projects.Count; project++)
        {
            var items = projects[project].Items;
            for (var index = 0; index < means.Length; index++)
                means[index].Add(items[index], weights[project]);
        }

        return [.. projects[0].Items.Select((first, index) => means[index].ToResult(first))];
    }

    public QuestionResult Question(Question question, int index)
    {
        var pooled = QuestionScoring.Pool(question, [.. projects.Select(project => project.Questions[index])]);
        var mean = Of(project => project.Questions[index].Score.Exact);
        // A mean of projects is no share of the pooled answers, so their interval would mislead.
        return pooled with
        {
            Uncertainty = null,
            Score = mean is { } exact ? Score.Of(exact) : pooled.Score.Exact is null ? pooled.Score : NoProject(),
            EffectiveWeight = Of(project => project.Questions[index].EffectiveWeight) ?? 0,
            Lost = Of(project => project.Questions[index].Lost) ?? 0,
        };
    }

    private static Score NoProject() => Score.None(NoScoreReason.TooFewAnswers, "没有项目的有效答复达到最低数量", "no project has enough valid answers");

    private struct ItemMean
    {
        private WeightedMean credit;
        private WeightedMean effectiveWeight;
        private WeightedMean lost;
        private int scored;
        private int belowFull;

        public void Add(ItemResult result, decimal weight)
        {
            if (result.Credit is { } value)
                credit.Add(weight, value);
            effectiveWeight.Add(weight, result.EffectiveWeight);
            lost.Add(weight, result.Lost);
            scored += result.Projects;
            belowFull += result.ProjectsBelowFull;
        }

        public readonly ItemResult ToResult(ItemResult first) =>
            new(first.Item, credit.Value is null ? first.State : ResponseState.Answered, credit.Value, effectiveWeight.Value ?? 0)
            {
                Lost = lost.Value ?? 0,
                Projects = scored,
                ProjectsBelowFull = belowFull,
            };
    }
}
