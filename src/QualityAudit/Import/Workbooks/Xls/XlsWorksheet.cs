using System.Globalization;
using ExcelDataReader;
using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks.Xls;

/// <summary>One sheet of an .xls workbook.</summary>
internal sealed class XlsWorksheet(
    XlsWorkbook workbook, XlsRecords records, int index, string name, bool hidden, SourceLocation file, ReadingLimits limits) : IWorksheet
{
    private readonly HiddenColumns hiddenColumns = new();
    private readonly List<MergedRange> merges = [];

    public string? Name => name;

    public bool Hidden => hidden;

    public IReadOnlyList<int> HiddenColumns => hiddenColumns.Columns;

    public IReadOnlyList<MergedRange> Merges => merges;

    private SourceLocation Here => file with { Sheet = Shown.Path(name) };

    public IEnumerable<SheetRow> Rows()
    {
        hiddenColumns.Clear();
        merges.Clear();
        using var work = workbook.Clock.Start();
        var reader = workbook.At(index);
        var columns = workbook.Guard(() => NoteShape(reader));
        var guard = new SheetGuard(Here, limits, workbook.Clock);
        for (var row = 1; row <= records.LastRow(index) && workbook.Guard(reader.Read); row++)
        {
            if (row > CellAddress.LastRow)
                throw guard.Outside();
            if (workbook.Clock.Seconds > limits.Seconds)
                throw LimitReached.OfSeconds(Here, limits);
            var cells = workbook.Guard(() => Cells(reader, row, columns, guard));
            if (cells.Count == 0)
                continue;
            foreach (var line in guard.InOrder(cells))
                yield return new SheetRow(row, workbook.Guard(() => reader.RowHeight <= 0), line);
        }
    }

    private int NoteShape(IExcelDataReader reader)
    {
        var columns = Math.Min(reader.FieldCount, CellAddress.LastColumn);
        for (var column = 0; column < columns; column++)
        {
            if (reader.GetColumnWidth(column) <= 0)
                hiddenColumns.Add(column + 1, column + 1);
        }

        foreach (var range in reader.MergeCells ?? [])
        {
            if (range.FromRow < 0 || range.FromColumn < 0 || range.ToRow < range.FromRow || range.ToColumn < range.FromColumn)
                continue;
            merges.Add(new(new(range.FromRow + 1, range.FromColumn + 1), new(range.ToRow + 1, range.ToColumn + 1)));
            if (merges.Count > limits.Merges)
                throw LimitReached.OfMerges(Here, limits);
        }

        return columns;
    }

    private List<Cell> Cells(IExcelDataReader reader, int row, int columns, SheetGuard guard)
    {
        var cells = new List<Cell>();
        var hasNotes = records.HasNotes(index);
        for (var column = 1; column <= columns; column++)
        {
            // Sheets may claim to be as wide as can be: most of their places are blank, and nothing else is asked about those.
            if (!hasNotes && reader.GetValue(column - 1) is null)
                continue;
            var cell = CellOf(reader, new CellAddress(row, column));
            if (cell.IsBlank)
                continue;
            guard.Count(cell);
            cells.Add(cell);
        }

        return cells;
    }

    private Cell CellOf(IExcelDataReader reader, CellAddress address)
    {
        var note = records.At(index, address.Row, address.Column);
        if (note.Error is { } error)
            return Cell.OfError(address, error) with { IsFormula = note.IsFormula };
        if (note.IsUncalculated)
            return Cell.Uncalculated(address);
        return reader.GetValue(address.Column - 1) is { } value ? ValueOf(reader, address, value) with { IsFormula = note.IsFormula } : Cell.Blank(address);
    }

    private Cell ValueOf(IExcelDataReader reader, CellAddress address, object value)
    {
        var column = address.Column - 1;
        var format = NumberFormat.Of(reader.GetNumberFormatString(column) ?? "");
        return value switch
        {
            string text => Cell.OfText(address, text) with { Format = format.Code },
            bool isTrue => Cell.OfBoolean(address, isTrue),
            // The library has put the date systems right already.
            DateTime moment => Cell.OfNumber(address, moment.ToOADate(), format with { Kind = NumberKind.Day }, from1904: false),
            TimeSpan span => Cell.OfNumber(address, span.TotalDays, format with { Kind = NumberKind.Plain }, from1904: false),
            IConvertible number => Cell.OfNumber(address, number.ToDouble(CultureInfo.InvariantCulture), format, records.From1904),
            var other => Cell.OfText(address, other.ToString() ?? ""),
        };
    }
}
