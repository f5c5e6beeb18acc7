using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Reports.Html;

/// <summary>The method in plain words, Chinese and English side by side. Rule ids are those of docs/scoring.md.</summary>
public static class MethodWords
{
    public static readonly LocalizedText Title = new("评分方法", "How the scores are made");
    public static readonly LocalizedText Weights = new("指标与权重", "Indicators and weights");
    public static readonly LocalizedText Source = new("数据来源", "Fed by");
    public static readonly LocalizedText RegionRule = new("区域如何汇总", "Region from projects");
    public static readonly LocalizedText ProjectRule = new("项目如何计分", "Score of a project");
    public static readonly LocalizedText Rules = new("计算规则", "Rules");
    public static readonly LocalizedText Bands = new("等级", "Bands");
    public static readonly LocalizedText From = new("总分不低于", "Total at least");
    public static readonly LocalizedText Caps = new("封顶规则", "Caps");
    public static readonly LocalizedText CapOn = new("{title}（{target}最高 {maximum} 分）", "{title} ({target} at most {maximum})");
    public static readonly LocalizedText Total = new("总分", "total");
    public static readonly LocalizedText Provenance = new("来源", "Where it comes from");
    public static readonly LocalizedText RubricName = new("评分标准", "Rubric");
    public static readonly LocalizedText Version = new("版本", "Version");
    public static readonly LocalizedText Hash = new("内容校验码", "Content hash");
    public static readonly LocalizedText Engine = new("计算程序", "Engine");
    public static readonly LocalizedText Steps = new("逐步查看", "Every step");
    public static readonly LocalizedText AnyProject = new("项目编号", "PROJECT");
    public static readonly LocalizedText Inputs = new("输入文件（{count} 个）", "Input files ({count})");
    public static readonly LocalizedText File = new("文件", "File");
    public static readonly LocalizedText Kind = new("内容", "Content");
    public static readonly LocalizedText Sha = new("文件校验码 SHA-256", "SHA-256");

    // S-02, S-10, S-03, S-13, S-14, S-17, S-18, S-20, S-24
    public static readonly LocalizedText RuleItem = new(
        "每个检查项按其答案得到 0 到 1 的得分率；一个季度内检查多次的取平均。不适用、未观察、未填写的不参与计算，既不加分也不扣分。",
        "Every item earns a share of 0 to 1 of its points by its answer; several visits in a quarter are averaged. Items that do not apply, were not observed or were left blank stay out of the calculation and neither add nor cost points.");

    public static readonly LocalizedText RuleCompleteness = new(
        "适用检查项完成的权重低于 {minimum} 时，该指标没有得分，而不是零分。",
        "Where less than {minimum} of the applicable weight was answered, the indicator has no score, which is not the same as zero.");

    public static readonly LocalizedText RuleCallbacks = new(
        "回访问题汇总全部有效答复计分；“不清楚”、拒答和空白只列出，不计分；有效答复太少的问题没有得分。同一户同类回访只计最近一次。",
        "A question is scored over all valid answers together. \"Don't know\", refused and blank answers are shown and never scored; a question with too few valid answers has no score. Of several calls of one kind to a household only the latest counts.");

    // S-30
    public static readonly LocalizedText RuleInterval = new(
        "回访得分附有 95% 区间：只回访到一部分住户，换一批住户，得分也可能落在这个范围内。它只反映抽样，不反映其他误差。",
        "A callback score comes with a 95 % interval: only some households were reached, and calling others could have given any score in that range. It covers the sampling of customers and nothing else.");

    // S-31, S-32
    public static readonly LocalizedText RuleChance = new(
        "总分也附有 95% 区间，同样只反映抽到哪些客户。两个总分之差、或与上季度之差，小于这两个区间共同决定的界限时，视为无法区分，不标升降。封顶的、以集团结果为准的和没有回访的总分没有区间。",
        "A total has a 95 % interval too, and it covers the choice of customers alone. Where two totals, or a total and last quarter's, differ by less than their intervals together allow, they count as not distinguishable and no rise or fall is claimed. A total that was capped, is the group's own or rests on no calls has no interval.");

    public static readonly LocalizedText RuleTotal = new(
        "总分 = 各指标得分 × 权重之和。任何一个指标没有得分，就没有总分、等级和排名，只给出暂估值和可能范围。",
        "The total is the sum of indicator score times weight. When an indicator has no score there is no total, band or rank, only a provisional value and its bounds.");

    public static readonly LocalizedText RuleRounding = new(
        "全程按精确小数计算，只在公布时四舍五入到 {decimals} 位小数；等级、排名、并列和变化都以公布的数字为准，因此各部分之和可能与总分相差末位 1。",
        "Everything is computed exactly and rounded once, half away from zero, to {decimals} decimals when published. Bands, ranks, ties and changes use the published figure, so parts may differ from their sum by one in the last place.");

    public static readonly LocalizedText RuleGroupQuarter = new(
        "第 {quarters} 季度以集团BSC结果为正式成绩，计算值并列供参考。",
        "In quarter {quarters} the group's BSC result is official; the computed figure stands beside it.");

    public static LocalizedText Of(IndicatorSource source) => source == IndicatorSource.Checklist
        ? new("现场检查", "checklists")
        : new("客户回访", "customer calls");

    public static LocalizedText Of(RegionAggregation aggregation) => aggregation switch
    {
        RegionAggregation.Equal => new("各项目得分的平均", "mean of the projects"),
        RegionAggregation.Pooled => new("全部项目的答复合并计算", "answers of all projects pooled"),
        _ => new("按交付户数加权平均", "mean weighted by units handed over"),
    };

    public static LocalizedText OfProject(Indicator indicator) => indicator.Source switch
    {
        IndicatorSource.Callbacks => new("各问题得分的加权平均", "weighted mean of the questions"),
        _ when indicator.Rollup == Rollup.Points => new("实得分 ÷ 适用项满分 × 100", "points earned ÷ points possible × 100"),
        _ => new("各考核点得分的加权平均", "weighted mean of the criteria"),
    };

    public static LocalizedText Of(Question question) => question.Measure switch
    {
        Measure.YesShare => new("答“是”的比例", "share of \"yes\""),
        Measure.TopTwoBox => new("最好两档的比例", "share of the best two answers"),
        Measure.TopBox => new("最好一档的比例", "share of the best answer"),
        Measure.AllOf => new("各项条件同时成立的客户比例", "share of respondents for whom all conditions hold"),
        Measure.Mean => new("平均得分", "mean of the answers"),
        _ => new("按分值表折算的平均", "mean of mapped values"),
    };

    public static LocalizedText Of(FileKind kind) => kind switch
    {
        FileKind.Register => new("项目清单", "project register"),
        FileKind.Checklists => new("检查表", "checklists"),
        FileKind.Callbacks => new("回访记录", "callbacks"),
        _ => new("集团BSC结果", "group BSC results"),
    };
}
