using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>A region or the group scored again: each indicator as its projects' trials or the pooled answers make it (S-21).</summary>
internal sealed class UnionTrial(RubricSubjects subjects, IReadOnlyList<IndicatorResult> indicators, IReadOnlyList<(Project Project, ProjectTrial Trial)> projects) : Trial
{
    private readonly QuestionTrial[] pooled = [.. indicators.Select(indicator => new QuestionTrial(subjects, indicator))];
    private readonly bool anyMean = indicators.Any(indicator => indicator.Indicator.Region != RegionAggregation.Pooled);

    public override decimal? Total(FullSubjects full)
    {
        var means = anyMean ? Means(full) : [];
        var sum = 0m;
        for (var index = 0; index < indicators.Count; index++)
        {
            if (indicators[index].Score.Exact is not { } exact)
                return null;
            if ((indicators[index].Indicator.Region == RegionAggregation.Pooled ? exact + pooled[index].Gain(full) : means[index].Value) is not { } score)
                return null;
            sum += indicators[index].Indicator.Weight * score;
        }

        return sum / 100;
    }

    private WeightedMean[] Means(FullSubjects full)
    {
        var means = new WeightedMean[indicators.Count];
        Span<decimal?> scores = new decimal?[indicators.Count];
        foreach (var (project, trial) in projects)
        {
            trial.Scores(full, scores);
            for (var index = 0; index < means.Length; index++)
            {
                if (indicators[index].Indicator.Region != RegionAggregation.Pooled && scores[index] is { } score)
                    means[index].Add(Aggregation.WeightOf(indicators[index].Indicator, project), score);
            }
        }

        return means;
    }
}
