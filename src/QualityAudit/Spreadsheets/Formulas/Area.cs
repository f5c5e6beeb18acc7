namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>One cell of a sheet, as a formula names it.</summary>
internal sealed class CellReference(Sheet sheet, int row, int column) : Formula
{
    public Sheet Sheet => sheet;

    public int Row => row;

    public int Column => column;

    public Area Area => new(sheet, row, column, row, column);

    public override FormulaValue Value() => sheet.Cells.ValueAt(row, column);

    public override void Print(FormulaText to) => to.Cell(sheet, row, column);
}

/// <summary>A rectangle of cells; its cells count row by row.</summary>
internal sealed record Area(Sheet Sheet, int FirstRow, int FirstColumn, int LastRow, int LastColumn) : IPrintable
{
    private int Columns => LastColumn - FirstColumn + 1;

    public int Count => (LastRow - FirstRow + 1) * Columns;

    public FormulaValue this[int index] => Columns == 1
        ? Sheet.Cells.ValueAt(FirstRow + index, FirstColumn)
        : Sheet.Cells.ValueAt(FirstRow + index / Columns, FirstColumn + index % Columns);

    public void Print(FormulaText to) => to.Area(Sheet, FirstRow, FirstColumn, LastRow, LastColumn);

    /// <summary>As defined names and charts write it: 'Sheet'!$A$1:$B$2.</summary>
    public string Absolute => FirstRow == LastRow && FirstColumn == LastColumn
        ? $"{Sheet.Reference}{Fixed(FirstRow, FirstColumn)}"
        : $"{Sheet.Reference}{Fixed(FirstRow, FirstColumn)}:{Fixed(LastRow, LastColumn)}";

    private static string Fixed(int row, int column) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${Audits.CellAddress.ColumnName(column)}${row}");
}
