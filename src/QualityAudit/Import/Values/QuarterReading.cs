using QualityAudit.Audits;
using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Values;

/// <summary>Quarters as people write them: whole ("2008Q3", "2008年第三季度") or, beside a known year, the number alone ("Q3", "三季度", "3").</summary>
internal static class QuarterReading
{
    public static Quarter? Of(string text, int? year)
    {
        if (Quarter.TryParse(text, out var whole))
            return whole;
        var plain = PlainText.Of(text);
        var number = plain.Replace("第", "", StringComparison.Ordinal).Replace("季度", "", StringComparison.Ordinal)
            .Replace("quarter", "", StringComparison.Ordinal).Replace("q", "", StringComparison.Ordinal) switch
        {
            "1" or "一" => 1,
            "2" or "二" => 2,
            "3" or "三" => 3,
            "4" or "四" => 4,
            _ => 0,
        };
        return number > 0 && year is >= 1900 and <= 9998 ? new Quarter(year.Value, number) : null;
    }
}
