using System.Globalization;
using System.Text.RegularExpressions;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Values;

/// <summary>Ids that Excel has taken for numbers: 007 and 1.10 are what their format shows, and of long ones digits are lost.</summary>
internal static partial class IdText
{
    // Excel keeps 15 digits of a number and writes zeros for the others.
    private const decimal FirstLoss = 1_000_000_000_000_000m;

    /// <summary>The id as people see it in the cell.</summary>
    public static Cell AsShown(Cell cell) => cell is { Type: CellType.Number, Number: { } number, Format: { } format } && ZerosOnly().IsMatch(format)
        ? Cell.OfText(cell.Address, number.ToString(format, CultureInfo.InvariantCulture))
        : cell;

    /// <summary>Nobody can tell the id any more: a number of more digits than Excel keeps, or a text such as 1.38E+10.</summary>
    public static bool HasLostDigits(Cell cell) => cell.Type == CellType.Number
        ? cell.Number is null || Math.Abs(cell.Number.Value) >= FirstLoss
        : cell.Type == CellType.Text && cell.Text.Contains('+', StringComparison.Ordinal) && Exponent().IsMatch(cell.Text);

    [GeneratedRegex(@"^0+(\.0+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ZerosOnly();

    [GeneratedRegex(@"^\s*[0-9](\.[0-9]+)?[Ee]\+[0-9]{2,3}\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Exponent();
}
