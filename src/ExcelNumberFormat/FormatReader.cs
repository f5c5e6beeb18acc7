using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>Takes a format apart. Null for one that is not closed or has more than four sections.</summary>
internal sealed class FormatReader
{
    private const int MostSections = 4;
    private static readonly string[] Comparisons = ["<=", ">=", "<>", "<", ">", "="];

    private readonly string format;
    private readonly List<FormatSection> sections = [];
    private List<Token> tokens = [];
    private SectionCondition? condition;
    private int position;

    private FormatReader(string format) => this.format = format;

    public static IReadOnlyList<FormatSection>? Read(string format)
    {
        var reader = new FormatReader(format);
        while (reader.position < format.Length)
        {
            if (!reader.Step())
                return null;
        }

        reader.EndSection();
        return reader.sections.Count <= MostSections ? reader.sections : null;
    }

    private bool Step()
    {
        var c = format[position];
        switch (c)
        {
            case ';':
                position++;
                EndSection();
                return true;
            case '"':
                return Quoted();
            case '[':
                return Bracketed();
            case '\\':
                return Escaped(keep: true);
            case '_':
                Add(TokenKind.Literal, " ", 0);
                return Escaped(keep: false);
            case '*':
                return Escaped(keep: false);
            default:
                Plain(c);
                return true;
        }
    }

    private void Plain(char c)
    {
        if (Starts("General"))
            Add(TokenKind.General, "", 7);
        else if (Starts("AM/PM"))
            Add(TokenKind.HalfDay, "AM/PM", 5);
        else if (Starts("A/P"))
            Add(TokenKind.HalfDay, "A/P", 3);
        else if (char.ToLowerInvariant(c) is 'y' or 'm' or 'd' or 'h' or 's')
            DateLetters();
        else if (c is 'E' or 'e' && position + 1 < format.Length && format[position + 1] is '+' or '-')
            Add(TokenKind.Exponent, format.Substring(position, 2), 2);
        else
            Add(KindOf(c), c.ToString(), 1);
    }

    private static TokenKind KindOf(char c) => c switch
    {
        '0' or '#' or '?' => TokenKind.Digit,
        '.' => TokenKind.DecimalPoint,
        ',' => TokenKind.Comma,
        '%' => TokenKind.Percent,
        '/' => TokenKind.Slash,
        '@' => TokenKind.Text,
        _ => TokenKind.Literal,
    };

    private void DateLetters()
    {
        var letter = char.ToLowerInvariant(format[position]);
        var end = position;
        while (end < format.Length && char.ToLowerInvariant(format[end]) == letter)
            end++;
        Add(TokenKind.DatePart, new string(letter, end - position), end - position);
    }

    private bool Quoted()
    {
        var end = format.IndexOf('"', position + 1);
        if (end < 0)
            return false;
        Add(TokenKind.Literal, format[(position + 1)..end], end - position + 1);
        return true;
    }

    private bool Escaped(bool keep)
    {
        if (position + 1 >= format.Length)
            return false;
        if (keep)
            Add(TokenKind.Literal, format[position + 1].ToString(), 0);
        position += 2;
        return true;
    }

    private bool Bracketed()
    {
        var end = format.IndexOf(']', position);
        if (end < 0)
            return false;
        var inner = format[(position + 1)..end];
        position = end + 1;
        if (inner.StartsWith('$'))
            Currency(inner[1..]);
        else if (inner.Length > 0 && inner.All(c => char.ToLowerInvariant(c) == char.ToLowerInvariant(inner[0])) && char.ToLowerInvariant(inner[0]) is 'h' or 'm' or 's')
            Add(TokenKind.Elapsed, inner.ToLowerInvariant(), 0);
        else if (Array.Find(Comparisons, each => inner.StartsWith(each, StringComparison.Ordinal)) is { } comparison)
            return Compared(comparison, inner[comparison.Length..]);
        return true;
    }

    // [$¥-804]: the symbol is shown, the language code is not. Everything else in brackets is a colour.
    private void Currency(string text)
    {
        var dash = text.LastIndexOf('-');
        var symbol = dash < 0 ? text : text[..dash];
        if (symbol.Length > 0)
            Add(TokenKind.Literal, symbol, 0);
    }

    private bool Compared(string comparison, string limit)
    {
        if (!double.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return false;
        condition = new SectionCondition(comparison, number);
        return true;
    }

    private bool Starts(string word) => string.Compare(format, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private void Add(TokenKind kind, string text, int length)
    {
        tokens.Add(new Token(kind, text));
        position += length;
    }

    private void EndSection()
    {
        sections.Add(new FormatSection(tokens, condition));
        tokens = [];
        condition = null;
    }
}
