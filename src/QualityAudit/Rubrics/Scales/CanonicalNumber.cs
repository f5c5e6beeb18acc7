using System.Globalization;

namespace QualityAudit.Rubrics.Scales;

/// <summary>The one way a number is written in a canonical value: digits with an optional minus and decimal point.</summary>
public static class CanonicalNumber
{
    public static bool TryRead(string value, out decimal number) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>Shortest form: 5.0 is written "5".</summary>
    public static string Write(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
