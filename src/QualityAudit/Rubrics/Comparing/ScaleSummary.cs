using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Rubrics.Comparing;

/// <summary>A scale with all its settings in one line of words: two scales that answer and credit alike have the same line.</summary>
internal static class ScaleSummary
{
    public static LocalizedText Of(Scale scale) => scale switch
    {
        GradedScale graded => List(new("分档", "graded"), graded.Levels.Select(level => With(level.Label, $" {Number(level.Credit)}"))),
        YesNoScale yesNo => yesNo.Reverse ? new("是/否（“是”为差）", "yes/no (yes is bad)") : new("是/否", "yes/no"),
        PointsScale points => new($"打分 0–{Number(points.Maximum)}，步长 {Number(points.Step)}", $"marks 0–{Number(points.Maximum)} in steps of {Number(points.Step)}"),
        DeductionScale deduction => new($"扣分 0–{Number(deduction.Maximum)}，步长 {Number(deduction.Step)}", $"deduction 0–{Number(deduction.Maximum)} in steps of {Number(deduction.Step)}"),
        CountScale count => new(
            $"次数，至少 {Number(count.Minimum)}{(count.Proportional ? "，不足按比例" : "")}",
            $"count, at least {Number(count.Minimum)}{(count.Proportional ? ", fewer in proportion" : "")}"),
        MeasureScale measure => List(new($"实测（{measure.Unit.Zh}）", $"measured ({measure.Unit.En})"), measure.Bands.Select(Band)),
        ChecksScale checks => List(new("勾选", "parts"), checks.Parts.Select(part => part.Label)),
        SequenceScale sequence => List(new("顺序", "order"), sequence.Steps.Select(step => step.Label)),
        _ => LocalizedText.Same(scale.Kind),
    };

    private static LocalizedText Band(MeasureBand band)
    {
        var limits = (band.AtLeast, band.AtMost) switch
        {
            ({ } least, { } most) => LocalizedText.Same($"{Number(least)}–{Number(most)}"),
            ({ } least, null) => LocalizedText.Same($"≥ {Number(least)}"),
            (null, { } most) => LocalizedText.Same($"≤ {Number(most)}"),
            _ => new("其余", "else"),
        };
        return With(limits, $": {Number(band.Credit)}");
    }

    private static LocalizedText With(LocalizedText text, string end) => new(text.Zh + end, text.En + end);

    private static LocalizedText List(LocalizedText name, IEnumerable<LocalizedText> entries)
    {
        var all = entries.ToList();
        return new($"{name.Zh}：{string.Join("、", all.Select(entry => entry.Zh))}", $"{name.En}: {string.Join(", ", all.Select(entry => entry.En))}");
    }

    private static string Number(decimal number) => CanonicalNumber.Write(number);
}
