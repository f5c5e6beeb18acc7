using System.Text;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// Separated values: comma, semicolon or tab, as the first lines show or a first line "sep=;" says. Quotes and line ends as Excel has
/// them: a line end inside quotes belongs to the cell, so a row may cover several lines.
/// </summary>
internal sealed class CsvText(string text, SourceLocation location, ReadingLimits limits)
{
    private const int LinesLookedAt = 20;
    private static readonly char[] Separators = [',', ';', '\t'];

    public IEnumerable<SheetRow> Rows()
    {
        var (separator, position) = FindSeparator();
        var row = position > 0 ? 1 : 0;
        var filledRows = 0;
        var value = new StringBuilder();
        while (position < text.Length)
        {
            row++;
            var cells = new List<Cell>();
            for (var column = 1; ; column++)
            {
                var address = new CellAddress(row, column);
                position = ReadValue(position, separator, value, address);
                if (CellOf(address, value.ToString()) is { IsBlank: false } cell)
                    cells.Add(cell);
                if (position >= text.Length || text[position] != separator)
                    break;
                position++;
                if (column == CellAddress.LastColumn)
                    throw LimitReached.OfCells(location, limits);
            }

            position = AfterLineEnd(position);
            if (cells.Count == 0)
                continue;
            if (++filledRows > limits.Rows || row == CellAddress.LastRow)
                throw LimitReached.OfRows(location, limits);
            yield return new SheetRow(row, false, cells);
        }
    }

    private static Cell CellOf(CellAddress address, string value) =>
        value.Trim() is "#DIV/0!" or "#N/A" or "#NAME?" or "#NULL!" or "#NUM!" or "#REF!" or "#VALUE!" or "#SPILL!" or "#CALC!"
            ? Cell.OfError(address, value.Trim())
            : Cell.OfText(address, value);

    /// <summary>Reads one value into <paramref name="value"/>; the position after it is on a separator, a line end or the text's end.</summary>
    private int ReadValue(int position, char separator, StringBuilder value, CellAddress address)
    {
        value.Clear();
        var quoted = position < text.Length && text[position] == '"';
        if (quoted)
            position++;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (quoted && c == '"')
            {
                if (position + 1 < text.Length && text[position + 1] == '"')
                    position++;
                else
                {
                    quoted = false;
                    continue;
                }
            }
            else if (!quoted && (c == separator || c is '\r' or '\n'))
                break;
            value.Append(c);
            if (value.Length > limits.CellCharacters)
                throw quoted ? Unclosed(address) : LimitReached.OfCharacters(location with { Cell = address }, limits);
        }

        return quoted ? throw Unclosed(address) : position;
    }

    private UnreadableFileException Unclosed(CellAddress address) =>
        new(FileDiagnostics.UnclosedQuote.At(location with { Cell = address }));

    private int AfterLineEnd(int position)
    {
        if (position < text.Length && text[position] == '\r')
            position++;
        if (position < text.Length && text[position] == '\n')
            position++;
        return position;
    }

    private (char Separator, int Start) FindSeparator()
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Separators.Contains(text[4]))
            return (text[4], AfterLineEnd(5));
        var counts = new int[Separators.Length];
        var quoted = false;
        var lines = 0;
        for (var i = 0; i < text.Length && lines < LinesLookedAt; i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            else if (text[i] == '\n')
                lines++;
            else if (!quoted && Array.IndexOf(Separators, text[i]) is >= 0 and var which)
                counts[which]++;
        }

        return (Separators[Array.IndexOf(counts, counts.Max())], 0);
    }
}
