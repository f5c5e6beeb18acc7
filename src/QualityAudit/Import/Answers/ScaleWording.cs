using QualityAudit.Import.Values;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Answers;

/// <summary>What a scale allows, in words for messages.</summary>
internal static class ScaleWording
{
    public static LocalizedText Of(Scale scale) => scale switch
    {
        GradedScale graded => TextList.Of(graded.Levels.Select(level => level.Label)),
        YesNoScale => new("是、否", "yes, no"),
        PointsScale points => Steps(points.Maximum, points.Step, new("分", "points")),
        DeductionScale deduction => Steps(deduction.Maximum, deduction.Step, new("分的扣分", "deducted points")),
        CountScale => new("0 或更大的整数", "a whole number from 0"),
        MeasureScale measure => new($"0 或更大的数字（{measure.Unit.Zh}）", $"a number from 0 ({measure.Unit.En})"),
        ChecksScale checks => TextList.Of(checks.Parts.Select(part => part.Label)),
        SequenceScale sequence => TextList.Of(sequence.Steps.Select(step => step.Label)),
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale.Kind, "A scale without wording."),
    };

    private static LocalizedText Steps(decimal maximum, decimal step, LocalizedText unit)
    {
        var (most, each) = (CanonicalNumber.Write(maximum), CanonicalNumber.Write(step));
        return new($"0 到 {most} {unit.Zh}，每级 {each} 分", $"0 to {most} {unit.En} in steps of {each}");
    }
}
