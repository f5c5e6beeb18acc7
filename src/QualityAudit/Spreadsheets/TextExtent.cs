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
        return text.Split('\n').Sum(paragraph => Lines(paragraph, room));
    }

    private static int Lines(string paragraph, int room)
    {
        var lines = 1;
        var used = 0;
        foreach (var word in Words(paragraph))
        {
            var width = Width(word);
            if (used + width <= room)
            {
                used += width;
                continue;
            }

            if (used > 0)
                lines++;
            lines += (Math.Max(width, 1) - 1) / room;
            used = width % room;
        }

        return lines;
    }

    // Chinese breaks after any character, everything else after a blank or a hyphen.
    private static IEnumerable<string> Words(string paragraph)
    {
        var word = new StringBuilder();
        foreach (var rune in paragraph.EnumerateRunes())
        {
            word.Append(rune);
            if (Width(rune) != 2 && rune.Value is not (' ' or '-' or '/'))
                continue;
            yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    private static int Width(Rune rune) => rune.Value switch
    {
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
