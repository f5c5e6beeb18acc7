using QualityAudit.Scoring;

namespace QualityAudit.Reports.Json;

/// <summary>How the calls of a project, a region or the group ended.</summary>
internal static class CallsJson
{
    public static void Write(JsonPen pen, CallTally calls) => pen.Object("calls", () =>
    {
        pen.Value("attempts", calls.Attempts);
        pen.Value("reached", calls.Reached);
        pen.Value("counted", calls.Counted);
        pen.Value("superseded", calls.Superseded);
        pen.Value("unserved", calls.Unserved);
        pen.Value("coached", calls.Coached);
        pen.Objects("outcomes", calls.Outcomes, entry =>
        {
            pen.Value("outcome", entry.Outcome);
            pen.Value("count", entry.Count);
        });
    });
}
