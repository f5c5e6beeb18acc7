using System.Globalization;
using System.Net;
using System.Text;
using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>The tables of a web page, as browsers lay them out: cells over several rows or columns push the others aside.</summary>
internal sealed class HtmlTables(string page, SourceLocation location, ReadingLimits limits, ReadingClock clock)
{
    private readonly List<HtmlTable> tables = [];
    private readonly StringBuilder text = new();
    private HtmlTable? table;
    private int inner;
    private bool inCell;

    public IReadOnlyList<HtmlTable> Read()
    {
        var position = 0;
        while (position < page.Length)
        {
            var tag = page.IndexOf('<', position);
            TakeText(page.AsSpan(position, (tag < 0 ? page.Length : tag) - position));
            if (tag < 0)
                break;
            position = TakeMarkup(tag);
        }

        EndTable();
        return tables;
    }

    /// <summary>A tag, a comment or a script; the position after it.</summary>
    private int TakeMarkup(int start)
    {
        if (At(start, "<!--"))
            return After("-->", start + 4);
        if (start + 1 < page.Length && page[start + 1] is '!' or '?')
            return After(">", start + 2);
        var closes = start + 1 < page.Length && page[start + 1] == '/';
        var name = NameOf(page.AsSpan(Math.Min(page.Length, start + (closes ? 2 : 1))));
        if (name.Length == 0)
        {
            TakeText("<");
            return start + 1;
        }

        var end = EndOfTag(start + 1);
        var tag = page.AsSpan(start + 1, Math.Max(0, end - start - 2));

        if (!closes && name is "script" or "style" or "xml")
            return After($"</{name}", end) is var close && close < page.Length ? EndOfTag(close) : page.Length;
        Take(name, closes, tag);
        return end;
    }

    private void Take(string name, bool closes, ReadOnlySpan<char> tag)
    {
        switch (name)
        {
            case "table":
                if (table is null && !closes)
                    table = new HtmlTable(location with { Sheet = $"Table {tables.Count + 1}" }, limits with { Cells = limits.Cells - tables.Sum(before => before.Cells) }, clock);
                else if (!closes)
                    inner++;
                else if (inner > 0)
                    inner--;
                else
                    EndTable();
                break;
            case "tr" when table is not null && inner == 0:
                EndCell();
                if (!closes)
                    table.NextRow(IsHidden(tag));
                break;
            case "td" or "th" when table is not null && inner == 0:
                EndCell();
                if (!closes)
                {
                    table.Place(Span(tag, "rowspan"), Span(tag, "colspan"));
                    inCell = true;
                }

                break;
            case "br" or "p" or "div" when inCell && text.Length > 0 && (name == "br" || !closes):
                text.Append('\n');
                break;
            default:
                break;
        }
    }

    private void EndTable()
    {
        EndCell();
        if (table is { } whole && whole.Rows.Count > 0)
            tables.Add(whole);
        if (tables.Count > limits.Entries)
            throw LimitReached.OfEntries(location, limits);
        table = null;
        inner = 0;
    }

    private void EndCell()
    {
        if (inCell)
            table!.Fill(WebUtility.HtmlDecode(text.ToString()).Trim());
        text.Clear();
        inCell = false;
    }

    private void TakeText(ReadOnlySpan<char> raw)
    {
        if (!inCell)
            return;
        // Line ends in the page's source are blanks; the page's own are <br>.
        foreach (var c in raw)
        {
            if (c is not (' ' or '\t' or '\r' or '\n'))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }

        if (text.Length > limits.CellCharacters)
            throw LimitReached.OfCharacters(location with { Sheet = $"Table {tables.Count + 1}", Cell = table!.Current }, limits);
    }

    private bool At(int position, string mark) => string.CompareOrdinal(page, position, mark, 0, mark.Length) == 0;

    private int After(string mark, int position)
    {
        var at = page.IndexOf(mark, Math.Min(position, page.Length), StringComparison.OrdinalIgnoreCase);
        return at < 0 ? page.Length : at + mark.Length;
    }

    /// <summary>After the "&gt;" that ends a tag; those in quotes end none.</summary>
    private int EndOfTag(int position)
    {
        var quote = '\0';
        for (; position < page.Length; position++)
        {
            var c = page[position];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && position > 0 && page[position - 1] == '=')
                quote = c;
            else if (c == '>')
                return position + 1;
        }

        return page.Length;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 16 && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == ':'))
            length++;
        return tag[..length].ToString().ToLowerInvariant();
    }

    private static bool IsHidden(ReadOnlySpan<char> tag) =>
        tag.Contains("display:none", StringComparison.OrdinalIgnoreCase) || tag.Contains("display: none", StringComparison.OrdinalIgnoreCase);

    private static int Span(ReadOnlySpan<char> tag, string attribute)
    {
        var at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return 1;
        var rest = tag[(at + attribute.Length)..].TrimStart(" =\"'");
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        return int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, CellAddress.LastRow) : 1;
    }
}
