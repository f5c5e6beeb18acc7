using QualityAudit.Audits;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// A sheet in which the table of a foreign checklist was found: what stands above it, its columns understood, the rows below.
/// Profile: the one it is read by, if any.
/// </summary>
internal sealed record LayoutSheet(
    SheetReference Sheet, bool Hidden, LayoutHeader Header, IReadOnlyList<SheetRow> Above, IReadOnlyList<SheetRow> Below, IReadOnlyList<MergedRange> Merges)
{
    public LayoutProfile? Profile { get; init; }

    public CellAddress First => new(Header.FirstRow, Header.Columns[0].Column);

    /// <summary>By its header words alone; null where no header of a checklist stands in the first rows.</summary>
    public static LayoutSheet? Find(SheetReference sheet, IWorksheet worksheet)
    {
        if (LayoutHeader.Find(SavedLayouts.FirstRows(worksheet), worksheet.Merges) is null)
            return null;
        var rows = worksheet.Rows().OrderBy(row => row.Number).ToList();
        return LayoutHeader.Find(rows, worksheet.Merges) is { } header ? Of(sheet, worksheet, header, rows, profile: null) : null;
    }

    /// <summary>By a profile that fits, with its header.</summary>
    public static LayoutSheet Of(SheetReference sheet, IWorksheet worksheet, LayoutProfile profile, LayoutHeader header) =>
        Of(sheet, worksheet, header, [.. worksheet.Rows().OrderBy(row => row.Number)], profile);

    private static LayoutSheet Of(SheetReference sheet, IWorksheet worksheet, LayoutHeader header, List<SheetRow> rows, LayoutProfile? profile)
    {
        var below = rows.Where(row => row.Number > header.LastRow).ToList();
        var decided = profile is null ? ColumnContent.Decide(header, below) : header;
        return new LayoutSheet(sheet, worksheet.Hidden, decided, [.. rows.Where(row => row.Number < header.FirstRow)], below, worksheet.Merges) { Profile = profile };
    }
}
