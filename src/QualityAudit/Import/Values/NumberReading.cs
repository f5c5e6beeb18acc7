using System.Globalization;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Values;

/// <summary>Numbers as cells hold them: digits with an optional sign and "." – no separators, no exponent, nothing guessed.</summary>
internal static class NumberReading
{
    public static bool TryRead(Cell cell, out decimal number)
    {
        number = 0;
        if (cell.Type == CellType.Text)
            return TryRead(cell.Text, out number);
        if (cell is not { Type: CellType.Number, Number: { } value })
            return false;
        number = value;
        return true;
    }

    public static bool TryRead(string text, out decimal number) => decimal.TryParse(
        PlainText.Kept(text).Replace('\u2212', '-'),
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture,
        out number);

    /// <summary>The same with a unit after it, if any: "3 圈", "5分".</summary>
    public static bool TryRead(string text, IEnumerable<string> units, out decimal number)
    {
        var plain = PlainText.Kept(text);
        foreach (var unit in units)
        {
            if (unit.Length > 0 && plain.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                return TryRead(plain[..^unit.Length].TrimEnd(), out number);
        }

        return TryRead(plain, out number);
    }
}
