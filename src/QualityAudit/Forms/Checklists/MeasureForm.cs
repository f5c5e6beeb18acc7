using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms.Checklists;

/// <summary>How a measured number is asked for: its unit stands in the cell, its bands beside it.</summary>
internal static class MeasureForm
{
    public static ItemForm Of(MeasureScale scale, Item item, FormWords words)
    {
        var unit = words.Say(scale.Unit);
        var bands = scale.Bands.Where(band => band.AtLeast is not null || band.AtMost is not null || band.Credit > 0)
            .Select(band => $"{Range(band, words)} {Worth(band.Credit, words)}");
        var howTo = words.Say($"实测值（{unit}）：{string.Join("，", bands)}", $"measured value ({unit}): {string.Join(", ", bands)}");
        return new ItemForm(
            howTo,
            ItemForm.Choice(item, words, [], words.Say("数值请填在右边的“实测值”里；这里只选“不适用”“未观察”。", "The number goes into “Measured value”; choose here only if there is none.")),
            cells => Expression.All(Expression.Blank(cells.Result), $"IF(ISNUMBER({cells.Measured}),{cells.Measured}>=0,FALSE)"),
            cells => scale.Bands.Reverse().Aggregate("0", (otherwise, band) => Holds(band, cells.Measured) is { } condition
                ? $"IF({condition},{Expression.Number(band.Credit)},{otherwise})"
                : Expression.Number(band.Credit)))
        {
            Measured = new NumberEntry(0, null, false, howTo, words.Say($"请填 0 或更大的数字，单位：{unit}。", $"Enter a number from 0, in {unit}.")) { Format = WithUnit(unit) },
        };
    }

    /// <summary>A number format that shows the unit behind the number. The cell holds the number alone.</summary>
    public static string WithUnit(string unit) =>
        unit.AsSpan().ContainsAny('"', '%', '\\') ? "General" : $"General\" {unit}\"";

    private static string? Holds(MeasureBand band, string cell)
    {
        List<string> limits = [];
        if (band.AtLeast is { } least)
            limits.Add($"{cell}>={Expression.Number(least)}");
        if (band.AtMost is { } most)
            limits.Add($"{cell}<={Expression.Number(most)}");
        return limits.Count == 0 ? null : Expression.All(limits);
    }

    private static string Range(MeasureBand band, FormWords words) => band switch
    {
        { AtLeast: { } least, AtMost: { } most } => $"{Expression.Number(least)}–{Expression.Number(most)}",
        { AtLeast: { } least } => $"≥{Expression.Number(least)}",
        { AtMost: { } most } => $"≤{Expression.Number(most)}",
        _ => words.Say("其余", "else"),
    };

    private static string Worth(decimal credit, FormWords words) => credit switch
    {
        1 => words.Say("满分", "full"),
        0 => words.Say("不得分", "nothing"),
        _ => $"{Expression.Number(100 * credit)}%",
    };
}
