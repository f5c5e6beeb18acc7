using System.Globalization;
using System.Text;

namespace QualityAudit.Spreadsheets;

/// <summary>Foreign text made fit for a cell: what XML cannot hold and what turns the direction of writing is dropped.</summary>
internal static class CellText
{
    /// <summary>Excel's own limit for one cell, in UTF-16 units.</summary>
    public const int Longest = 32_767;

    private const char Cut = '…';

    public static string Clean(string text)
    {
        if (text.Length < Longest && !NeedsLook(text))
            return text;
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!IsWritable(rune))
                continue;
            if (clean.Length + rune.Utf16SequenceLength > Longest - 1)
                return clean.Append(Cut).ToString();
            clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>Text that some program could take for a formula when the cell is edited or exported.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t';

    // Nearly all text holds nothing but letters, digits and marks of the basic plane.
    private static bool NeedsLook(string text)
    {
        foreach (var c in text)
        {
            if (c is (< ' ' and not ('\n' or '\t')) or (>= '\u007F' and <= '\u009F') or (>= '\u2028' and <= '\u2069') or (>= '\uD800' and <= '\uDFFF') or >= '\uFFFE')
                return true;
        }

        return false;
    }

    // EnumerateRunes has already put U+FFFD for a lone surrogate.
    private static bool IsWritable(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => true,
        0xFFFE or 0xFFFF => false,
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => false,
        _ => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control,
    };
}
