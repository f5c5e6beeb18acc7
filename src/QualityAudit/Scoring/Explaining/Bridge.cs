using QualityAudit.Audits;

namespace QualityAudit.Scoring.Explaining;

/// <summary>
/// The way from last quarter's computed total to this one's (S-42), in points of the total, unrounded:
/// Now − Before = Σ Lines + Rubric + Applicability + Bonus + Caps.
/// </summary>
public sealed record Bridge(Quarter From, decimal Before, decimal Now)
{
    /// <summary>Items and questions that were answered better or worse, largest change first.</summary>
    public IReadOnlyList<BridgeLine> Lines { get; init; } = [];

    /// <summary>What the lines come to together.</summary>
    public decimal Answers { get; init; }

    /// <summary>What other weights, new and dropped items of another rubric version brought.</summary>
    public decimal Rubric { get; init; }

    /// <summary>What came from other items being applicable, observed and answered.</summary>
    public decimal Applicability { get; init; }

    public decimal Bonus { get; init; }

    /// <summary>Positive where caps took less than in the quarter before.</summary>
    public decimal Caps { get; init; }

    /// <summary>Both quarters by the items and questions that they have in common; null where there is none.</summary>
    public ComparableFigures? Comparable { get; init; }

    public decimal Difference => Now - Before;

    /// <summary>The way as a walk from Before to Now: the answers of each indicator, then what else changed; none that comes to nothing.</summary>
    public IReadOnlyList<BridgeStep> Steps { get; init; } = [];
}

/// <summary>What a step of a bridge comes from.</summary>
public enum BridgeCause
{
    Answers,
    Rubric,
    Applicability,
    Bonus,
    Caps,
}

/// <summary>IndicatorId: only of answers. From: the total up to here.</summary>
public sealed record BridgeStep(BridgeCause Cause, string? IndicatorId, decimal From, decimal Points)
{
    public decimal To => From + Points;
}

/// <summary>One item or question: Points = mean of its two effective weights · change of its credit (0..1).</summary>
public sealed record BridgeLine(string IndicatorId, string SubjectId, decimal Points, decimal CreditBefore, decimal CreditNow);

/// <summary>
/// Scores 0 to 100 of both quarters over what was scored in both and is measured alike, with this quarter's weights.
/// Coverage: percent of this quarter's weight that they stand for.
/// </summary>
public sealed record ComparableFigures(decimal Before, decimal Now, decimal Coverage)
{
    public decimal Difference => Now - Before;
}
