using QualityAudit.Audits;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Tables;

/// <summary>One row of data below a header.</summary>
internal sealed class TableRow(SheetRow row, TableHeader header)
{
    public int Number => row.Number;

    public bool Hidden => row.Hidden;

    /// <summary>From left to right, none of them blank.</summary>
    public IReadOnlyList<Cell> Cells => row.Cells;

    /// <summary>The row's cell in a field's column, blank where nothing is written; null when the table has no such column.</summary>
    public Cell? this[Field field] => header.ColumnOf(field) is { } column ? At(column) : null;

    /// <summary>Something is written in the field's column.</summary>
    public bool Has(Field field) => this[field] is { IsBlank: false };

    public Cell At(int column) => row.At(column) ?? Cell.Blank(new CellAddress(row.Number, column));
}
