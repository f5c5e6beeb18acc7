using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>One table while it is laid out: rows, and places that cells from above or from the left take up.</summary>
internal sealed class HtmlTable(SourceLocation sheet, ReadingLimits limits, ReadingClock clock)
{
    private readonly SheetGuard guard = new(sheet, limits, clock);
    private readonly List<SheetRow> rows = [];
    private readonly List<MergedRange> merges = [];
    private readonly SortedDictionary<int, int> takenUntil = [];
    private readonly List<Cell> cells = [];
    private int row;
    private int column;
    private bool hidden;

    public IReadOnlyList<SheetRow> Rows
    {
        get
        {
            EndRow();
            return rows;
        }
    }

    public IReadOnlyList<MergedRange> Merges => merges;

    public int Cells => guard.Cells;

    public CellAddress Current => new(Math.Max(row, 1), Math.Max(column, 1));

    public void NextRow(bool isHidden)
    {
        EndRow();
        if (++row > CellAddress.LastRow)
            throw LimitReached.OfRows(sheet, limits);
        column = 0;
        hidden = isHidden;
    }

    /// <summary>Goes on to the next free place and takes up as many rows and columns as the cell says.</summary>
    public void Place(int rowSpan, int columnSpan)
    {
        if (row == 0)
            NextRow(false);
        var start = column + 1 + (pendingSpan - 1);
        while (takenUntil.GetValueOrDefault(start) >= row)
            start++;
        if (start + columnSpan - 1 > CellAddress.LastColumn)
            throw LimitReached.OfColumns(sheet);
        column = start;
        pendingSpan = columnSpan;
        var lastRow = Math.Min(row + rowSpan - 1, CellAddress.LastRow);
        if (rowSpan > 1)
        {
            for (var i = start; i < start + columnSpan; i++)
                takenUntil[i] = lastRow;
        }

        if (rowSpan == 1 && columnSpan == 1)
            return;
        merges.Add(new(new(row, start), new(lastRow, start + columnSpan - 1)));
        if (merges.Count > limits.Merges)
            throw LimitReached.OfMerges(sheet, limits);
    }

    public void Fill(string text)
    {
        var cell = Errors.IsError(text) ? Cell.OfError(new(row, column), text) : Cell.OfText(new(row, column), text);
        if (cell.IsBlank)
            return;
        guard.Count(cell);
        cells.Add(cell);
    }

    private int pendingSpan = 1;

    private void EndRow()
    {
        pendingSpan = 1;
        if (cells.Count == 0)
            return;
        foreach (var line in guard.InOrder(cells))
            rows.Add(new SheetRow(row, hidden, line));
        cells.Clear();
    }
}
