using QualityAudit.Audits;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>A sheet in which the table of a foreign checklist was found: what stands above it, its columns understood, the rows below.</summary>
internal sealed record LayoutSheet(
    SheetReference Sheet, bool Hidden, LayoutHeader Header, IReadOnlyList<SheetRow> Above, IReadOnlyList<SheetRow> Below, IReadOnlyList<MergedRange> Merges)
{
    /// <summary>Null where no header of a checklist stands in the first rows.</summary>
    public static LayoutSheet? Find(SheetReference sheet, IWorksheet worksheet)
    {
        var rows = worksheet.Rows().OrderBy(row => row.Number).ToList();
        if (LayoutHeader.Find(rows, worksheet.Merges) is not { } header)
            return null;
        var below = rows.Where(row => row.Number > header.LastRow).ToList();
        return new LayoutSheet(
            sheet, worksheet.Hidden, ColumnContent.Decide(header, below), [.. rows.Where(row => row.Number < header.FirstRow)], below, worksheet.Merges);
    }

    public CellAddress First => new(Header.FirstRow, Header.Columns[0].Column);
}
