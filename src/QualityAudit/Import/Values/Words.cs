using QualityAudit.Audits;

namespace QualityAudit.Import.Values;

/// <summary>The field's own words for kinds and outcomes, with what people write instead.</summary>
internal static class Words
{
    public static readonly Vocabulary<VisitKind> VisitKinds = new(
        new(VisitKind.MysteryShop, new("神秘访客", "mystery shop"), "暗访", "神秘客", "mystery shopper", "mystery-shop"),
        new(VisitKind.DocumentCheck, new("资料检查", "document check"), "书面资料", "资料", "documents", "document-check"),
        new(VisitKind.StaffInterview, new("人员访谈", "staff interview"), "访谈", "员工访谈", "interview", "staff-interview"),
        new(VisitKind.SpotCheck, new("抽查", "spot check"), "现场抽查", "spot-check"));

    public static readonly Vocabulary<CallbackKind> CallbackKinds = new(
        new(CallbackKind.Sales, new("销售", "sales"), "销售回访", "成交回访"),
        new(CallbackKind.Handover, new("交付", "handover"), "交付回访", "入伙回访"),
        new(CallbackKind.DailyLiving, new("日常居住", "daily living"), "日常居住回访", "居住", "居住回访", "daily-living"),
        new(CallbackKind.Repair, new("房修", "repair"), "房修回访", "维修", "维修回访"),
        new(CallbackKind.Complaint, new("投诉", "complaint"), "投诉回访", "complaints"));

    public static readonly Vocabulary<CallOutcome> Outcomes = new(
        new(CallOutcome.Answered, new("成功", "answered"), "接通", "已接通", "成功回访", "回访成功", "success", "completed"),
        new(CallOutcome.NoAnswer, new("无人接听", "no answer"), "未接", "没人接", "no-answer"),
        new(CallOutcome.SwitchedOff, new("关机", "switched off"), "已关机", "switched-off"),
        new(CallOutcome.Unreachable, new("无法接通", "unreachable"), "不在服务区", "停机"),
        new(CallOutcome.Refused, new("拒访", "refused"), "拒绝", "拒绝回访", "refusal"),
        new(CallOutcome.WrongNumber, new("空号", "wrong number"), "错号", "号码错误", "wrong-number"));

    public static readonly Vocabulary<bool> Served = new(
        new(true, new("是", "yes"), "本人", "y", "true", "1", "√", "✓", "✔", "☑"),
        new(false, new("否", "no"), "非本人", "不是本人", "家人", "他人", "n", "false", "0", "×", "✗", "✘"));

    public static readonly Vocabulary<bool> Coached = new(
        new(true, new("是", "yes"), "有", "已引导", "有引导", "y", "true", "1", "√", "✓", "✔", "☑"),
        new(false, new("否", "no"), "无", "没有", "未引导", "无引导", "n", "false", "0", "×", "✗", "✘"));
}
