using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>What the sums of calls come to for each project: its tally, its questions, and the indicators that they feed (S-13).</summary>
internal sealed class CallAdding
{
    private readonly Rubric rubric;
    private readonly ILookup<string, AttemptSum> attempts;
    private readonly Dictionary<(string Project, string Question), QuestionSum> sums = [];

    /// <param name="rubric">Of the sums.</param>
    /// <param name="combined">Its questions that are worked out from several answers of a customer, as they stand in the sums.</param>
    /// <param name="from">What was added up.</param>
    public CallAdding(Rubric rubric, IReadOnlyList<Question> combined, CallSums from)
    {
        this.rubric = rubric;
        attempts = from.Attempts.ToLookup(sum => sum.ProjectId, StringComparer.Ordinal);
        var asked = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var question in rubric.Indicators.SelectMany(indicator => indicator.Questions).Where(question => question.IsAsked))
            asked[question.Id] = question;
        foreach (var sum in from.Answers)
        {
            if (asked.TryGetValue(sum.Said.QuestionId, out var question) && question.Callback == sum.Kind)
                SumOf(sum.ProjectId, question).Add(Reading.Of(question, sum.Said.State, sum.Said.Value), sum.Exclusion, sum.Calls);
        }

        foreach (var (question, joint) in combined.Zip(from.Together))
        {
            foreach (var sum in joint)
            {
                if (Together(question, sum.Said) is { } reading)
                    SumOf(sum.ProjectId, question).Add(reading, sum.Exclusion, sum.Calls);
            }
        }
    }

    public UnitCalls Of(Project project) => new(
        TallyOf(project),
        [
            .. rubric.Indicators.Where(indicator => indicator.Source == IndicatorSource.Callbacks)
                .Select(indicator => CallbackIndicator.Combine(indicator, [.. indicator.Questions.Select(question => SumOf(project.Id, question).Of(project))])),
        ]);

    private CallTally TallyOf(Project project)
    {
        var its = attempts[project.Id].ToList();
        int Count(Func<AttemptSum, bool> isOne) => its.Where(isOne).Sum(sum => sum.Calls);
        return new CallTally(
            Count(_ => true),
            Count(sum => sum.Outcome == CallOutcome.Answered),
            Count(sum => sum.Exclusion == CallExclusion.Superseded),
            Count(sum => sum.Exclusion == CallExclusion.Unserved),
            Count(sum => sum is { Outcome: CallOutcome.Answered, Exclusion: CallExclusion.None, Coached: true }),
            [.. its.GroupBy(sum => sum.Outcome).OrderBy(same => same.Key).Select(same => (same.Key, same.Sum(sum => sum.Calls)))]);
    }

    private QuestionSum SumOf(string project, Question question)
    {
        if (!sums.TryGetValue((project, question.Id), out var sum))
            sums.Add((project, question.Id), sum = new QuestionSum(question));
        return sum;
    }

    // Null where one of the parts was not asked.
    private static Reading? Together(Question question, IReadOnlyList<SaidAnswer> said)
    {
        var parts = new List<(ResponseState State, string? Value)>();
        foreach (var part in question.Parts)
        {
            if (said.FirstOrDefault(answer => string.Equals(answer.QuestionId, part.Id, StringComparison.Ordinal)) is not { } answer)
                return null;
            parts.Add((answer.State, answer.Value));
        }

        var (deciding, verdict) = AllOf.Of(question, parts);
        return verdict is null ? Reading.Of(question, parts[deciding].State, parts[deciding].Value) : Reading.Of(question, ResponseState.Answered, verdict);
    }

    private sealed class QuestionSum(Question question)
    {
        private readonly int[] counts = new int[question.ValidAnswers.Count];
        private int dontKnow;
        private int refused;
        private int blank;
        private int excluded;

        public void Add(Reading reading, CallExclusion exclusion, int calls)
        {
            if (exclusion != CallExclusion.None)
            {
                excluded += reading.Answer >= 0 ? calls : 0;
                return;
            }

            if (reading.Answer >= 0)
                counts[reading.Answer] += calls;
            dontKnow += reading.IsDontKnow ? calls : 0;
            refused += reading.IsRefused ? calls : 0;
            blank += reading.IsBlank ? calls : 0;
        }

        public QuestionResult Of(Project project) =>
            QuestionScoring.OfProject(question, counts, project) with { DontKnow = dontKnow, Refused = refused, Blank = blank, Excluded = excluded };
    }
}
