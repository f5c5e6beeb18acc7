using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles.Checks;

/// <summary>Questions that seem to be asked in the wrong kind of callback.</summary>
internal static class CallbackKindCheck
{
    // Words that name the event a kind of callback follows. A question may name none; naming another kind's event and not its own is a slip.
    private static readonly (CallbackKind Kind, LocalizedText Name, string[] Words)[] Events =
    [
        (CallbackKind.Sales, new("销售", "sales"), ["置业顾问", "销售人员", "签约过程", "salesperson", "property consultant"]),
        (CallbackKind.Handover, new("交付", "handover"), ["收楼", "验房", "交付手续", "交付过程", "taking possession", "house check", "handover formalities"]),
        (CallbackKind.DailyLiving, new("日常居住", "daily living"), ["日常居住", "居住期间", "daily life in the estate", "since you moved in"]),
        (CallbackKind.Repair, new("房修", "repair"), ["维修结果", "维修过程", "房修", "这次维修", "the repair"]),
        (CallbackKind.Complaint, new("投诉", "complaint"), ["投诉处理", "您的投诉", "这次投诉", "your complaint"]),
    ];

    public static void Look(Rubric rubric, RubricPlaces places, DiagnosticBag found)
    {
        foreach (var question in rubric.Indicators.SelectMany(indicator => indicator.Questions))
        {
            var named = Events.Select(kind => (kind.Kind, kind.Name, Word: kind.Words.FirstOrDefault(word => Says(question.Text, word))))
                .Where(kind => kind.Word is not null)
                .ToList();
            if (named.Count != 1 || named[0].Kind == question.Callback)
                continue;
            found.Add(RubricDiagnostics.OtherKindOfCall.At(places.Subjects[question.Id],
                ("id", LocalizedText.Same(question.Id)), ("kind", NameOf(question.Callback)), ("other", named[0].Name), ("word", LocalizedText.Same(named[0].Word!))));
        }
    }

    private static bool Says(LocalizedText text, string word) =>
        text.Zh.Contains(word, StringComparison.Ordinal) || text.En.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static LocalizedText NameOf(CallbackKind kind) => Events.First(entry => entry.Kind == kind).Name;
}
