using QualityAudit.Audits;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// A sheet in which the table of a foreign checklist was found: what stands above it, its columns understood, the rows below.
/// Profile: the one it is read by, if any.
/// </summary>
internal sealed record LayoutSheet(
    SheetReference Sheet, bool Hidden, LayoutHeader Header, IReadOnlyList<SheetRow> Above, IReadOnlyList<SheetRow> Below, IReadOnlyList<MergedRange> Merges)
{
    // The rows that a header may stand in, and some more for merged ranges to be known.
    private const int RowsForFit = LayoutHeader.RowsLookedAt + 2;

    public LayoutProfile? Profile { get; init; }

    public CellAddress First => new(Header.FirstRow, Header.Columns[0].Column);

    /// <summary>By its header words alone; null where no header of a checklist stands in the first rows.</summary>
    public static LayoutSheet? Find(SheetReference sheet, IWorksheet worksheet)
    {
        var rows = worksheet.Rows().OrderBy(row => row.Number).ToList();
        return LayoutHeader.Find(rows, worksheet.Merges) is { } header ? Of(sheet, worksheet, header, rows, profile: null) : null;
    }

    /// <summary>
    /// By a profile; null where none fits. One that was asked for and does not fit is an error that says why, several that fit are one that names them.
    /// </summary>
    public static LayoutSheet? Find(SheetReference sheet, IWorksheet worksheet, LayoutKnowledge layouts, DiagnosticBag bag)
    {
        if (layouts is { Forced: null, Profiles.Count: 0 })
            return null;
        var first = worksheet.Rows().Take(RowsForFit).OrderBy(row => row.Number).ToList();
        if (first.Count == 0)
            return null;
        var fits = (layouts.Forced is { } asked ? [asked] : layouts.Profiles).Select(profile => (Profile: profile, Fit: ProfileFit.Of(profile, first, worksheet.Merges))).ToList();
        var fitting = fits.Where(each => each.Fit.Header is not null).ToList();
        if (fitting.Count > 1)
        {
            bag.Add(SheetDiagnostics.LayoutsFit.At(sheet.Whole, ("layouts", TextList.Of(fitting.Select(each => each.Profile.Name)))));
            return null;
        }

        if (fitting is [var found])
        {
            var rows = worksheet.Rows().OrderBy(row => row.Number).ToList();
            return Of(sheet, worksheet, ProfileFit.Of(found.Profile, rows, worksheet.Merges).Header!, rows, found.Profile);
        }

        if (layouts.Forced is { } forced)
            bag.Add(SheetDiagnostics.LayoutDoesNotFit.At(sheet.Whole, ("layout", LocalizedText.Same(forced.Name)), ("why", fits[0].Fit.Why)));
        return null;
    }

    private static LayoutSheet Of(SheetReference sheet, IWorksheet worksheet, LayoutHeader header, List<SheetRow> rows, LayoutProfile? profile)
    {
        var below = rows.Where(row => row.Number > header.LastRow).ToList();
        var decided = profile is null ? ColumnContent.Decide(header, below) : header;
        return new LayoutSheet(sheet, worksheet.Hidden, decided, [.. rows.Where(row => row.Number < header.FirstRow)], below, worksheet.Merges) { Profile = profile };
    }
}
