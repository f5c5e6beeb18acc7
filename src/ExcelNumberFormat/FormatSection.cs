using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>What a piece of a section stands for.</summary>
internal enum TokenKind
{
    Literal,
    Digit,
    DecimalPoint,
    Comma,
    Percent,
    Exponent,
    Slash,
    General,
    Text,
    DatePart,
    Elapsed,
    HalfDay,
}

/// <summary>Text: the literal itself, the digit character, or the date letters in lower case ("yyyy").</summary>
internal sealed record Token(TokenKind Kind, string Text);

/// <summary>One of the up to four parts of a format.</summary>
internal sealed record FormatSection(IReadOnlyList<Token> Tokens, SectionCondition? Condition)
{
    public bool IsDate => Tokens.Any(token => token.Kind is TokenKind.DatePart or TokenKind.Elapsed or TokenKind.HalfDay);

    public bool IsText => Tokens.Any(token => token.Kind == TokenKind.Text);

    private bool IsGeneral => Tokens.Any(token => token.Kind == TokenKind.General);

    // "# ?/?": a slash between digits. In dates it is only a separator.
    private bool IsFraction => !IsDate && Tokens.Any(token => token.Kind == TokenKind.Slash);

    public string WriteText(string text) => string.Concat(Tokens.Select(token => token.Kind == TokenKind.Text ? text : token.Text));

    public string WriteNumber(double number, CultureInfo culture)
    {
        if (IsDate)
            return DateSection.Write(this, number, culture);
        if (IsGeneral)
            return string.Concat(Tokens.Select(token => token.Kind == TokenKind.General ? GeneralFormat.Write(number, culture) : token.Text));
        return IsFraction ? GeneralFormat.Write(number, culture) : NumberSection.Write(this, number, culture);
    }
}
