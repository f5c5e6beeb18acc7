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
        PlainText.OfId(text),
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture,
        out number);
}
