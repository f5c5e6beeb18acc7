namespace QualityAudit.Scoring;

/// <summary>Why there is no score.</summary>
public enum NoScoreReason
{
    /// <summary>No visit or call of the kind that feeds it in the quarter.</summary>
    NoEvidence,

    /// <summary>Everything that could be scored is not applicable or was not answered.</summary>
    NothingScored,

    /// <summary>Less of the applicable weight was answered than the rubric asks for (S-14).</summary>
    Incomplete,

    /// <summary>Fewer valid answers than the rubric asks for (S-13).</summary>
    TooFewAnswers,

    /// <summary>An indicator has no score, so there is no total (S-17).</summary>
    IndicatorMissing,

    /// <summary>The group's result for the quarter was not imported yet (S-22).</summary>
    AwaitingGroupResult,

    /// <summary>A weight that the aggregation needs is missing (units handed over, S-21).</summary>
    WeightMissing,
}

/// <summary>
/// A score, 0 to 100 and unrounded, or the reason why there is none (S-01). "No score" is never a number:
/// <see cref="Exact"/> is null exactly when <see cref="Missing"/> is set.
/// </summary>
public sealed record Score
{
    private Score(decimal? exact, NoScore? missing)
    {
        Exact = exact;
        Missing = missing;
    }

    public decimal? Exact { get; }

    public NoScore? Missing { get; }

    public static Score Of(decimal exact) =>
        exact is >= 0 and <= 100 ? new(exact, null) : throw new ArgumentOutOfRangeException(nameof(exact), exact, "A score is 0 to 100.");

    public static Score None(NoScoreReason reason, string zh, string en) => new(null, new NoScore(reason, new LocalizedText(zh, en)));

    /// <summary>The figure people see (S-18); null without a score.</summary>
    public decimal? Published(int decimals) => Exact is { } exact ? Rounding.Publish(exact, decimals) : null;
}

/// <summary>Why there is no score, with its numbers in words ("too few: 3 of 5").</summary>
public sealed record NoScore(NoScoreReason Reason, LocalizedText Text);
