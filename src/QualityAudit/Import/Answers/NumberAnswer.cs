using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Answers;

/// <summary>Answers that are numbers: points ("5分", "4/5"), deductions ("2", "-2", "扣2分", "(2)"), counts and measures ("3圈").</summary>
internal static class NumberAnswer
{
    private static readonly string[] PointUnits = ["分", "points", "point", "pts"];
    private static readonly string[] CountUnits = ["次", "个", "条", "遍", "人", "times", "time"];

    public static string? Read(PointsScale scale, AnswerCell cell) =>
        Check(scale, cell, NumberOf(scale, cell.Cell));

    public static string? Read(DeductionScale scale, AnswerCell cell) =>
        Check(scale, cell, NumberOf(scale, cell.Cell));

    public static string? Read(CountScale scale, AnswerCell cell) =>
        Check(scale, cell, NumberOf(scale, cell.Cell));

    public static string? Read(MeasureScale scale, AnswerCell cell) =>
        Check(scale, cell, NumberOf(scale, cell.Cell));

    /// <summary>The number a cell gives on a scale, whether allowed or not; null where it is none.</summary>
    public static decimal? NumberOf(Scale scale, Cell cell)
    {
        if (cell.Type is not (CellType.Number or CellType.Text))
            return null;
        if (NumberReading.TryRead(cell, out var plain))
            return scale is DeductionScale ? Math.Abs(plain) : plain;
        return scale switch
        {
            PointsScale points => OutOf(PlainText.Kept(cell.Text), points.Maximum),
            DeductionScale => Deduction(PlainText.Kept(cell.Text)),
            CountScale => Parse(cell.Text, CountUnits),
            MeasureScale measure => Parse(cell.Text, [measure.Unit.Zh, measure.Unit.En]),
            _ => null,
        };
    }

    private static string? Check(Scale scale, AnswerCell cell, decimal? number)
    {
        if (number is null)
            return cell.NotUnderstood(ScaleWording.Of(scale));
        var value = CanonicalNumber.Write(number.Value);
        return scale.Credit(value) is null ? cell.OutsideScale(ScaleWording.Of(scale)) : value;
    }

    /// <summary>"4/5" is 4 where the scale goes to 5, and nothing where it does not.</summary>
    private static decimal? OutOf(string text, decimal maximum)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return Parse(text, PointUnits);
        return Parse(text[(slash + 1)..], PointUnits) == maximum ? Parse(text[..slash], PointUnits) : null;
    }

    private static decimal? Deduction(string text)
    {
        var bare = text is ['(', .., ')'] ? text[1..^1].Trim() : text;
        bare = bare.StartsWith('扣') ? bare[1..] : bare;
        return Parse(bare, PointUnits) is { } number ? Math.Abs(number) : null;
    }

    private static decimal? Parse(string text, IEnumerable<string> units) => NumberReading.TryRead(text, units, out var number) ? number : null;
}
