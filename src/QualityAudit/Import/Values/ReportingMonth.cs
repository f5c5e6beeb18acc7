using System.Globalization;
using System.Text.RegularExpressions;
using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Values;

/// <summary>
/// A month that a form is for, by its number; Year where the form says it. Where reporting months begin on the 26th, April runs from
/// 26 March to 25 April.
/// </summary>
internal readonly partial record struct ReportingMonth(int? Year, int Month)
{
    private const int MonthsAYear = 12;

    /// <summary>The only month that a title names: "(4月份)", "2017年12月"; null where it names none, several, or a whole date.</summary>
    public static ReportingMonth? In(string title)
    {
        var found = Patterns.Month().Matches(PlainText.Kept(title));
        if (found is not [var only] || !int.TryParse(only.Groups["m"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > MonthsAYear)
            return null;
        return new(only.Groups["y"] is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null, month);
    }

    /// <summary>The reporting month of a day where months begin on the given day of the calendar month before.</summary>
    public static ReportingMonth Of(DateOnly day, int startsOn)
    {
        var shown = startsOn > 1 && day.Day >= startsOn ? day.AddMonths(1) : day;
        return new(shown.Year, shown.Month);
    }

    /// <summary>How many months lie between them, either way; without a year the shorter way round.</summary>
    public int DistanceTo(ReportingMonth other)
    {
        if (Year is { } year && other.Year is { } otherYear)
            return Math.Abs((year * MonthsAYear) + Month - (otherYear * MonthsAYear) - other.Month);
        var apart = Math.Abs(Month - other.Month);
        return Math.Min(apart, MonthsAYear - apart);
    }

    public LocalizedText Name
    {
        get
        {
            var month = Month.ToString(CultureInfo.InvariantCulture);
            return Year is { } year
                ? new(string.Create(CultureInfo.InvariantCulture, $"{year}年{month}月"), string.Create(CultureInfo.InvariantCulture, $"{year}-{Month:00}"))
                : new($"{month}月", $"month {month}");
        }
    }

    private static partial class Patterns
    {
        [GeneratedRegex(@"((?<y>(19|20)[0-9]{2})\s*年\s*)?(?<![0-9])(?<m>[0-9]{1,2})\s*月(?!\s*[0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
        public static partial Regex Month();
    }
}
