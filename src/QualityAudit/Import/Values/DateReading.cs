using System.Globalization;
using System.Text.RegularExpressions;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Values;

/// <summary>What a cell says as a date: a day, no date at all, or one of two days.</summary>
internal readonly partial record struct DateReading(DateOnly? Day, (DateOnly First, DateOnly Second)? Either = null)
{
    // Serial numbers without a date format count as dates in this range only: 1980 to 2079.
    private static readonly DateOnly Earliest = new(1980, 1, 1);
    private static readonly DateOnly Latest = new(2079, 12, 31);
    private const int Milliseconds = 1000;

    public static DateReading Of(Cell cell) => cell switch
    {
        { Type: CellType.Date, Day: { } day } => new DateReading(day),
        { Type: CellType.Number, Day: { } day } when day >= Earliest && day <= Latest => new DateReading(day),
        { Type: CellType.Number or CellType.Text } => Of(cell.Text),
        _ => default,
    };

    public static DateReading Of(string text)
    {
        var plain = PlainText.Kept(text);
        if (Patterns.YearFirst().Match(plain) is { Success: true } yearFirst)
            return new DateReading(DayOf(yearFirst.Groups["y"], yearFirst.Groups["m"], yearFirst.Groups["d"]));
        if (Patterns.YearLast().Match(plain) is not { Success: true } yearLast)
            return default;
        var (a, b, year) = (yearLast.Groups["a"], yearLast.Groups["b"], yearLast.Groups["y"]);
        var monthFirst = DayOf(year, a, b);
        var dayFirst = DayOf(year, b, a);
        if (monthFirst is { } first && dayFirst is { } second && first != second)
            return new DateReading(null, (first, second));
        return new DateReading(monthFirst ?? dayFirst);
    }

    private static DateOnly? DayOf(Group year, Group month, Group day) =>
        DateOnly.TryParseExact(
            $"{year.Value}-{month.Value.PadLeft(2, '0')}-{day.Value.PadLeft(2, '0')}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date) && date.Year >= 1900 ? date : null;

    private static partial class Patterns
    {
        // 2008-07-01, 2008.7.1, 2008/7/1, 2008年7月1日, 20080701; a time of day after it is left out.
        [GeneratedRegex(
            @"^((?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})|(?<y>[0-9]{4})\s*[-./年]\s*(?<m>[0-9]{1,2})\s*[-./月]\s*(?<d>[0-9]{1,2})\s*日?)([T\s]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?$",
            RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
            Milliseconds)]
        public static partial Regex YearFirst();

        // 3/4/2008 or 3.4.2008: which is the month depends on who wrote it.
        [GeneratedRegex(
            @"^(?<a>[0-9]{1,2})[-./](?<b>[0-9]{1,2})[-./](?<y>[0-9]{4})$",
            RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
            Milliseconds)]
        public static partial Regex YearLast();
    }
}
