using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>A region or the group scored again: each indicator as its projects' trials or the pooled answers make it (S-21).</summary>
internal sealed class UnionTrial(IReadOnlyList<IndicatorResult> indicators, IReadOnlyList<(Project Project, ProjectTrial Trial)> projects) : Trial
{
    private readonly List<QuestionTrial> pooled = [.. indicators.Select(indicator => new QuestionTrial(indicator))];
    private readonly bool anyMean = indicators.Any(indicator => indicator.Indicator.Region != RegionAggregation.Pooled);

    public override decimal?[] Scores(FullSubjects full)
    {
        var scores = anyMean ? projects.Select(project => (project.Project, Scores: project.Trial.Scores(full))).ToList() : [];
        return [.. indicators.Select(Score)];

        decimal? Score(IndicatorResult indicator, int index)
        {
            if (indicator.Score.Exact is not { } exact)
                return null;
            if (indicator.Indicator.Region == RegionAggregation.Pooled)
                return exact + pooled[index].Gain(full);
            return WeightedMean.Of(scores
                .Where(project => project.Scores[index] is not null)
                .Select(project => (Aggregation.WeightOf(indicator.Indicator, project.Project), project.Scores[index]!.Value)));
        }
    }

    public override decimal? Total(FullSubjects full)
    {
        var scores = Scores(full);
        return Array.Exists(scores, score => score is null) ? null : scores.Select((score, index) => indicators[index].Indicator.Weight * score!.Value).Sum() / 100;
    }
}
