using QualityAudit.Diagnostics;
using QualityAudit.Scoring;

namespace QualityAudit.Workflow;

/// <summary>S-22: that nobody uses a group result is said once, on the quarter's first scorecard, and only where no rubric uses it.</summary>
internal static class GroupResultNotices
{
    public static IEnumerable<Scorecard> Once(IReadOnlyList<Scorecard> quarter)
    {
        var used = quarter.Any(scorecard => scorecard.Rubric.GroupResultQuarters.Contains(scorecard.Quarter.Number));
        return quarter.Select((scorecard, index) => index == 0 && !used ? scorecard : scorecard with { Notices = [.. scorecard.Notices.Where(IsOther)] });
    }

    private static bool IsOther(Diagnostic notice) => !string.Equals(notice.Code, ScoringDiagnostics.GroupResultUnused.Code, StringComparison.Ordinal);
}
