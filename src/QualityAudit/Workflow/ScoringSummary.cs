using QualityAudit.Diagnostics;
using QualityAudit.Scoring;

namespace QualityAudit.Workflow;

/// <summary>The scorecards asked for, oldest first, and what stood in the way of others.</summary>
public sealed record ScoringSummary(IReadOnlyList<Scorecard> Scorecards, IReadOnlyList<Diagnostic> Findings)
{
    public static ScoringSummary Nothing(Diagnostic why) => new([], [why]);
}
