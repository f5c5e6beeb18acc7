using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Wording;

/// <summary>The field's words for the closed sets that results are made of; every output speaks the same ones.</summary>
public static class FieldWords
{
    public static LocalizedText Of(ResponseState state) => state switch
    {
        ResponseState.Answered => new("已评", "answered"),
        ResponseState.NotApplicable => new("不适用", "not applicable"),
        ResponseState.NotObserved => new("未观察到", "not observed"),
        ResponseState.Unanswered => new("未填写", "not answered"),
        ResponseState.Excluded => new("不计入", "left out"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static LocalizedText Of(AssessmentStatus status) => status switch
    {
        AssessmentStatus.Computed => new("本系统计算", "computed"),
        AssessmentStatus.GroupResult => new("集团BSC结果", "group BSC result"),
        AssessmentStatus.Incomplete => new("数据不完整", "incomplete"),
        AssessmentStatus.AwaitingGroupResult => new("等待集团BSC结果", "awaiting group BSC result"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static LocalizedText Of(VisitKind kind) => AuditNames.Of(kind);

    public static LocalizedText Of(CallbackKind kind) => kind switch
    {
        CallbackKind.Sales => new("销售回访", "sales callback"),
        CallbackKind.Handover => new("交付回访", "handover callback"),
        CallbackKind.DailyLiving => new("日常居住回访", "daily-living callback"),
        CallbackKind.Repair => new("房修回访", "repair callback"),
        CallbackKind.Complaint => new("投诉回访", "complaint callback"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static LocalizedText Of(CallOutcome outcome) => AuditNames.Of(outcome);

    public static LocalizedText Of(CallExclusion exclusion) => exclusion switch
    {
        CallExclusion.None => new("计入", "counted"),
        CallExclusion.Superseded => new("不计入：同户另有更新的回访", "left out: a later call to the household counts"),
        CallExclusion.Unserved => new("不计入：接听者不是本人", "left out: not the person who was served"),
        _ => throw new ArgumentOutOfRangeException(nameof(exclusion), exclusion, null),
    };

    public static LocalizedText Of(FileKind kind) => kind switch
    {
        FileKind.Register => new("项目清单", "project register"),
        FileKind.Checklists => new("检查表", "checklists"),
        FileKind.Callbacks => new("回访记录", "callbacks"),
        FileKind.GroupBsc => new("集团BSC结果", "group BSC results"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>How the answers to a question become its score, as a formula in words (S-13).</summary>
    public static LocalizedText Of(Measure measure) => measure switch
    {
        Measure.YesShare => new("答“是”的占比：是 ÷（是 + 否）× 100", "share of yes: yes ÷ (yes + no) × 100"),
        Measure.TopTwoBox => new("满意率：最高两档的人数 ÷ 有效人数 × 100", "share of the two highest ratings × 100"),
        Measure.TopBox => new("最高一档的人数 ÷ 有效人数 × 100", "share of the highest rating × 100"),
        Measure.AllOf => new("各项条件同时成立的客户 ÷ 各题均有效作答的客户 × 100", "share of respondents, of those who answered every part, for whom all of them hold × 100"),
        Measure.Mean => new("评分折成百分后的平均值", "mean of the ratings on a scale from 0 to 100"),
        Measure.Map => new("各档分值的平均值", "mean of the values that the ratings stand for"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    /// <summary>How an indicator of several projects comes about (S-21).</summary>
    public static LocalizedText Of(RegionAggregation aggregation) => aggregation switch
    {
        RegionAggregation.Equal => new("各项目得分的平均值", "mean of the projects' scores"),
        RegionAggregation.Pooled => new("各项目的有效答复合并计算", "answers of all projects pooled"),
        RegionAggregation.ByHouseholds => new("各项目得分按交付户数加权平均", "mean of the projects' scores weighted by units handed over"),
        _ => throw new ArgumentOutOfRangeException(nameof(aggregation), aggregation, null),
    };

    /// <summary>How items become a checklist indicator (S-12).</summary>
    public static LocalizedText Of(Rollup rollup) => rollup switch
    {
        Rollup.Points => new("实得分合计 ÷ 应得分合计 × 100", "points earned ÷ points possible × 100"),
        Rollup.Weights => new("各考核点得分按权重加权平均", "weighted mean of the criteria"),
        _ => throw new ArgumentOutOfRangeException(nameof(rollup), rollup, null),
    };
}
