namespace QualityAudit.Audits;

/// <summary>The field's own words for kinds and outcomes: what forms offer, importers read and reports print.</summary>
public static class AuditNames
{
    public static LocalizedText Of(VisitKind kind) => kind switch
    {
        VisitKind.MysteryShop => new("神秘访客", "mystery shop"),
        VisitKind.DocumentCheck => new("资料检查", "document check"),
        VisitKind.StaffInterview => new("人员访谈", "staff interview"),
        VisitKind.SpotCheck => new("抽查", "spot check"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static LocalizedText Of(CallbackKind kind) => kind switch
    {
        CallbackKind.Sales => new("销售", "sales"),
        CallbackKind.Handover => new("交付", "handover"),
        CallbackKind.DailyLiving => new("日常居住", "daily living"),
        CallbackKind.Repair => new("房修", "repair"),
        CallbackKind.Complaint => new("投诉", "complaint"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static LocalizedText Of(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Answered => new("成功", "answered"),
        CallOutcome.NoAnswer => new("无人接听", "no answer"),
        CallOutcome.SwitchedOff => new("关机", "switched off"),
        CallOutcome.Unreachable => new("无法接通", "unreachable"),
        CallOutcome.Refused => new("拒访", "refused"),
        CallOutcome.WrongNumber => new("空号", "wrong number"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
