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
