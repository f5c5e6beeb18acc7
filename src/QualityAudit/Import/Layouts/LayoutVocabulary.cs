using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Layouts;

/// <summary>A meaning that columns may have: its key in profiles, what messages call it, and the header words that companies use for it.</summary>
internal sealed record LayoutTerm(Meaning Meaning, string Key, LocalizedText Name, string Words);

/// <summary>The header words by which checklists are known that companies made for themselves.</summary>
internal static class LayoutVocabulary
{
    private static readonly LayoutTerm NotRead = new(Meaning.None, "none", new("不读取", "not read"), "");

    private static readonly LayoutTerm[] All =
    [
        NotRead,
        new(Meaning.Id, "id", new("编号", "id"), "编号 序号 题号 指标代码 指标编号 编码 代码 项次 检查项编号 No Id"),
        new(Meaning.Section, "section", new("类别", "section"), "类别 版块 板块 模块 分项 一级指标 二级指标 维度 专业细分 分类 检查类别 考核类别 大类"),
        new(Meaning.Item, "item", new("检查内容", "what is checked"), "检查内容 考核内容 服务标准 检查标准 考核指标 题目 检查项 检查要点 检查内容及标准 评估内容"),
        new(Meaning.Maximum, "maximum", new("满分", "maximum"), "分值 标准分 满分 权重分 标准分值 配分 总分值"),
        new(Meaning.Entitled, "entitled", new("应得分", "points to be had"), "应得分 应得分值"),
        new(Meaning.Rule, "rule", new("评分规则", "scoring rule"), "扣分标准 评分细则 计分方法 评价标准 评分办法 评分方法 扣分细则"),
        new(Meaning.Deducted, "deducted", new("扣分", "points deducted"), "扣分 扣分值 扣分数 扣除分 扣除分值 减分"),
        new(Meaning.Score, "score", new("得分", "score"), "得分 实得分 实际得分 评分 实得分值 考核得分 检查得分"),
        new(Meaning.Share, "share", new("得分率", "share of the points"), "得分率 达标率"),
        new(Meaning.Result, "result", new("结果", "result"), "结果 检查结果 是否合格 是否达标 是否符合 评定 判定 是/否"),
        new(Meaning.NotApplicable, "not-applicable", new("不适用", "not applicable"), "不适用 是否不适用 N/A"),
        new(Meaning.Applicability, "applies", new("是否适用", "applies or not"), "是否存在该检查项 是否适用 是否存在 是否涉及"),
        new(Meaning.Reason, "reason", new("扣分原因", "reason"), "扣分原因 扣分项说明 失分说明 失分原因 存在问题 针对评零分或无法评价项具体说明 问题描述"),
        new(Meaning.Remark, "remark", new("备注", "remark"), "备注 说明"),
        new(Meaning.Evidence, "evidence", new("佐证", "evidence"), "照片 图片 佐证 证据"),
        new(Meaning.Date, "date", new("日期", "date"), "检查日期 日期 检查时间 时间 date"),
        new(Meaning.SectionOrItem, "", new("项目", "section or item"), "项目 检查项目 考核项目 考核项 评分项目"),
        new(Meaning.RuleOrMaximum, "", new("评分标准", "rule or maximum"), "评分标准"),
        new(Meaning.RuleOrReason, "", new("扣分说明", "rule or reason"), "扣分说明"),
        new(Meaning.ReasonOrResult, "", new("检查情况", "reason or result"), "检查情况 检查记录 现场情况 实际情况"),
    ];

    private static readonly Dictionary<string, Meaning> ByWord = All
        .SelectMany(term => term.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: PlainText.OfHeader(word), term.Meaning)))
        .ToDictionary(entry => entry.Word, entry => entry.Meaning, StringComparer.Ordinal);

    private static readonly Dictionary<Meaning, LayoutTerm> ByMeaning = All.ToDictionary(term => term.Meaning);

    /// <summary>The meanings that a profile may name, by their keys.</summary>
    public static IReadOnlyDictionary<string, Meaning> Keys { get; } = All.Where(term => term.Key.Length > 0).ToDictionary(term => term.Key, term => term.Meaning, StringComparer.Ordinal);

    public static Meaning Of(string header) => ByWord.GetValueOrDefault(PlainText.OfHeader(header));

    public static LocalizedText NameOf(Meaning meaning) => ByMeaning.GetValueOrDefault(meaning, NotRead).Name;

    public static string KeyOf(Meaning meaning) => ByMeaning.GetValueOrDefault(meaning, NotRead).Key;
}
