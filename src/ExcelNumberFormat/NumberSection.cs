using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Shows a number by digit places. Rounds half away from zero, as Excel does on what it shows.</summary>
internal static class NumberSection
{
    public static string Write(FormatSection section, double number, CultureInfo culture)
    {
        var tokens = section.Tokens;
        var layout = Layout.Of(tokens);
        if (layout.Whole + layout.Decimals == 0)
            return string.Concat(tokens.Select(token => token.Kind == TokenKind.Percent ? "%" : token.Text));
        var scaled = number;
        for (var i = 0; i < layout.Percents; i++)
            scaled *= 100;
        for (var i = 0; i < layout.Thousands; i++)
            scaled /= 1000;
        var exponent = 0;
        if (layout.ExponentDigits > 0 && scaled != 0)
        {
            exponent = (int)Math.Floor(Math.Log10(Math.Abs(scaled))) - (Math.Max(1, layout.Whole) - 1);
            scaled /= Math.Pow(10, exponent);
        }

        var (whole, decimals) = Digits(Math.Abs(scaled), layout.Decimals);
        var sign = scaled < 0 ? culture.NumberFormat.NegativeSign : "";
        return sign + Fill(tokens, layout, whole, decimals, exponent, culture);
    }

    // A double carries fifteen digits that mean something; as a decimal they are exact.
    private static (string Whole, string Decimals) Digits(double size, int places)
    {
        var text = size < 1e15
            ? Math.Round((decimal)size, Math.Min(places, 15), MidpointRounding.AwayFromZero).ToString($"F{places}", CultureInfo.InvariantCulture)
            : size.ToString($"F{places}", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? text : text[..point]).TrimStart('0');
        var decimals = point < 0 ? "" : text[(point + 1)..];
        return (whole, decimals);
    }

    private static string Fill(IReadOnlyList<Token> tokens, Layout layout, string whole, string decimals, int exponent, CultureInfo culture)
    {
        var result = new StringBuilder();
        var (place, afterPoint, inExponent, decimalPlace) = (0, false, false, 0);
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case TokenKind.Digit when inExponent:
                    break;
                case TokenKind.Digit when !afterPoint:
                    WriteWhole(result, layout, whole, place++, token.Text[0], culture);
                    break;
                case TokenKind.Digit:
                    WriteDecimal(result, decimals, decimalPlace++, token.Text[0]);
                    break;
                case TokenKind.DecimalPoint:
                    afterPoint = true;
                    if (layout.Whole == 0)
                        result.Append(whole);
                    result.Append(culture.NumberFormat.NumberDecimalSeparator);
                    break;
                case TokenKind.Exponent:
                    inExponent = true;
                    result.Append('E').Append(exponent < 0 ? "-" : token.Text[1] == '+' ? "+" : "")
                        .Append(Math.Abs(exponent).ToString($"D{layout.ExponentDigits}", CultureInfo.InvariantCulture));
                    break;
                case TokenKind.Comma:
                    break;
                default:
                    result.Append(token.Text);
                    break;
            }
        }

        return result.ToString();
    }

    // The first place takes all digits that are too many for the places; the others take one each.
    private static void WriteWhole(StringBuilder result, Layout layout, string whole, int place, char wanted, CultureInfo culture)
    {
        var fromRight = layout.Whole - 1 - place;
        if (place == 0)
        {
            for (var index = whole.Length - 1; index > fromRight; index--)
                WriteDigit(result, layout, whole[whole.Length - 1 - index], index, culture);
        }

        if (fromRight < whole.Length)
            WriteDigit(result, layout, whole[whole.Length - 1 - fromRight], fromRight, culture);
        else if (wanted == '0')
            WriteDigit(result, layout, '0', fromRight, culture);
        else if (wanted == '?')
            result.Append(' ');
    }

    private static void WriteDigit(StringBuilder result, Layout layout, char digit, int fromRight, CultureInfo culture)
    {
        result.Append(digit);
        if (layout.Grouped && fromRight > 0 && fromRight % 3 == 0)
            result.Append(culture.NumberFormat.NumberGroupSeparator);
    }

    private static void WriteDecimal(StringBuilder result, string decimals, int place, char wanted)
    {
        if (wanted == '0' || !decimals.AsSpan(place).TrimEnd('0').IsEmpty)
            result.Append(decimals[place]);
        else if (wanted == '?')
            result.Append(' ');
    }

    /// <summary>How many digit places stand where. Thousands: commas behind the last digit, each divides by 1000.</summary>
    private sealed record Layout(int Whole, int Decimals, int ExponentDigits, int Percents, int Thousands, bool Grouped)
    {
        public static Layout Of(IReadOnlyList<Token> tokens)
        {
            var (whole, decimals, exponentDigits, commas, grouped) = (0, 0, 0, 0, false);
            var (afterPoint, inExponent) = (false, false);
            foreach (var token in tokens)
            {
                switch (token.Kind)
                {
                    case TokenKind.Digit when inExponent:
                        exponentDigits++;
                        break;
                    case TokenKind.Digit when afterPoint:
                        decimals++;
                        commas = 0;
                        break;
                    case TokenKind.Digit:
                        whole++;
                        grouped |= commas > 0;
                        commas = 0;
                        break;
                    case TokenKind.Comma when whole + decimals > 0:
                        commas++;
                        break;
                    case TokenKind.DecimalPoint:
                        afterPoint = true;
                        break;
                    case TokenKind.Exponent:
                        inExponent = true;
                        break;
                    default:
                        break;
                }
            }

            return new Layout(whole, decimals, exponentDigits, tokens.Count(token => token.Kind == TokenKind.Percent), commas, grouped);
        }
    }
}
