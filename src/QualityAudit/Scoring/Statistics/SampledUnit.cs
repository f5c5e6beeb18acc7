using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// A project, a region or the group with the customers behind its callback indicators (S-31). Where answers are pooled, all
/// respondents of a kind are one sample; where projects are averaged (S-21), each project's are a sample of their own.
/// </summary>
internal sealed class SampledUnit(IReadOnlyList<IndicatorResult> unit, IReadOnlyList<SampledProject> projects)
{
    // Where a cap decides a figure, another sample of customers would hardly have changed it.
    private static readonly LocalizedText Capped = new("该分数由封顶规则决定，不给出抽样误差", "a cap decides this figure: no sampling error is given");

    /// <summary>Null for checklists and without a score.</summary>
    public Uncertainty? OfIndicator(int indicator)
    {
        if (!IsSampled(unit[indicator]) || unit[indicator].Score.Exact is not { } score)
            return null;
        var estimate = Sample.Estimate(score, Samples([(indicator, 1)]));
        return unit[indicator].CapLosses.Count > 0 ? Uncertainty.Unknown(estimate.Respondents, Capped) : estimate;
    }

    /// <summary>Null where nothing was sampled, without a total, and where the group decides the official figure (S-22).</summary>
    public Uncertainty? OfTotal(Assessment assessment)
    {
        var asked = Enumerable.Range(0, unit.Count).Where(index => IsSampled(unit[index]) && unit[index].Indicator.Weight > 0).ToList();
        if (assessment is not { Status: AssessmentStatus.Computed, Total.Exact: { } total } || asked.Count == 0)
            return null;
        var estimate = Sample.Estimate(total, Samples([.. asked.Select(index => (index, (double)unit[index].Indicator.Weight / 100))]));
        return assessment.Caps.Count > 0 || asked.Exists(index => unit[index].CapLosses.Count > 0) ? Uncertainty.Unknown(estimate.Respondents, Capped) : estimate;
    }

    private static bool IsSampled(IndicatorResult result) => result is { Indicator.Source: IndicatorSource.Callbacks, Score.Exact: not null };

    // What one respondent said about several indicators hangs together, so their influences are added before the samples are made.
    private IReadOnlyList<Sample> Samples(IReadOnlyList<(int Indicator, double Share)> parts)
    {
        var influences = projects.Select(project => project.Customers.Influences(parts.SelectMany(part => Weighed(part.Indicator, part.Share, project)))).ToList();
        if (projects.Count > 1 && parts.Any(part => unit[part.Indicator].Indicator.Region != RegionAggregation.Pooled))
            return [.. influences.SelectMany((kinds, index) => kinds.Select(kind => new Sample(kind.Value, PopulationOf(projects[index].Indicators, kind.Key))))];
        return
        [
            .. influences.SelectMany(kinds => kinds).GroupBy(kind => kind.Key).OrderBy(kind => kind.Key)
                .Select(kind => new Sample([.. kind.SelectMany(part => part.Value)], PopulationOf(unit, kind.Key))),
        ];
    }

    private IEnumerable<WeighedQuestion> Weighed(int indicator, double share, SampledProject project)
    {
        var pooled = projects.Count == 1 || unit[indicator].Indicator.Region == RegionAggregation.Pooled;
        var source = pooled ? unit[indicator] : project.Indicators[indicator];
        if (source.Rolled.Exact is null)
            yield break;
        if (!pooled)
            share *= ShareInMean(indicator, project);
        var weights = (double)source.Questions.Where(question => question.Score.Exact is not null).Sum(question => question.Question.Weight);
        for (var index = 0; index < source.Questions.Count; index++)
        {
            var question = source.Questions[index];
            if (question.Score.Exact is { } mean)
                yield return new WeighedQuestion(indicator, index, share * (double)question.Question.Weight / weights / question.Valid, (double)mean);
        }
    }

    private double ShareInMean(int indicator, SampledProject project)
    {
        var all = projects.Where(other => other.Indicators[indicator].Score.Exact is not null).Sum(other => Aggregation.WeightOf(unit[indicator].Indicator, other.Project));
        return all == 0 ? 0 : (double)(Aggregation.WeightOf(unit[indicator].Indicator, project.Project) / all);
    }

    private static int? PopulationOf(IReadOnlyList<IndicatorResult> indicators, CallbackKind kind) =>
        indicators.SelectMany(indicator => indicator.Questions).FirstOrDefault(question => question.Question.Callback == kind)?.Population;
}

/// <summary>One project's respondents and results.</summary>
internal sealed record SampledProject(Project Project, IReadOnlyList<IndicatorResult> Indicators, CalledCustomers Customers);
