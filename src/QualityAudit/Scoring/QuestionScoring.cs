using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Scoring;

/// <summary>One question's pooled answers and score (S-13).</summary>
internal static class QuestionScoring
{
    public static QuestionResult OfProject(Question question, QuestionAnswers answers, CallSelection calls, Project project) => OfProject(question, answers.Counts, project) with
    {
        DontKnow = answers.DontKnow,
        Refused = answers.Refused,
        Blank = answers.Blank,
        Excluded = answers.Excluded,
        PartsFailed = PartsFailedIn(question, calls),
        Answers = answers,
    };

    /// <summary>From how often each valid answer counts, worst first.</summary>
    public static QuestionResult OfProject(Question question, IReadOnlyList<int> counted, Project project)
    {
        AnswerCount[] counts = [.. question.ValidAnswers.Select((answer, index) => new AnswerCount(answer, counted[index]))];
        var score = Score(question, counts);
        var population = PopulationOf(question.Callback, project);
        return new QuestionResult(question, score, 0, counts)
        {
            Population = population,
            Uncertainty = UncertaintyOf(question, score, counts, population),
        };
    }

    /// <summary>The same question over several projects, their answers pooled (S-21).</summary>
    public static QuestionResult Pool(Question question, IReadOnlyList<QuestionResult> parts)
    {
        AnswerCount[] counts =
        [
            .. question.ValidAnswers.Select((answer, index) => new AnswerCount(answer, parts.Sum(part => part.Counts[index].Count))),
        ];
        var score = Score(question, counts);
        var population = parts.Any(part => part.Population is null) ? null : parts.Sum(part => part.Population);
        return new QuestionResult(question, score, 0, counts)
        {
            DontKnow = parts.Sum(part => part.DontKnow),
            Refused = parts.Sum(part => part.Refused),
            Blank = parts.Sum(part => part.Blank),
            Excluded = parts.Sum(part => part.Excluded),
            Population = population,
            Uncertainty = UncertaintyOf(question, score, counts, population),
            PartsFailed = AddUp(parts.SelectMany(part => part.PartsFailed)),
        };
    }

    // Of those who gave a usable answer to each part.
    private static IReadOnlyList<PartsFailed> PartsFailedIn(Question question, CallSelection calls)
    {
        if (question.IsAsked)
            return [];
        var failed = new List<PartsFailed>();
        for (var place = 0; place < calls.Reached.Length; place++)
        {
            var call = calls.Reached[place];
            if (!calls.Counts(place) || calls.Table.Rows[call].Kind != question.Callback)
                continue;
            var credits = question.Parts.Select(part => calls.Table.ResponseTo(part.Id, call) is { } response ? Credit(part, response) : null).ToList();
            if (credits.TrueForAll(credit => credit is not null))
                failed.Add(new PartsFailed(credits.Select((credit, index) => credit == 1 ? 0UL : 1UL << index).Aggregate(0UL, (all, bit) => all | bit), 1));
        }

        return AddUp(failed);
    }

    private static IReadOnlyList<PartsFailed> AddUp(IEnumerable<PartsFailed> failed) =>
    [
        .. failed.GroupBy(each => each.Parts).OrderBy(same => same.Key).Select(same => new PartsFailed(same.Key, same.Sum(each => each.Respondents))),
    ];

    private static Score Score(Question question, IReadOnlyList<AnswerCount> counts)
    {
        var n = counts.Sum(count => count.Count);
        if (n == 0)
            return Scoring.Score.None(NoScoreReason.NoEvidence, "没有有效答复", "no valid answer");
        if (n < question.MinimumAnswers)
        {
            return Scoring.Score.None(
                NoScoreReason.TooFewAnswers,
                string.Create(CultureInfo.InvariantCulture, $"有效答复过少：{n} 份，至少需要 {question.MinimumAnswers} 份"),
                string.Create(CultureInfo.InvariantCulture, $"too few: {n} of {question.MinimumAnswers} answers"));
        }

        // Whole numbers first, one division last: 60 of 100 is exactly 60.
        var (sum, scale) = counts.Select((count, index) => (count.Count, Worth(question, index)))
            .Aggregate((Sum: 0m, Scale: 1m), (total, part) => (total.Sum + part.Count * part.Item2.Numerator, part.Item2.Denominator));
        return Scoring.Score.Of(100 * sum / (scale * n));
    }

    // S-30: Wilson's interval where the score is a share (of yes, of the best two or of the best answer), else the spread of the answers.
    private static Uncertainty? UncertaintyOf(Question question, Score score, IReadOnlyList<AnswerCount> counts, int? population)
    {
        if (score.Exact is not { } exact)
            return null;
        if (question.Measure is Measure.Mean or Measure.Map)
            return Sample.Estimate(exact, [Sample.Of(exact, counts.Select((count, index) => (PointsOf(question, index), count.Count)), population)]);
        var hits = counts.Where((_, index) => Worth(question, index).Numerator == 1).Sum(count => count.Count);
        var n = counts.Sum(count => count.Count);
        var interval = WilsonInterval.Of(hits, n, population);
        return new Uncertainty(n, interval.Low, interval.High, null);
    }

    private static decimal PointsOf(Question question, int index)
    {
        var (numerator, denominator) = Worth(question, index);
        return 100 * numerator / denominator;
    }

    /// <summary>Credit 0..1 of one answer by the question's measure; null when it is no valid answer.</summary>
    public static decimal? Credit(Question question, Response response) => PositionOf(question, response.State, response.Value) is >= 0 and var position ? CreditOf(question, position) : null;

    /// <summary>Credit 0..1 of the valid answer at a position.</summary>
    public static decimal CreditOf(Question question, int position)
    {
        var (numerator, denominator) = Worth(question, position);
        return numerator / denominator;
    }

    /// <summary>Where the answer stands among the question's valid ones; −1 when it is none.</summary>
    public static int PositionOf(Question question, ResponseState state, string? value)
    {
        if (state != ResponseState.Answered)
            return -1;
        var valid = question.ValidAnswers;
        for (var index = 0; index < valid.Count; index++)
        {
            if (string.Equals(valid[index], value, StringComparison.Ordinal))
                return index;
        }

        return -1;
    }

    // What the answer at a position of ValidAnswers (worst first) is worth, as a fraction; the denominator is the question's own.
    private static (decimal Numerator, decimal Denominator) Worth(Question question, int index) => question.Measure switch
    {
        Measure.YesShare or Measure.AllOf => (string.Equals(question.ValidAnswers[index], YesNoScale.Yes, StringComparison.Ordinal) ? 1 : 0, 1),
        Measure.TopTwoBox => (index >= question.Points - 2 ? 1 : 0, 1),
        Measure.TopBox => (index == question.Points - 1 ? 1 : 0, 1),
        Measure.Mean => (index, question.Points - 1),
        Measure.Map => (question.Map[index], 100),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Measure, "Unknown measure."),
    };

    // S-30: whom the calls of a kind are drawn from.
    private static int? PopulationOf(CallbackKind kind, Project project) => kind switch
    {
        CallbackKind.Sales => project.ContractsSigned,
        CallbackKind.Handover or CallbackKind.DailyLiving => project.UnitsHandedOver,
        _ => null,
    };
}
