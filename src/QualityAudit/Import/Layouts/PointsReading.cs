using System.Text.RegularExpressions;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>Points as people write them: 5, ５, "5分", 五, "4/5" (4 of 5); what was taken off as 2, −2, "扣2分", "(2)".</summary>
internal static partial class PointsReading
{
    private const string Digits = "零一二三四五六七八九十";
    private static readonly string[] Units = ["分", "points", "point", "pts"];

    public static decimal? Of(Cell cell) => cell.Type switch
    {
        CellType.Number => cell.Number,
        CellType.Text => Of(PlainText.Kept(cell.Text)),
        _ => null,
    };

    /// <summary>Points and the maximum they name themselves: "4/5".</summary>
    public static (decimal Points, decimal? Maximum)? WithMaximum(Cell cell)
    {
        if (Of(cell) is { } plain)
            return (plain, null);
        var parts = cell.Type == CellType.Text ? PlainText.Kept(cell.Text).Split('/') : [];
        return parts.Length == 2 && Of(parts[0]) is { } points && Of(parts[1]) is { } maximum ? (points, maximum) : null;
    }

    /// <summary>What is said to be deducted in so many words: "扣2分". A bare number is not.</summary>
    public static decimal? Deduction(Cell cell) =>
        cell.Type == CellType.Text && PlainText.Kept(cell.Text) is ['扣', .. var rest] && Of(rest) is { } number ? Math.Abs(number) : null;

    /// <summary>All that a text says to be deducted: "地面有烟头，扣1分；水渍扣0.5分" is 1.5. Null where it names none.</summary>
    public static decimal? DeductionsIn(Cell cell)
    {
        if (Deduction(cell) is { } only)
            return only;
        if (cell.Type != CellType.Text)
            return null;
        var amounts = Patterns.Deductions().Matches(PlainText.Kept(cell.Text)).Select(match => Of(match.Groups["points"].Value)).OfType<decimal>().ToList();
        return amounts.Count == 0 ? null : amounts.Sum();
    }

    /// <summary>A number in a column of deductions, whatever its sign.</summary>
    public static decimal? Deducted(Cell cell)
    {
        if (Deduction(cell) is { } said)
            return said;
        var number = cell.Type == CellType.Text && PlainText.Kept(cell.Text) is ['(', .. var inner, ')'] ? Of(inner) : Of(cell);
        return number is { } found ? Math.Abs(found) : null;
    }

    /// <summary>"90%" or 0.9.</summary>
    public static decimal? Share(Cell cell)
    {
        var text = PlainText.Kept(cell.Text);
        if (text.EndsWith('%'))
            return NumberReading.TryRead(text[..^1], out var percent) ? percent / 100 : null;
        return Of(cell);
    }

    private static decimal? Of(string text)
    {
        if (NumberReading.TryRead(text, Units, out var number))
            return number;
        var bare = text.Trim().TrimEnd('分').Replace('两', '二');
        return bare.Length == 1 && Digits.IndexOf(bare[0], StringComparison.Ordinal) is >= 0 and var digit ? digit : null;
    }

    private static partial class Patterns
    {
        [GeneratedRegex("扣(除|掉|了)?\\s*(?<points>[0-9]{1,3}(\\.[0-9]{1,2})?|[一二两三四五六七八九十])\\s*分(?!\\s*[/每])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
        public static partial Regex Deductions();
    }
}
