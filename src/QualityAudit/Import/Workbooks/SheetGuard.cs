using System.Collections;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>Counts what one sheet holds, and the time spent on its file, against the limits, and holds that no place is filled twice.</summary>
internal sealed class SheetGuard(SourceLocation sheet, ReadingLimits limits, ReadingClock clock)
{
    // Asking for the time takes longer than reading a cell.
    private const int CellsBetweenLooks = 512;

    private readonly BitArray filled = new(1024);
    private int rows;
    private int cells;

    public int Cells => cells;

    public void Count(Cell cell)
    {
        if (++cells > limits.Cells)
            throw LimitReached.OfCells(sheet, limits);
        if (cells % CellsBetweenLooks == 0 && clock.Seconds > limits.Seconds)
            throw LimitReached.OfSeconds(sheet, limits);
        if (cell.StoredLength > limits.CellCharacters)
            throw LimitReached.OfCharacters(sheet with { Cell = cell.Address }, limits);
    }

    public UnreadableFileException Outside() => new(FileDiagnostics.Damaged.At(
        sheet, ("part", new LocalizedText("有单元格的位置超出 XFD1048576，或写法无效；工作表", "a cell stands beyond XFD1048576 or nowhere at all; the sheet"))));

    /// <summary>The cells of one written row, by the rows they belong to, from left to right.</summary>
    public IEnumerable<Cell[]> InOrder(List<Cell> written)
    {
        var inOrder = true;
        for (var i = 1; i < written.Count && inOrder; i++)
            inOrder = written[i].Address.Row == written[0].Address.Row && written[i].Address.Column > written[i - 1].Address.Column;
        if (inOrder)
            return [Taken([.. written])];
        return written.GroupBy(cell => cell.Address.Row).Select(line => Taken([.. line.OrderBy(cell => cell.Address)])).ToList();
    }

    private Cell[] Taken(Cell[] line)
    {
        var row = line[0].Address.Row;
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i].Address == line[i - 1].Address)
                throw Twice(line[i].Address);
        }

        if (row >= filled.Length)
            filled.Length = Math.Min(Math.Max(row + 1, filled.Length * 2), CellAddress.LastRow + 1);
        if (filled[row])
            throw Twice(line[0].Address);
        filled[row] = true;
        if (++rows > limits.Rows)
            throw LimitReached.OfRows(sheet, limits);
        return line;
    }

    private UnreadableFileException Twice(CellAddress cell) =>
        new(FileDiagnostics.PlaceTwice.At(sheet with { Cell = cell }));
}
