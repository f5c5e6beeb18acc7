using System.Collections.Concurrent;
using System.Globalization;
using QualityAudit.Audits;

namespace QualityAudit.Rubrics;

/// <summary>How the pooled answers to a question become its score (S-13).</summary>
public enum Measure
{
    /// <summary>100·yes/(yes+no); answers are "yes" and "no".</summary>
    YesShare,

    /// <summary>100·n(K−1, K)/n(1..K); answers are "1" to "K".</summary>
    TopTwoBox,

    /// <summary>100·n(K)/n(1..K).</summary>
    TopBox,

    /// <summary>Mean of 100(k−1)/(K−1).</summary>
    Mean,

    /// <summary>Mean of the mapped values.</summary>
    Map,

    /// <summary>
    /// Share of the respondents for whom the good answer of every question of <see cref="Question.Parts"/> holds (S-13).
    /// It is worked out from their answers and never asked itself; its answers are "yes" and "no".
    /// </summary>
    AllOf,
}

/// <summary>One thing a called customer is asked 回访问题, in one kind of callback. Weight is relative within the indicator, above 0.</summary>
public sealed record Question(string Id, LocalizedText Text, CallbackKind Callback, Measure Measure, decimal Weight)
{
    /// <summary>K of the rating 1..K; 5 unless the rubric says otherwise. No meaning for a yes/no question.</summary>
    public int Points { get; init; } = 5;

    /// <summary>For <see cref="Measure.Map"/>: the value 0..100 of each rating 1..K, in that order. Empty otherwise.</summary>
    public IReadOnlyList<decimal> Map { get; init; } = [];

    /// <summary>Fewer valid answers than this: no score. Already resolved against the indicator's default.</summary>
    public int MinimumAnswers { get; init; }

    /// <summary>For <see cref="Measure.AllOf"/>: the questions that must hold together, asked in the same kind of callback. Empty otherwise.</summary>
    public IReadOnlyList<Question> Parts { get; init; } = [];

    /// <summary>Callers ask it: it has a place in forms and a column in callback workbooks.</summary>
    public bool IsAsked => Measure != Measure.AllOf;

    /// <summary>Its answers are yes and no, not ratings.</summary>
    public bool IsYesNo => Measure is Measure.YesShare or Measure.AllOf;

    public string? Step { get; init; }

    public string? Department { get; init; }

    /// <summary>Keys of the departments that take part beside the responsible one 参与部门.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>Where it comes from 依据: a key of the rubric's bases.</summary>
    public string? Basis { get; init; }

    /// <summary>The canonical answers that are scored, in order from worst to best.</summary>
    public IReadOnlyList<string> ValidAnswers => IsYesNo ? YesOrNo : Ratings.GetOrAdd(Points, UpTo);

    // Asked for with every answer.
    private static readonly string[] YesOrNo = [Scales.YesNoScale.No, Scales.YesNoScale.Yes];
    private static readonly ConcurrentDictionary<int, IReadOnlyList<string>> Ratings = [];

    private static IReadOnlyList<string> UpTo(int points) => [.. Enumerable.Range(1, points).Select(rating => rating.ToString(CultureInfo.InvariantCulture))];
}
