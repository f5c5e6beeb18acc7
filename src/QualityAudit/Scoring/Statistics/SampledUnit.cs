using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// A project, a region or the group with the customers behind its callback indicators (S-31). Where answers are pooled, all
/// respondents of a kind are one sample; where projects are averaged (S-21), each project's are a sample of their own.
/// </summary>
internal sealed class SampledUnit(IReadOnlyList<IndicatorResult> unit, IReadOnlyList<SampledProject> projects)
{
    private readonly IReadOnlyList<IndicatorResult> unit = unit;
    private readonly IReadOnlyList<SampledProject> projects = projects;

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
    private List<Sample> Samples(IReadOnlyList<(int Indicator, double Share)> parts)
    {
        var weighing = parts.Select(part => new Weighing(this, part.Indicator, part.Share)).ToList();
        var influences = projects.Select(project => project.Customers.Influences([.. weighing.SelectMany(part => part.Questions(project))])).ToList();
        if (weighing.TrueForAll(part => part.IsPooled))
        {
            return
            [
                .. influences.SelectMany(kinds => kinds).GroupBy(kind => kind.Kind, kind => kind.Influences).OrderBy(kind => kind.Key)
                    .Select(kind => new Sample([.. kind], PopulationOf(unit, kind.Key))),
            ];
        }

        return [.. influences.SelectMany((kinds, index) => kinds.Select(kind => new Sample([kind.Influences], PopulationOf(projects[index].Indicators, kind.Kind))))];
    }

    private static int? PopulationOf(IReadOnlyList<IndicatorResult> indicators, CallbackKind kind) =>
        indicators.SelectMany(indicator => indicator.Questions).FirstOrDefault(question => question.Question.Callback == kind)?.Population;

    /// <summary>How much each answer to an indicator's questions moves the figure.</summary>
    private sealed class Weighing
    {
        private readonly SampledUnit of;
        private readonly int indicator;
        private readonly double share;
        private readonly decimal projectWeights;
        private readonly IReadOnlyList<WeighedQuestion> pooled = [];

        public Weighing(SampledUnit of, int indicator, double share)
        {
            (this.of, this.indicator, this.share) = (of, indicator, share);
            IsPooled = of.projects.Count == 1 || of.unit[indicator].Indicator.Region == RegionAggregation.Pooled;
            if (IsPooled)
                pooled = Weigh(of.unit[indicator], share);
            else
                projectWeights = of.projects.Where(project => project.Indicators[indicator].Score.Exact is not null).Sum(WeightOf);
        }

        public bool IsPooled { get; }

        public IReadOnlyList<WeighedQuestion> Questions(SampledProject project) =>
            IsPooled ? pooled : Weigh(project.Indicators[indicator], share * (projectWeights == 0 ? 0 : (double)(WeightOf(project) / projectWeights)));

        private decimal WeightOf(SampledProject project) => Aggregation.WeightOf(of.unit[indicator].Indicator, project.Project);

        private List<WeighedQuestion> Weigh(IndicatorResult source, double figure)
        {
            var weighed = new List<WeighedQuestion>();
            if (source.Rolled.Exact is null)
                return weighed;
            var weights = (double)source.Questions.Where(question => question.Score.Exact is not null).Sum(question => question.Question.Weight);
            for (var index = 0; index < source.Questions.Count; index++)
            {
                var question = source.Questions[index];
                if (question.Score.Exact is { } mean)
                    weighed.Add(new WeighedQuestion(indicator, index, figure * (double)question.Question.Weight / weights / question.Valid, (double)mean));
            }

            return weighed;
        }
    }
}

/// <summary>One project's respondents and results.</summary>
internal sealed record SampledProject(Project Project, IReadOnlyList<IndicatorResult> Indicators, CalledCustomers Customers);
