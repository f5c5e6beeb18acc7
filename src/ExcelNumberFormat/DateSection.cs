using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Shows a number as a date, a time or an elapsed time.</summary>
internal static class DateSection
{
    private const string CannotShow = "########";
    private const double SecondsOfDay = 86_400;

    public static string Write(FormatSection section, double serial, CultureInfo culture)
    {
        var tokens = section.Tokens;
        var places = FractionPlaces(tokens);
        var unit = Math.Pow(10, places);
        var rounded = Math.Round(serial * SecondsOfDay * unit, MidpointRounding.AwayFromZero) / unit;
        if (SerialDate.ToDate(rounded / SecondsOfDay) is not { } date)
            return CannotShow;
        // A double day misses the second by less than it rounds to; count the time from the rounded seconds.
        var seconds = rounded % SecondsOfDay;
        var hasHalfDay = tokens.Any(token => token.Kind == TokenKind.HalfDay);
        var result = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            result.Append(token.Kind switch
            {
                TokenKind.DatePart => Part(IsMinutes(tokens, i) ? token.Text.Replace('m', 'n') : token.Text, date, seconds, hasHalfDay, culture),
                TokenKind.Elapsed => Elapsed(token.Text, rounded),
                TokenKind.HalfDay => HalfDay(token.Text, seconds),
                TokenKind.Slash => culture.DateTimeFormat.DateSeparator,
                TokenKind.DecimalPoint when places > 0 && IsFraction(tokens, i) => culture.NumberFormat.NumberDecimalSeparator,
                TokenKind.Digit => Fraction(tokens, i, seconds),
                _ => token.Text,
            });
        }

        return result.ToString();
    }

    private static string Part(string letters, DateTime date, double seconds, bool hasHalfDay, CultureInfo culture)
    {
        var hour = (int)(seconds / 3600);
        if (hasHalfDay)
            hour = hour % 12 == 0 ? 12 : hour % 12;
        return letters switch
        {
            "y" or "yy" => Number(date.Year % 100, 2),
            ['y', ..] => Number(date.Year, 4),
            "m" => Number(date.Month, 1),
            "mm" => Number(date.Month, 2),
            "mmm" => culture.DateTimeFormat.GetAbbreviatedMonthName(date.Month),
            "mmmmm" => culture.DateTimeFormat.GetMonthName(date.Month)[..1],
            ['m', ..] => culture.DateTimeFormat.GetMonthName(date.Month),
            "d" => Number(date.Day, 1),
            "dd" => Number(date.Day, 2),
            "ddd" => culture.DateTimeFormat.GetAbbreviatedDayName(date.DayOfWeek),
            ['d', ..] => culture.DateTimeFormat.GetDayName(date.DayOfWeek),
            ['h', ..] => Number(hour, letters.Length > 1 ? 2 : 1),
            ['n', ..] => Number((int)(seconds / 60) % 60, letters.Length > 1 ? 2 : 1),
            _ => Number((int)seconds % 60, letters.Length > 1 ? 2 : 1),
        };
    }

    // "m" is the month, but minutes beside hours or seconds.
    private static bool IsMinutes(IReadOnlyList<Token> tokens, int index)
    {
        if (tokens[index].Text is not ("m" or "mm"))
            return false;
        static bool IsTime(Token token) => token.Kind is TokenKind.DatePart or TokenKind.Elapsed;
        var before = tokens.Take(index).LastOrDefault(IsTime);
        var after = tokens.Skip(index + 1).FirstOrDefault(IsTime);
        return before?.Text[0] == 'h' || after?.Text[0] == 's';
    }

    private static string Elapsed(string letters, double seconds)
    {
        var whole = letters[0] switch { 'h' => seconds / 3600, 'm' => seconds / 60, _ => seconds };
        return Math.Floor(whole).ToString($"F0", CultureInfo.InvariantCulture).PadLeft(letters.Length, '0');
    }

    private static string HalfDay(string words, double seconds)
    {
        var isMorning = seconds < SecondsOfDay / 2;
        return words.Length > 3 ? isMorning ? "AM" : "PM" : isMorning ? "A" : "P";
    }

    private static int FractionPlaces(IReadOnlyList<Token> tokens) => tokens.Count(token => token.Kind == TokenKind.Digit);

    private static bool IsFraction(IReadOnlyList<Token> tokens, int index) => index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Digit;

    private static string Fraction(IReadOnlyList<Token> tokens, int index, double seconds)
    {
        var place = tokens.Take(index + 1).Count(token => token.Kind == TokenKind.Digit);
        var shifted = (decimal)seconds * (decimal)Math.Pow(10, place);
        return Number((int)(Math.Floor(shifted) % 10), 1);
    }

    private static string Number(int number, int digits) => number.ToString($"D{digits}", CultureInfo.InvariantCulture);
}
