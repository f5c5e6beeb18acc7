using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts.Profiles;

/// <summary>Which saved layout a sheet is read by.</summary>
internal static class SavedLayouts
{
    // The rows that a header may stand in, and some more for merged ranges to be known.
    private const int RowsForFit = LayoutHeader.RowsLookedAt + 2;

    /// <summary>
    /// The one that fits, with its header; null where none does. One that was asked for and does not fit is an error that says why,
    /// several that fit are one that names them.
    /// </summary>
    public static (LayoutProfile Profile, LayoutHeader Header)? Find(SheetReference sheet, IWorksheet worksheet, LayoutKnowledge layouts, DiagnosticBag bag)
    {
        if (layouts is { Forced: null, Profiles.Count: 0 })
            return null;
        var first = FirstRows(worksheet);
        if (first.Count == 0)
            return null;
        var fits = (layouts.Forced is { } asked ? [asked] : layouts.Profiles).Select(profile => (Profile: profile, Fit: ProfileFit.Of(profile, first, worksheet.Merges))).ToList();
        var fitting = fits.Where(each => each.Fit.Header is not null).ToList();
        if (fitting.Count > 1)
            bag.Add(SheetDiagnostics.LayoutsFit.At(sheet.Whole, ("layouts", TextList.Of(fitting.Select(each => each.Profile.Name)))));
        else if (fitting is [var found])
            return (found.Profile, found.Fit.Header!);
        else if (layouts.Forced is { } forced)
            bag.Add(SheetDiagnostics.LayoutDoesNotFit.At(sheet.Whole, ("layout", LocalizedText.Same(forced.Name)), ("why", fits[0].Fit.Why)));
        return null;
    }

    /// <summary>The rows that a header may stand in. A sheet that is held is read whole first: its merged ranges stand behind its rows.</summary>
    public static List<SheetRow> FirstRows(IWorksheet worksheet) =>
        [.. (worksheet is StreamedSheet streamed ? streamed.InOrder() : worksheet.Rows()).Take(RowsForFit).OrderBy(row => row.Number)];
}
