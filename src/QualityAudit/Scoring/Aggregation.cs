using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>One indicator of a region or of the group, from its projects (S-21).</summary>
internal static class Aggregation
{
    /// <param name="indicator">Of the rubric.</param>
    /// <param name="index">Its place there.</param>
    /// <param name="projects">Of the region or the group.</param>
    public static IndicatorResult Aggregate(Indicator indicator, int index, IReadOnlyList<ProjectResult> projects) =>
        Aggregate(indicator, [.. projects.Select(project => new ProjectPart(project.Project, project.Assessment.Indicators[index]))]);

    /// <param name="indicator">Of the rubric.</param>
    /// <param name="parts">Projects of the region or the group, with their results.</param>
    public static IndicatorResult Aggregate(Indicator indicator, List<ProjectPart> parts) =>
        indicator.Region == RegionAggregation.Pooled ? Pooled(indicator, parts) : Mean(indicator, parts);

    /// <summary>How much a project weighs in a mean over projects.</summary>
    public static decimal WeightOf(Indicator indicator, Project project) =>
        indicator.Region == RegionAggregation.ByHouseholds ? project.UnitsHandedOver ?? 0 : 1m;

    private static IndicatorResult Pooled(Indicator indicator, List<ProjectPart> parts) =>
        CallbackIndicator.Combine(
            indicator,
            [.. indicator.Questions.Select((question, index) => QuestionScoring.Pool(question, parts.ConvertAll(part => part.Result.Questions[index])))]);

    private static IndicatorResult Mean(Indicator indicator, List<ProjectPart> parts)
    {
        var scored = parts.Where(part => part.Result.Score.Exact is not null).ToList();
        if (scored.Count == 0)
            return Unscored(indicator, parts, Score.None(NoScoreReason.NoEvidence, "没有项目取得该指标的得分", "no project has a score for this indicator"));
        if (indicator.Region == RegionAggregation.ByHouseholds && scored.Find(part => part.Project.UnitsHandedOver is null) is { Project: { } unweighted })
        {
            return Unscored(indicator, parts, Score.None(
                NoScoreReason.WeightMissing,
                $"项目 {unweighted.Id} 缺少交付户数，无法按户数加权",
                $"project {unweighted.Id} has no number of units handed over to weigh it by"));
        }

        var weights = scored.ConvertAll(part => WeightOf(indicator, part.Project));
        if (weights.Sum() == 0)
            return Unscored(indicator, parts, Score.None(NoScoreReason.WeightMissing, "各项目交付户数均为 0，无法按户数加权", "no units were handed over, so there is nothing to weigh by"));

        var over = new MeanOverProjects(scored.ConvertAll(part => part.Result), weights);
        var score = Score.Of(over.Of(result => result.Score.Exact)!.Value);
        return new IndicatorResult(indicator, score, score)
        {
            BonusAdded = over.Of(result => result.BonusAdded) ?? 0,
            CapLosses = over.CapLosses(),
            Criteria = [.. indicator.Criteria.Select((_, index) => over.Criterion(result => result.Criteria[index]))],
            Items = over.Items(),
            Questions = [.. indicator.Questions.Select((question, index) => over.Question(question, index))],
        };
    }

    private static IndicatorResult Unscored(Indicator indicator, List<ProjectPart> parts, Score none) => new(indicator, none, none)
    {
        Criteria = [.. indicator.Criteria.Select(criterion => Unscored(criterion, none))],
        Items = [.. indicator.Items.Select(item => new ItemResult(item, ResponseState.Unanswered, null, 0))],
        Questions =
        [
            .. indicator.Questions.Select((question, index) =>
                QuestionScoring.Pool(question, parts.ConvertAll(part => part.Result.Questions[index])) with { Score = none }),
        ],
    };

    private static CriterionResult Unscored(Criterion criterion, Score none) =>
        new(criterion, none, [.. criterion.Criteria.Select(child => Unscored(child, none))]);
}

/// <summary>A project and its result for one indicator.</summary>
internal readonly record struct ProjectPart(Project Project, IndicatorResult Result);
