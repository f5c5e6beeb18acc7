using QualityAudit.Scoring.Explaining;

namespace QualityAudit.Reports.Wording;

/// <summary>What a step between two quarters' totals comes from (S-42), in words and in a word.</summary>
public static class BridgeWords
{
    public static LocalizedText Of(BridgeStep step) => step.Cause switch
    {
        BridgeCause.Answers => new($"{step.IndicatorId} 作答变化", $"{step.IndicatorId}: answered better or worse"),
        BridgeCause.Rubric => new("评分标准改版", "another version of the rubric"),
        BridgeCause.Applicability => new("适用或已评的项不同", "other items applied or were answered"),
        BridgeCause.Bonus => new("加分项", "bonus"),
        _ => new("封顶规则", "caps"),
    };

    public static LocalizedText Short(BridgeStep step) => step.Cause switch
    {
        BridgeCause.Answers => LocalizedText.Same(step.IndicatorId ?? ""),
        BridgeCause.Rubric => new("改版", "rubric"),
        BridgeCause.Applicability => new("适用项", "items"),
        BridgeCause.Bonus => new("加分", "bonus"),
        _ => new("封顶", "caps"),
    };
}
