using System.Globalization;
using System.Text;

namespace QualityAudit.Reports.Html;

/// <summary>
/// The markup of a page on its way from the components to where it is sent, some lines at a time: without the indentation of the templates,
/// with characters that act shown by name, with style, script and policy in their places. UTF-8 without a mark.
/// </summary>
internal sealed class PageMarkup : TextWriter
{
    // Sent beyond that; small enough that it is collected like any other object.
    private const int Full = 1 << 14;

    private readonly StreamWriter sent;
    private readonly List<(string Place, string Text)> additions;
    private char[] buffer = new char[2 * Full];
    private int length;

    /// <param name="stream">Stays open; has everything when this is disposed of.</param>
    /// <param name="additions">Each in its place, which stands in one line of the markup.</param>
    public PageMarkup(Stream stream, params IEnumerable<(string Place, string Text)> additions)
    {
        sent = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Full, leaveOpen: true);
        this.additions = [.. additions];
    }

    public override Encoding Encoding => sent.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (length + buffer.Length > this.buffer.Length)
            Array.Resize(ref this.buffer, Math.Max(2 * this.buffer.Length, length + buffer.Length));
        buffer.CopyTo(this.buffer.AsSpan(length));
        length += buffer.Length;
        // References and places of additions never go on in the next line; what a line break means, the next line tells.
        if (length > Full && buffer.LastIndexOf('\n') is >= 0 and var lineBreak)
            Send(this.buffer.AsSpan(0, length - buffer.Length + lineBreak).TrimEnd().Length);
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
        Send(length);
        sent.Dispose();
        base.Dispose(disposing);
    }

    private void Send(int end)
    {
        var from = 0;
        while (NextAddition(from, end) is ( >= 0 and var at, { } addition))
        {
            WriteCompact(sent, buffer.AsSpan(from..at));
            sent.Write(addition.Text);
            additions.Remove(addition);
            from = at + addition.Place.Length;
        }

        WriteCompact(sent, buffer.AsSpan(from..end));
        buffer.AsSpan(end..length).CopyTo(buffer);
        length -= end;
    }

    private (int At, (string Place, string Text) Addition) NextAddition(int from, int end)
    {
        var next = (At: -1, Addition: default((string Place, string Text)));
        foreach (var addition in additions)
        {
            if (buffer.AsSpan(from..end).IndexOf(addition.Place, StringComparison.Ordinal) is >= 0 and var at && (next.At < 0 || from + at < next.At))
                next = (from + at, addition);
        }

        return next;
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
