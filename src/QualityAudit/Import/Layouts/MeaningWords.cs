using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Layouts;

/// <summary>The header words of checklists that companies made for themselves.</summary>
internal static class MeaningWords
{
    private static readonly (Meaning Meaning, LocalizedText Name, string Words)[] All =
    [
        (Meaning.Id, new("编号", "id"), "编号 序号 题号 指标代码 指标编号 编码 代码 项次 检查项编号 No Id"),
        (Meaning.Section, new("类别", "section"), "类别 版块 板块 模块 分项 一级指标 二级指标 维度 专业细分 分类 检查类别 考核类别 大类"),
        (Meaning.Item, new("检查内容", "what is checked"), "检查内容 考核内容 服务标准 检查标准 考核指标 题目 检查项 检查要点 检查内容及标准 评估内容"),
        (Meaning.Maximum, new("满分", "maximum"), "分值 标准分 满分 权重分 标准分值 配分 总分值"),
        (Meaning.Entitled, new("应得分", "points to be had"), "应得分 应得分值"),
        (Meaning.Rule, new("评分规则", "scoring rule"), "扣分标准 评分细则 计分方法 评价标准 评分办法 评分方法 扣分细则"),
        (Meaning.Deducted, new("扣分", "points deducted"), "扣分 扣分值 扣分数 扣除分 扣除分值 减分"),
        (Meaning.Score, new("得分", "score"), "得分 实得分 实际得分 评分 实得分值 考核得分 检查得分"),
        (Meaning.Share, new("得分率", "share of the points"), "得分率 达标率"),
        (Meaning.Result, new("结果", "result"), "结果 检查结果 是否合格 是否达标 是否符合 评定 判定 是/否"),
        (Meaning.NotApplicable, new("不适用", "not applicable"), "不适用 是否不适用 N/A"),
        (Meaning.Applicability, new("是否适用", "applies or not"), "是否存在该检查项 是否适用 是否存在 是否涉及"),
        (Meaning.Reason, new("扣分原因", "reason"), "扣分原因 扣分项说明 失分说明 失分原因 存在问题 针对评零分或无法评价项具体说明 问题描述"),
        (Meaning.Remark, new("备注", "remark"), "备注 说明"),
        (Meaning.Evidence, new("佐证", "evidence"), "照片 图片 佐证 证据"),
        (Meaning.SectionOrItem, new("项目", "section or item"), "项目 检查项目 考核项目 考核项 评分项目"),
        (Meaning.RuleOrMaximum, new("评分标准", "rule or maximum"), "评分标准"),
        (Meaning.RuleOrReason, new("扣分说明", "rule or reason"), "扣分说明"),
        (Meaning.ReasonOrResult, new("检查情况", "reason or result"), "检查情况 检查记录 现场情况 实际情况"),
    ];

    private static readonly Dictionary<string, Meaning> ByWord = All
        .SelectMany(entry => entry.Words.Split(' ').Select(word => (Word: PlainText.OfHeader(word), entry.Meaning)))
        .ToDictionary(entry => entry.Word, entry => entry.Meaning, StringComparer.Ordinal);

    private static readonly Dictionary<Meaning, LocalizedText> Names = All.ToDictionary(entry => entry.Meaning, entry => entry.Name);

    public static Meaning Of(string header) => ByWord.GetValueOrDefault(PlainText.OfHeader(header));

    public static LocalizedText NameOf(Meaning meaning) => Names.GetValueOrDefault(meaning, new LocalizedText("不读取", "not read"));
}
