using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// S-31: the interval of a total from the spread of its respondents' answers. Samples are independent by callback kind, and by project
/// where a region takes the mean of its projects; pooled answers are one sample.
/// </summary>
internal static class Sampling
{
    /// <summary>Null where nothing was sampled, where the official figure is not the computed one, and where a cap decides it.</summary>
    public static SamplingInterval? OfProject(Assessment assessment) =>
        Of(assessment, samples => AddOwn(samples, assessment, 0, _ => 1m));

    public static SamplingInterval? OfProjects(Assessment assessment, IReadOnlyList<ProjectResult> projects) =>
        Of(assessment, samples =>
        {
            foreach (var indicator in assessment.Indicators.Where(indicator => indicator.Score.Exact is not null && indicator.Questions.Count > 0))
            {
                if (indicator.Indicator.Region == RegionAggregation.Pooled)
                    AddPooled(samples, indicator, projects);
                else
                    AddMean(samples, indicator.Indicator, projects);
            }
        });

    private static SamplingInterval? Of(Assessment assessment, Action<Samples> collect)
    {
        if (assessment.Status != AssessmentStatus.Computed || assessment.Caps.Count > 0 || assessment.Total.Exact is not { } total)
            return null;
        var samples = new Samples();
        collect(samples);
        return samples.Variance is { } variance ? SamplingInterval.Around(total, variance) : null;
    }

    private static void AddOwn(Samples samples, Assessment assessment, int place, Func<Indicator, decimal> share)
    {
        foreach (var indicator in assessment.Indicators.Where(indicator => indicator.Score.Exact is not null))
        {
            foreach (var question in indicator.Questions)
                samples.Add(place, question, question, share(indicator.Indicator), place);
        }
    }

    private static void AddPooled(Samples samples, IndicatorResult indicator, IReadOnlyList<ProjectResult> projects)
    {
        for (var place = 0; place < projects.Count; place++)
        {
            var parts = projects[place].Assessment.Indicator(indicator.Indicator.Id)!.Questions;
            for (var index = 0; index < parts.Count; index++)
                samples.Add(Samples.Together, indicator.Questions[index], parts[index], 1, place);
        }
    }

    private static void AddMean(Samples samples, Indicator indicator, IReadOnlyList<ProjectResult> projects)
    {
        var scored = projects.Select((project, place) => (project, place)).Where(part => part.project.Assessment.Indicator(indicator.Id)!.Score.Exact is not null).ToList();
        var weights = scored.ToDictionary(part => part.place, part => indicator.Region == RegionAggregation.ByHouseholds ? part.project.Project.UnitsHandedOver ?? 0m : 1m);
        foreach (var (project, place) in scored)
        {
            foreach (var question in project.Assessment.Indicator(indicator.Id)!.Questions)
                samples.Add(place, question, question, weights[place] / weights.Values.Sum(), place);
        }
    }

    private sealed class Samples
    {
        /// <summary>The place of a sample that spans all projects.</summary>
        public const int Together = -1;

        private readonly Dictionary<(int Place, CallbackKind Kind), Respondents> samples = [];

        /// <summary>The sum over independent samples; null when there is none, or one whose spread nobody knows.</summary>
        public double? Variance => samples.Count == 0 || samples.Values.Any(sample => sample.Variance is null) ? null : samples.Values.Sum(sample => sample.Variance!.Value);

        /// <param name="place">Of the sample.</param>
        /// <param name="whole">The question over the sample: its score, weight and number of answers.</param>
        /// <param name="part">The same question with the answers to add.</param>
        /// <param name="share">Of the sample in the total.</param>
        /// <param name="project">Whose answers they are.</param>
        public void Add(int place, QuestionResult whole, QuestionResult part, decimal share, int project)
        {
            if (whole.EffectiveWeight == 0 || whole.Score.Exact is not { } score || part.Answers.Count == 0)
                return;
            if (!samples.TryGetValue((place, whole.Question.Callback), out var sample))
                samples.Add((place, whole.Question.Callback), sample = new Respondents { Population = whole.Population });
            var pull = (double)(share * whole.EffectiveWeight / whole.Valid);
            var expected = (double)score / 100;
            foreach (var answer in part.Answers)
            {
                if (answer.Credit is { } credit)
                    sample.Add(project, answer.CallId, pull * ((double)credit - expected));
            }
        }
    }
}
