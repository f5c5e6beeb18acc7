using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Workflow;

/// <summary>Which quarters to score: one, every one, or the latest that is stored.</summary>
public sealed record QuarterChoice
{
    private readonly Quarter? one;
    private readonly bool all;

    private QuarterChoice(Quarter? one, bool all)
    {
        this.one = one;
        this.all = all;
    }

    public static QuarterChoice Latest { get; } = new(null, false);

    public static QuarterChoice All { get; } = new(null, true);

    public static QuarterChoice Only(Quarter quarter) => new(quarter, false);

    /// <summary>The chosen ones of the stored quarters, oldest first; empty when the choice is not there.</summary>
    public IReadOnlyList<Quarter> Among(IReadOnlyList<Quarter> stored)
    {
        var ordered = stored.Order().ToList();
        if (all)
            return ordered;
        if (one is { } quarter)
            return ordered.Contains(quarter) ? [quarter] : [];
        return ordered.Count == 0 ? [] : [ordered[^1]];
    }

    /// <summary>Why <see cref="Among"/> is empty.</summary>
    public Diagnostic NotAmong(IReadOnlyList<Quarter> stored)
    {
        var here = new SourceLocation("");
        return one is { } quarter && stored.Count > 0
            ? ScoringDiagnostics.QuarterWithoutEvidence.At(here, ("quarter", quarter.ToString()), ("known", string.Join(", ", stored.Order())))
            : ScoringDiagnostics.NothingStored.At(here);
    }
}
