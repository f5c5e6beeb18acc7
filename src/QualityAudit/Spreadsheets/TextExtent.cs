using System.Text;

namespace QualityAudit.Spreadsheets;

/// <summary>
/// How much room a text needs, in Excel's column width units. A Chinese character counts two. Measured by the text alone:
/// fonts differ between machines, and results must not.
/// </summary>
internal static class TextExtent
{
    // Widths are counted in tenths of a digit.
    private const int Digit = 10;
    private const string Narrow = " !'()*,-./:;I[]fijlrt|";
    private const string Wide = "%&@MWmw";
    private static readonly byte[] Latin = [.. Enumerable.Range(0, 0x80).Select(code => (byte)WidthOf((char)code))];

    /// <summary>In whole units, rounded up.</summary>
    public static int Width(string text) => (text.EnumerateRunes().Sum(Width) + Digit - 1) / Digit;

    /// <summary>Lines that the text takes when it wraps in a column of that width; at least 1.</summary>
    public static int Lines(string text, double columnWidth)
    {
        // A little air: cells are indented.
        var room = (int)Math.Clamp((columnWidth - 1.3) * Digit, 2 * Digit, int.MaxValue);
        var lines = 0;
        foreach (var paragraph in text.AsSpan().Split('\n'))
            lines += Lines(text.AsSpan(paragraph), room);
        return lines;
    }

    // Chinese breaks after any character, everything else after a blank or a hyphen.
    private static int Lines(ReadOnlySpan<char> paragraph, int room)
    {
        var (lines, used, word) = (1, 0, 0);
        for (var at = 0; at < paragraph.Length; at++)
        {
            var c = paragraph[at];
            var width = c < Latin.Length ? Latin[c] : char.IsSurrogate(c) ? OfSurrogate(paragraph, ref at) : Width(new Rune(c));
            word += width;
            if (width == 2 * Digit || c is ' ' or '-' or '/')
                Take();
        }

        if (word > 0)
            Take();
        return lines;

        void Take()
        {
            if (used + word <= room)
            {
                used += word;
            }
            else
            {
                lines += (used > 0 ? 1 : 0) + (word - 1) / room;
                used = word % room;
            }

            word = 0;
        }
    }

    // A lone half of a pair is shown as the replacement character.
    private static int OfSurrogate(ReadOnlySpan<char> text, ref int at)
    {
        _ = Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        at += length - 1;
        return Width(rune);
    }

    // Fonts agree on this much: an l takes half of a digit, an m one and a half.
    private static int WidthOf(char latin) => latin switch
    {
        _ when Narrow.Contains(latin, StringComparison.Ordinal) => 7,
        _ when Wide.Contains(latin, StringComparison.Ordinal) => 15,
        >= 'A' and <= 'Z' => 12,
        _ => Digit,
    };

    private static int Width(Rune rune) => rune.Value switch
    {
        < 0x80 => Latin[rune.Value],
        < 0x1100 => Digit,
        >= 0x1100 and <= 0x115F => 2 * Digit,
        >= 0x2010 and <= 0x2027 => 2 * Digit,
        >= 0x2E80 and <= 0xA4CF => 2 * Digit,
        >= 0xAC00 and <= 0xD7A3 => 2 * Digit,
        >= 0xF900 and <= 0xFAFF => 2 * Digit,
        >= 0xFE30 and <= 0xFE4F => 2 * Digit,
        >= 0xFF00 and <= 0xFF60 => 2 * Digit,
        >= 0xFFE0 and <= 0xFFE6 => 2 * Digit,
        >= 0x1F300 => 2 * Digit,
        _ => Digit,
    };
}
