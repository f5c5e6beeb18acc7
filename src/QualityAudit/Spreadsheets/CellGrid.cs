using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Spreadsheets;

/// <summary>The cells of a sheet by row and column, both from 1.</summary>
internal sealed class CellGrid(StyleTable styles)
{
    private readonly Dictionary<(int FirstRow, int LastRow), CountedTable> tables = [];
    private CellSlot[]?[] rows = new CellSlot[64][];

    // Rows of a sheet are about as long as each other.
    private int longest = 8;

    public int LastRow { get; private set; }

    public ref CellSlot At(int row, int column)
    {
        if (row >= rows.Length)
            Array.Resize(ref rows, Math.Max(row + 1, rows.Length * 2));
        ref var cells = ref rows[row];
        if (column >= longest)
            longest = column + 1;
        if (cells is null)
            cells = new CellSlot[longest];
        else if (column >= cells.Length)
            Array.Resize(ref cells, Math.Max(longest, Math.Min(cells.Length * 2, cells.Length + 32)));
        LastRow = Math.Max(LastRow, row);
        return ref cells[column];
    }

    /// <summary>The cells of a row, from column 0, which is none; empty where nothing was written.</summary>
    public ReadOnlySpan<CellSlot> Row(int row) => row < rows.Length ? rows[row] : [];

    /// <summary>Puts the content into the cell and gives its style what the content needs.</summary>
    public void Write(int row, int column, CellContent content) => Fill(ref At(row, column), content);

    /// <summary>The same for a cell at hand.</summary>
    public void Fill(ref CellSlot cell, CellContent content)
    {
        switch (content)
        {
            case TextContent { Text.Length: 0 }:
                break;
            case TextContent text:
                var clean = CellText.Clean(text.Text);
                cell.Hold(clean);
                if (CellText.LooksLikeFormula(clean))
                    cell.Style = styles.Quoted(cell.Style);
                break;
            case LinkContent link:
                cell.Hold(link with { Text = CellText.Clean(link.Text) });
                cell.Style = styles.Linked(CellText.LooksLikeFormula(link.Text) ? styles.Quoted(cell.Style) : cell.Style);
                break;
            case NumberContent number:
                cell.Hold(number.Number);
                cell.Style = styles.WithFormat(cell.Style, number.Format);
                break;
            case DateContent date:
                cell.Hold(SerialDay(date.Day));
                cell.Style = styles.WithFormat(cell.Style, "yyyy-mm-dd");
                break;
            case FormulaContent formula:
                cell.Hold(formula);
                cell.Style = styles.WithFormat(cell.Style, formula.Format);
                break;
            case TextFormulaContent formula:
                cell.Hold(formula);
                cell.Style = styles.WithFormat(cell.Style, formula.Format);
                break;
            case LiveContent live:
                cell.Hold(new LiveCell(live.Formula, live.Expected));
                cell.Style = styles.WithFormat(cell.Style, live.Format);
                break;
        }
    }

    public void Restyle(int firstRow, int firstColumn, int lastRow, int lastColumn, Func<int, int> change)
    {
        for (var row = firstRow; row <= lastRow; row++)
        {
            for (var column = firstColumn; column <= lastColumn; column++)
            {
                ref var cell = ref At(row, column);
                cell.Style = change(cell.Style);
            }
        }
    }

    public FormulaValue ValueAt(int row, int column)
    {
        var cells = Row(row);
        return column < cells.Length ? cells[column].Value() : FormulaValue.Blank;
    }

    /// <summary>Days since the end of 1899, as Excel counts them.</summary>
    public static int SerialDay(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>Rows of a table whose columns hold the values.</summary>
    public int CountRows(int firstRow, int lastRow, ReadOnlySpan<(int Column, FormulaValue Value)> wanted)
    {
        if (!tables.TryGetValue((firstRow, lastRow), out var table))
            tables.Add((firstRow, lastRow), table = new CountedTable(this, firstRow, lastRow));
        return table.Count(wanted);
    }
}
