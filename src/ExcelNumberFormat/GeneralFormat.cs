using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>The format General: as many digits as a number needs, at most eleven characters' worth.</summary>
internal static class GeneralFormat
{
    public static string Write(object? value, CultureInfo culture) => value switch
    {
        null => "",
        double number => Write(number, culture),
        bool truth => truth ? "TRUE" : "FALSE",
        IFormattable formattable => formattable.ToString(null, culture),
        _ => value.ToString() ?? "",
    };

    public static string Write(double number, CultureInfo culture)
    {
        var size = Math.Abs(number);
        return size is not 0 and (>= 1e11 or < 1e-9)
            ? number.ToString("0.#####E+00", culture)
            : number.ToString("G10", culture) is var text && text.Contains('E', StringComparison.Ordinal)
                ? number.ToString("0.##########", culture)
                : text;
    }
}
