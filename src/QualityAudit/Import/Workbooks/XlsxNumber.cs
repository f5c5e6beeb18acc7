using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Workbooks;

/// <summary>A number as workbooks store it, a binary double: 0.1+0.2 is stored as 0.30000000000000004 and means 0.3.</summary>
internal static class XlsxNumber
{
    // Excel counts 29 February 1900, which never was: day 60 is nobody's, earlier ones stand one day off.
    private const int FirstHonestDay = 61;
    private const int LastDay1900 = 2_958_465;
    private const int Days1904 = 1_462;

    public static Cell Read(CellAddress address, string raw, NumberKind kind, bool from1904)
    {
        var known = double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored) && double.IsFinite(stored);
        if (!known || Math.Abs(stored) >= 7e28)
            return new Cell(address, CellType.Number, raw);
        // The conversion keeps 15 significant digits: exactly those that Excel itself shows.
        var number = (decimal)stored;
        var day = DayOf(number, from1904);
        // Who types 95% sees 95%, and 0.95 is stored: it stays the text it looks like, so that nobody takes it for less than 1.
        if (kind == NumberKind.Percent)
            return new Cell(address, CellType.Text, $"{CanonicalNumber.Write(number * 100)}%");
        return kind == NumberKind.Day && day is { } shown
            ? new Cell(address, CellType.Date, shown.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), number, day)
            : new Cell(address, CellType.Number, CanonicalNumber.Write(number), number, day);
    }

    /// <summary>The day of a serial number; the time of day is left out.</summary>
    public static DateOnly? DayOf(decimal serial, bool from1904)
    {
        if (serial < 0 || serial > LastDay1900)
            return null;
        var days = (int)decimal.Truncate(serial) + (from1904 ? Days1904 : 0);
        return days is >= FirstHonestDay and <= LastDay1900 ? new DateOnly(1899, 12, 30).AddDays(days) : null;
    }
}
