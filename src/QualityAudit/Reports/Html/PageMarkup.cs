using System.Buffers;
using System.Globalization;
using System.Text;

namespace QualityAudit.Reports.Html;

/// <summary>
/// The markup of a page as its components render it, in one buffer that serves page after page, and from there in one pass to what is sent:
/// without the indentation of the templates, with characters that act shown by name, with style, script and policy in their places.
/// </summary>
internal sealed class PageMarkup : TextWriter
{
    private char[] buffer = ArrayPool<char>.Shared.Rent(1 << 18);
    private int length;

    public override Encoding Encoding => Encoding.UTF8;

    private ReadOnlySpan<char> Text => buffer.AsSpan(0, length);

    public override void Write(char value)
    {
        Reserve(1);
        buffer[length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(buffer.Length);
        buffer.CopyTo(this.buffer.AsSpan(length));
        length += buffer.Length;
    }

    /// <summary>Writes the page, in UTF-8 without a mark.</summary>
    /// <param name="stream">Stays open.</param>
    /// <param name="additions">Each in its place, which the markup has once.</param>
    public void CopyTo(Stream stream, params ReadOnlySpan<(string Place, string Text)> additions)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var from = 0;
        foreach (var (at, length, text) in InOrder(additions))
        {
            WriteCompact(writer, Text[from..at]);
            writer.Write(text);
            from = at + length;
        }

        WriteCompact(writer, Text[from..]);
    }

    /// <summary>
    /// Drops indentation, and line breaks before tags where they mean nothing: a quarter of a large page. Line breaks within data are
    /// references by now. References to characters that act become their names.
    /// </summary>
    public static void WriteCompact(TextWriter writer, ReadOnlySpan<char> markup)
    {
        while (markup.IndexOfAny('\n', '&') is >= 0 and var at)
        {
            writer.Write(markup[..at]);
            markup = markup[at..];
            if (markup[0] == '&')
            {
                markup = markup[WriteReference(writer, markup)..];
                continue;
            }

            markup = markup[1..].TrimStart();
            if (!StartsWithBlock(markup))
                writer.Write('\n');
        }

        writer.Write(markup);
    }

    protected override void Dispose(bool disposing)
    {
        if (buffer.Length > 0)
            ArrayPool<char>.Shared.Return(buffer);
        (buffer, length) = ([], 0);
        base.Dispose(disposing);
    }

    private void Reserve(int more)
    {
        if (length + more <= buffer.Length)
            return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * buffer.Length, length + more));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }

    private List<(int At, int Length, string Text)> InOrder(ReadOnlySpan<(string Place, string Text)> additions)
    {
        var places = new List<(int At, int Length, string Text)>();
        foreach (var (place, text) in additions)
            places.Add((Text.IndexOf(place, StringComparison.Ordinal), place.Length, text));
        places.Sort((one, other) => one.At.CompareTo(other.At));
        return places;
    }

    /// <returns>The length of what was written about: of the reference, or of the sign alone.</returns>
    private static int WriteReference(TextWriter writer, ReadOnlySpan<char> markup)
    {
        const int Longest = 8;
        if (markup.StartsWith("&#x", StringComparison.Ordinal)
            && markup[..Math.Min(Longest, markup.Length)].IndexOf(';') is > 3 and var end
            && int.TryParse(markup[3..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && PageEncoding.Acts(code))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"[U+{code:X4}]"));
            return end + 1;
        }

        writer.Write('&');
        return 1;
    }

    private static bool StartsWithBlock(ReadOnlySpan<char> markup)
    {
        if (markup is not ['<', .. var tag])
            return false;
        var name = tag is ['/', .. var closed] ? closed : tag;
        var end = 0;
        while (end < name.Length && char.IsAsciiLetterOrDigit(name[end]))
            end++;
        return name[..end] is "table" or "thead" or "tbody" or "tfoot" or "tr" or "th" or "td" or "ul" or "ol" or "li" or "dl" or "dt" or "dd"
            or "div" or "p" or "section" or "details" or "summary" or "caption" or "option" or "rect" or "line"
            or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
    }
}
