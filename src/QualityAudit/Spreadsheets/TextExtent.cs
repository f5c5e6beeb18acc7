using System.Text;

namespace QualityAudit.Spreadsheets;

/// <summary>
/// How much room a text needs, in Excel's column width units. A Chinese character counts two. Measured by the text alone:
/// fonts differ between machines, and results must not.
/// </summary>
internal static class TextExtent
{
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>Lines that the text takes when it wraps in a column of that width; at least 1.</summary>
    public static int Lines(string text, double columnWidth)
    {
        // A little air: cells are indented, and Latin letters are not all as narrow as a digit.
        var room = (int)Math.Clamp(columnWidth - 1.3, 2, int.MaxValue);
        var lines = 0;
        foreach (var paragraph in text.AsSpan().Split('\n'))
            lines += Lines(text.AsSpan(paragraph), room);
        return lines;
    }

    // Chinese breaks after any character, everything else after a blank or a hyphen.
    private static int Lines(ReadOnlySpan<char> paragraph, int room)
    {
        var (lines, used, word) = (1, 0, 0);
        foreach (var rune in paragraph.EnumerateRunes())
        {
            var width = Width(rune);
            word += width;
            if (width == 2 || rune.Value is ' ' or '-' or '/')
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

    private static int Width(Rune rune) => rune.Value switch
    {
        < 0x1100 => 1,
        >= 0x1100 and <= 0x115F => 2,
        >= 0x2010 and <= 0x2027 => 2,
        >= 0x2E80 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE4F => 2,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 => 2,
        _ => 1,
    };
}
