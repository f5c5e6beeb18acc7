using QualityAudit.Audits;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.LayoutFiles;

/// <summary>The words that stand in layout files for what they may choose among.</summary>
internal static class LayoutKeys
{
    public static readonly IReadOnlyDictionary<string, ScoreUnit> Scores = new Dictionary<string, ScoreUnit>(StringComparer.Ordinal)
    {
        ["points"] = ScoreUnit.Points,
        ["shares"] = ScoreUnit.Shares,
    };

    public static readonly IReadOnlyDictionary<string, PlainRemark> Remarks = new Dictionary<string, PlainRemark>(StringComparer.Ordinal)
    {
        ["nothing-deducted"] = PlainRemark.NothingDeducted,
        ["not-answered"] = PlainRemark.NotAnswered,
    };

    public static readonly IReadOnlyDictionary<string, ProjectPlace> Places = new Dictionary<string, ProjectPlace>(StringComparer.Ordinal)
    {
        ["entry"] = ProjectPlace.Entry,
        ["title"] = ProjectPlace.Title,
        ["sheet"] = ProjectPlace.Sheet,
    };

    public static readonly IReadOnlyDictionary<string, VisitKind> VisitKinds = new Dictionary<string, VisitKind>(StringComparer.Ordinal)
    {
        ["mystery-shop"] = VisitKind.MysteryShop,
        ["document-check"] = VisitKind.DocumentCheck,
        ["staff-interview"] = VisitKind.StaffInterview,
        ["spot-check"] = VisitKind.SpotCheck,
    };

    public static readonly IReadOnlyDictionary<string, DayOfVisit> Days = new Dictionary<string, DayOfVisit>(StringComparer.Ordinal)
    {
        ["first"] = DayOfVisit.First,
        ["last"] = DayOfVisit.Last,
    };

    public static readonly IReadOnlyDictionary<string, CallbackKind> CallbackKinds = new Dictionary<string, CallbackKind>(StringComparer.Ordinal)
    {
        ["sales"] = CallbackKind.Sales,
        ["handover"] = CallbackKind.Handover,
        ["daily-living"] = CallbackKind.DailyLiving,
        ["repair"] = CallbackKind.Repair,
        ["complaint"] = CallbackKind.Complaint,
    };

    /// <summary>What an answer may mean beside a rating.</summary>
    public static readonly IReadOnlyList<string> Answers = [YesNoScale.Yes, YesNoScale.No, Response.DontKnow, Response.Refused, OwnAnswer.NotAsked];

    public static string Of<T>(IReadOnlyDictionary<string, T> keys, T value)
        where T : struct => keys.First(entry => EqualityComparer<T>.Default.Equals(entry.Value, value)).Key;
}
