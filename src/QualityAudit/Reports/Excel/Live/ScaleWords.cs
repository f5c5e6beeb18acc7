using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>How an item is scored, in short (S-02).</summary>
internal static class ScaleWords
{
    public static string Of(ReportScope scope, Scale scale) => scale switch
    {
        GradedScale graded => string.Join(" / ", graded.Levels.Select(level => scope.Say(level.Label))),
        YesNoScale { Reverse: true } => scope.Say("是（失分）/ 否", "yes (loses) / no"),
        YesNoScale => scope.Say("是 / 否", "yes / no"),
        PointsScale points => scope.Say($"0–{ReportScope.Number(points.Maximum)} 分", $"0–{ReportScope.Number(points.Maximum)} points"),
        DeductionScale deduction => scope.Say($"扣 0–{ReportScope.Number(deduction.Maximum)} 分", $"0–{ReportScope.Number(deduction.Maximum)} deducted"),
        CountScale count => scope.Say($"至少 {ReportScope.Number(count.Minimum)} 次", $"at least {ReportScope.Number(count.Minimum)}"),
        MeasureScale measure => scope.Say($"实测（{measure.Unit.Zh}）", $"measured ({measure.Unit.En})"),
        ChecksScale checks => scope.Say($"{ReportScope.Number(checks.Parts.Count)} 项中做到几项", $"how many of {ReportScope.Number(checks.Parts.Count)}"),
        SequenceScale => scope.Say("先后有序", "in order"),
        _ => scale.Kind,
    };
}
