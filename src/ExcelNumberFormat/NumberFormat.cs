using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>
/// An Excel number format such as <c>#,##0.0;[Red]-0.0;"none";@</c>, as far as reading and writing scorecards needs it: up to four
/// sections with conditions, digits, per cent, exponents, literals, dates, times, elapsed times, text. Fractions are shown as General.
/// </summary>
/// <remarks>The workbook library binds to these four members by name and number of parameters; their shape is not ours to change.</remarks>
public sealed class NumberFormat
{
    private readonly IReadOnlyList<FormatSection>? sections;

    public NumberFormat(string formatString)
    {
        ArgumentNullException.ThrowIfNull(formatString);
        sections = FormatReader.Read(formatString);
    }

    /// <summary>False for a format that Excel would refuse: an open quote or bracket, more than four sections.</summary>
    public bool IsValid => sections is not null;

    /// <summary>Numbers in this format are days since 1900.</summary>
    public bool IsDateTimeFormat => sections is [{ IsDate: true }, ..];

    /// <summary>The value as a cell of this format shows it. A number that the format cannot show as a date is shown as Excel does: ########.</summary>
    /// <param name="value">A number, a text, a date, a time span, a truth value or null.</param>
    /// <param name="culture">Gives separators and the names of months and days.</param>
    public string Format(object? value, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        if (sections is null)
            return GeneralFormat.Write(value, culture);
        return value switch
        {
            null => "",
            bool truth => truth ? "TRUE" : "FALSE",
            string text => WriteText(text),
            DateTime date => WriteNumber(SerialDate.Of(date), culture),
            TimeSpan time => WriteNumber(time.TotalDays, culture),
            IConvertible number => WriteNumber(number.ToDouble(CultureInfo.InvariantCulture), culture),
            _ => GeneralFormat.Write(value, culture),
        };
    }

    private string WriteText(string text)
    {
        var section = sections!.FirstOrDefault(each => each.IsText);
        return section is null ? text : section.WriteText(text);
    }

    private string WriteNumber(double number, CultureInfo culture)
    {
        var (section, shown) = SectionChoice.For(number, sections!);
        return section is null ? GeneralFormat.Write(shown, culture) : section.WriteNumber(shown, culture);
    }
}
