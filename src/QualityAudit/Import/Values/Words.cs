using QualityAudit.Audits;

namespace QualityAudit.Import.Values;

/// <summary>The field's own words for kinds and outcomes, with what people write instead.</summary>
internal static class Words
{
    public static readonly Vocabulary<VisitKind> VisitKinds = new(
        new(VisitKind.MysteryShop, AuditNames.Of(VisitKind.MysteryShop), "暗访", "神秘客", "mystery shopper", "mystery-shop"),
        new(VisitKind.DocumentCheck, AuditNames.Of(VisitKind.DocumentCheck), "书面资料", "资料", "documents", "document-check"),
        new(VisitKind.StaffInterview, AuditNames.Of(VisitKind.StaffInterview), "访谈", "员工访谈", "interview", "staff-interview"),
        new(VisitKind.SpotCheck, AuditNames.Of(VisitKind.SpotCheck), "现场抽查", "spot-check"));

    public static readonly Vocabulary<CallbackKind> CallbackKinds = new(
        new(CallbackKind.Sales, AuditNames.Of(CallbackKind.Sales), "销售回访", "成交回访"),
        new(CallbackKind.Handover, AuditNames.Of(CallbackKind.Handover), "交付回访", "入伙回访"),
        new(CallbackKind.DailyLiving, AuditNames.Of(CallbackKind.DailyLiving), "日常居住回访", "居住", "居住回访", "daily-living"),
        new(CallbackKind.Repair, AuditNames.Of(CallbackKind.Repair), "房修回访", "维修", "维修回访"),
        new(CallbackKind.Complaint, AuditNames.Of(CallbackKind.Complaint), "投诉回访", "complaints"));

    public static readonly Vocabulary<CallOutcome> Outcomes = new(
        new(CallOutcome.Answered, AuditNames.Of(CallOutcome.Answered), "接通", "已接通", "成功回访", "回访成功", "success", "completed"),
        new(CallOutcome.NoAnswer, AuditNames.Of(CallOutcome.NoAnswer), "未接", "没人接", "no-answer"),
        new(CallOutcome.SwitchedOff, AuditNames.Of(CallOutcome.SwitchedOff), "已关机", "switched-off"),
        new(CallOutcome.Unreachable, AuditNames.Of(CallOutcome.Unreachable), "不在服务区", "停机"),
        new(CallOutcome.Refused, AuditNames.Of(CallOutcome.Refused), "拒绝", "拒绝回访", "refusal"),
        new(CallOutcome.WrongNumber, AuditNames.Of(CallOutcome.WrongNumber), "错号", "号码错误", "wrong-number"));

    public static readonly Vocabulary<bool> Served = new(
        new(true, new("是", "yes"), "本人", "y", "true", "1", "√", "✓", "✔", "☑"),
        new(false, new("否", "no"), "非本人", "不是本人", "家人", "他人", "n", "false", "0", "×", "✗", "✘"));

    public static readonly Vocabulary<bool> Coached = new(
        new(true, new("是", "yes"), "有", "已引导", "有引导", "y", "true", "1", "√", "✓", "✔", "☑"),
        new(false, new("否", "no"), "无", "没有", "未引导", "无引导", "n", "false", "0", "×", "✗", "✘"));
}
