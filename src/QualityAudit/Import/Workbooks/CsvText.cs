using System.Globalization;
using System.Text;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// Separated values as they stream in. Quotes and line ends as Excel has them: a line end inside quotes belongs to the cell, so a row
/// may cover several lines. Every value is text, as the file has it.
/// </summary>
internal sealed class CsvText(TextReader text, CsvShape shape, SourceLocation location, ReadingLimits limits, ReadingClock clock)
{
    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder value = new();
    private int position;
    private int end;

    public IEnumerable<SheetRow> Rows()
    {
        var guard = new SheetGuard(location, limits, clock);
        var row = 0;
        if (shape.SaysSo)
        {
            for (var column = 0; column < "sep=;".Length; column++)
                Take();
            SkipLineEnd();
            row = 1;
        }

        var cells = new List<Cell>();
        while (Peek() >= 0)
        {
            if (++row > CellAddress.LastRow)
                throw LimitReached.OfRows(location, limits);
            cells.Clear();
            ReadRow(row, cells, guard);
            if (cells.Count > 0)
            {
                foreach (var line in guard.InOrder(cells))
                    yield return new SheetRow(row, false, line);
            }
        }
    }

    private void ReadRow(int row, List<Cell> cells, SheetGuard guard)
    {
        for (var column = 1; ; column++)
        {
            if (column > CellAddress.LastColumn)
                throw LimitReached.OfColumns(location);
            var address = new CellAddress(row, column);
            ReadValue(address);
            if (CellOf(address, value.ToString()) is { IsBlank: false } cell)
            {
                guard.Count(cell);
                cells.Add(cell);
            }

            if (Peek() != shape.Separator)
                break;
            Take();
        }

        SkipLineEnd();
    }

    private Cell CellOf(CellAddress address, string raw) => raw.Length > 0 && raw.AsSpan().Trim() is ['#', ..] && Errors.IsError(raw.Trim())
        ? Cell.OfError(address, raw.Trim())
        : Cell.OfText(address, shape.Separator == ';' ? WithPoint(raw) : raw);

    // Where semicolons separate, commas are decimal: "3,5" is three and a half. "1,234" may be a thousand and more: it is left alone.
    private static string WithPoint(string raw) =>
        raw.Length < 20 && raw.Contains(',', StringComparison.Ordinal) && raw.IndexOf(',', StringComparison.Ordinal) == raw.LastIndexOf(',')
        && raw.Length - raw.IndexOf(',', StringComparison.Ordinal) != "1,234".Length - 1
        && decimal.TryParse(raw.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? raw.Replace(',', '.')
            : raw;

    /// <summary>Reads one value; what follows it is a separator, a line end or the text's end.</summary>
    private void ReadValue(CellAddress address)
    {
        value.Clear();
        var quoted = Peek() == '"';
        if (quoted)
            Take();
        for (var next = Peek(); next >= 0; next = Peek())
        {
            if (quoted && next == '"')
            {
                Take();
                if (Peek() != '"')
                {
                    quoted = false;
                    continue;
                }
            }
            else if (!quoted && (next == shape.Separator || next is '\r' or '\n'))
                return;
            value.Append(Take());
            if (value.Length > limits.CellCharacters)
                throw quoted ? Unclosed(address) : LimitReached.OfCharacters(location with { Cell = address }, limits);
        }

        if (quoted)
            throw Unclosed(address);
    }

    private UnreadableFileException Unclosed(CellAddress address) =>
        new(FileDiagnostics.UnclosedQuote.At(location with { Cell = address }));

    private void SkipLineEnd()
    {
        if (Peek() == '\r')
            Take();
        else if (Peek() != '\n')
            return;
        else
        {
            Take();
            return;
        }

        if (Peek() == '\n')
            Take();
    }

    private int Peek()
    {
        if (position == end)
            (position, end) = (0, text.Read(buffer, 0, buffer.Length));
        return position < end ? buffer[position] : -1;
    }

    private char Take() => Peek() < 0 ? '\0' : buffer[position++];
}
