using System.Globalization;
using System.Text;

namespace QualityAudit.Import;

/// <summary>
/// Text of the input as messages show it: on one line, cut after <see cref="Longest"/> characters, and with every character that
/// could steer a terminal or turn the reading direction written as its number.
/// </summary>
public static class Shown
{
    public const int Longest = 60;

    public static string Text(string raw)
    {
        var shown = new StringBuilder();
        var characters = 0;
        foreach (var rune in raw.Trim().EnumerateRunes())
        {
            if (++characters > Longest)
                return shown.Append('…').ToString();
            Append(shown, rune);
        }

        return shown.ToString();
    }

    /// <summary>A path in full; only the characters are made harmless.</summary>
    public static string Path(string path)
    {
        var shown = new StringBuilder();
        foreach (var rune in path.EnumerateRunes())
            Append(shown, rune);
        return shown.ToString();
    }

    /// <summary>Holds a control character other than a line end or tab, or one that turns the writing round or hides.</summary>
    public static bool IsHarmful(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\t' or (>= ' ' and <= '~') or (>= '\u2E80' and <= '\uD7FF'))
                continue;
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return true;
        }

        return false;
    }

    private static void Append(StringBuilder shown, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\t')
            shown.Append(' ');
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || rune == Rune.ReplacementChar)
            shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        else
            shown.Append(rune);
    }
}
