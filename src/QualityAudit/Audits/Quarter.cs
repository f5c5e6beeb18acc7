using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace QualityAudit.Audits;

/// <summary>A calendar quarter: 31 March is in Q1, 1 April in Q2 (F10). Written "2008Q3". Number is 1 to 4.</summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        Year = year;
        Number = number;
    }

    public int Year { get; }

    public int Number { get; }

    public DateOnly FirstDay => new(Year, Number * 3 - 2, 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public Quarter Previous => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    public Quarter Next => Number == 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public bool Contains(DateOnly day) => day.Year == Year && (day.Month + 2) / 3 == Number;

    /// <summary>Reads "2008Q3", "2008-Q3", "2008 q3", "2008年3季度", "2008年第三季度".</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is null)
            return false;
        var plain = text.Normalize(System.Text.NormalizationForm.FormKC).Trim()
            .Replace("季度", "", StringComparison.Ordinal).Replace("季", "", StringComparison.Ordinal)
            .Replace("第", "", StringComparison.Ordinal).Replace("年", "Q", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
            .Replace("一", "1", StringComparison.Ordinal).Replace("二", "2", StringComparison.Ordinal)
            .Replace("三", "3", StringComparison.Ordinal).Replace("四", "4", StringComparison.Ordinal)
            .ToUpperInvariant().Replace("QQ", "Q", StringComparison.Ordinal);
        if (plain.Length != 6 || plain[4] != 'Q' || plain[5] is < '1' or > '4')
            return false;
        if (!int.TryParse(plain.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 9998)
            return false;
        quarter = new Quarter(year, plain[5] - '0');
        return true;
    }

    public static Quarter Parse(string text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException($"'{text}' is not a quarter such as 2008Q3.");

    public int CompareTo(Quarter other) => (Year * 4 + Number).CompareTo(other.Year * 4 + other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}Q{Number}");

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;
}
