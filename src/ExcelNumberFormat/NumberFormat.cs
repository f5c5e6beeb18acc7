using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>The four members that ClosedXML binds.</summary>
public sealed class NumberFormat(string format)
{
    public bool IsValid => format.Length > 0;

    public bool IsDateTimeFormat => format.Contains("yy", StringComparison.OrdinalIgnoreCase);

    public string Format(object value, CultureInfo culture) => IsValid ? Convert.ToString(value, culture) ?? "" : "";
}
