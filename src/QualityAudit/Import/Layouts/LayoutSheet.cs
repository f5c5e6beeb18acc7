using QualityAudit.Audits;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// A sheet in which the table of a foreign checklist was found: what stands above it, its columns understood, the rows below.
/// Profile: the one it is read by, if any.
/// </summary>
internal sealed record LayoutSheet(
    SheetReference Sheet, bool Hidden, LayoutHeader Header, IReadOnlyList<SheetRow> Above, IReadOnlyList<SheetRow> Below, MergeIndex Merges)
{
    private const int MostRows = 5_000;
    private const int MostCellsAbove = 2_000;

    private static readonly Meaning[] SaidOfSeveral = [Meaning.NotApplicable, Meaning.Applicability, Meaning.Reason, Meaning.Remark, Meaning.Evidence];

    public LayoutProfile? Profile { get; init; }

    public CellAddress First => new(Header.FirstRow, Header.Columns[0].Column);

    /// <summary>By its header words alone; null where no header of a checklist stands in the first rows.</summary>
    public static LayoutSheet? Find(SheetReference sheet, IWorksheet worksheet)
    {
        if (LayoutHeader.Find(SavedLayouts.FirstRows(worksheet), worksheet.Merges) is null)
            return null;
        var rows = RowsOf(sheet, worksheet);
        return LayoutHeader.Find(rows, worksheet.Merges) is { } header ? Of(sheet, worksheet, header, rows, profile: null) : null;
    }

    /// <summary>By a profile that fits, with its header.</summary>
    public static LayoutSheet Of(SheetReference sheet, IWorksheet worksheet, LayoutProfile profile, LayoutHeader header) =>
        Of(sheet, worksheet, header, RowsOf(sheet, worksheet), profile);

    // A form is looked at back and forth and held for it; a table too long for an inspector's form is none.
    private static List<SheetRow> RowsOf(SheetReference sheet, IWorksheet worksheet)
    {
        var rows = worksheet.Rows().Take(MostRows + 1).ToList();
        if (rows.Count > MostRows)
            throw LimitReached.OfChecklistRows(sheet.Whole, MostRows);
        return [.. rows.OrderBy(row => row.Number)];
    }

    private static LayoutSheet Of(SheetReference sheet, IWorksheet worksheet, LayoutHeader header, List<SheetRow> rows, LayoutProfile? profile)
    {
        var below = rows.Where(row => row.Number > header.LastRow).ToList();
        var decided = profile is null ? ColumnContent.Decide(header, below) : header;
        var above = rows.TakeWhile(row => row.Number < header.FirstRow).ToList();
        if (above.Sum(row => row.Cells.Count) > MostCellsAbove)
            throw LimitReached.OfHeadCells(sheet.Whole, MostCellsAbove);
        var merges = new MergeIndex(worksheet.Merges);
        return new LayoutSheet(sheet, worksheet.Hidden, decided, above, FilledDown(below, decided, merges), merges) { Profile = profile };
    }

    // What is said once beside several items, in a cell merged over their rows, holds for each; points never do.
    private static List<SheetRow> FilledDown(List<SheetRow> rows, LayoutHeader header, MergeIndex merges)
    {
        var said = header.Columns.Where(column => SaidOfSeveral.Contains(column.Meaning)).Select(column => column.Column).ToList();
        var items = header.Columns.Where(column => column.Meaning == Meaning.Item).Select(column => column.Column).ToList();
        if (said.Count == 0 || items.Count == 0)
            return rows;
        var byNumber = rows.DistinctBy(row => row.Number).ToDictionary(row => row.Number);
        return rows.ConvertAll(row => items.Exists(column => row.At(column) is not null) ? Filled(row) : row);

        SheetRow Filled(SheetRow row)
        {
            var above = said.Where(column => row.At(column) is null && merges.FirstRowOver(row.Number, column) is { } first && first < row.Number)
                .Select(column => byNumber.GetValueOrDefault(merges.FirstRowOver(row.Number, column)!.Value)?.At(column)).OfType<Cell>().ToList();
            return above.Count == 0 ? row : row with { Cells = [.. row.Cells.Concat(above).OrderBy(cell => cell.Address.Column)] };
        }
    }
}
