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
}

/// <summary>One thing a called customer is asked 回访问题, in one kind of callback. Weight is relative within the indicator, above 0.</summary>
public sealed record Question(string Id, LocalizedText Text, CallbackKind Callback, Measure Measure, decimal Weight)
{
    /// <summary>K of the rating 1..K; 5 unless the rubric says otherwise. No meaning for <see cref="Measure.YesShare"/>.</summary>
    public int Points { get; init; } = 5;

    /// <summary>For <see cref="Measure.Map"/>: the value 0..100 of each rating 1..K, in that order. Empty otherwise.</summary>
    public IReadOnlyList<decimal> Map { get; init; } = [];

    /// <summary>Fewer valid answers than this: no score. Already resolved against the indicator's default.</summary>
    public int MinimumAnswers { get; init; }

    public string? Step { get; init; }

    public string? Department { get; init; }

    /// <summary>The canonical answers that are scored, in order from worst to best.</summary>
    public IReadOnlyList<string> ValidAnswers =>
        Measure == Measure.YesShare
            ? [Scales.YesNoScale.No, Scales.YesNoScale.Yes]
            : [.. Enumerable.Range(1, Points).Select(k => k.ToString(System.Globalization.CultureInfo.InvariantCulture))];
}
