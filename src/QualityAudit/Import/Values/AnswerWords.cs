namespace QualityAudit.Import.Values;

/// <summary>
/// What people write for the answers that every checklist knows. Facts say what was seen, marks and verdicts say whether it was good:
/// the two part ways where an item asks for something that must not be seen.
/// </summary>
internal static class AnswerWords
{
    public static readonly WordSet FactYes = new("是", "有", "yes", "y", "true");
    public static readonly WordSet FactNo = new("否", "无", "没有", "不是", "no", "n", "false");

    // ü and û are what a tick and a cross of the font Wingdings are stored as.
    public static readonly WordSet MarkYes = new("√", "✓", "✔", "☑", "ü", "1");
    public static readonly WordSet MarkNo = new("×", "✗", "✘", "☒", "û", "x", "0");

    public static readonly WordSet VerdictMet = new("合格", "符合", "满足", "达标", "met", "pass", "passed");
    public static readonly WordSet VerdictPartly = new("部分符合", "部分", "部分满足", "部分达标", "partly", "partly met", "partial");
    public static readonly WordSet VerdictNotMet = new("不合格", "不符合", "不满足", "未达标", "不达标", "not met", "not-met", "fail", "failed");

    public static readonly WordSet All = new("全部", "全", "都有", "全部做到", "all");
    public static readonly WordSet None = new("无", "没有", "都没有", "none");

    /// <summary>The one of them that we write ourselves.</summary>
    public const string NoneOfThem = "无";

    public static readonly WordSet NotApplicable =
        new("/", "\\", "-", "--", "–", "—", "——", "n/a", "na", "不适用", "不涉及", "未存在", "未发生", "not applicable");

    public static readonly WordSet NotObserved = new("未观察", "未观察到", "未看", "没看到", "未看到", "not observed", "not seen");

    public static readonly WordSet DontKnow =
        new("不知道", "不清楚", "说不清", "记不清", "不记得", "不确定", "don't know", "don’t know", "dont know", "dont-know", "dk", "not sure");

    public static readonly WordSet Refused = new("拒答", "拒绝回答", "不愿回答", "refused", "refused to answer");

    public static bool IsYes(string plain) => FactYes.Contains(plain) || MarkYes.Contains(plain);

    public static bool IsNo(string plain) => FactNo.Contains(plain) || MarkNo.Contains(plain);

    public static bool IsMet(string plain) => IsYes(plain) || VerdictMet.Contains(plain);

    public static bool IsNotMet(string plain) => IsNo(plain) || VerdictNotMet.Contains(plain);
}
