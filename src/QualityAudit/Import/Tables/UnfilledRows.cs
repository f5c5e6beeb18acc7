using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Values;

namespace QualityAudit.Import.Tables;

/// <summary>Rows of a form of ours that nobody has filled in yet: one sentence for all of them, and none for rows that were only spare.</summary>
internal static class UnfilledRows
{
    private const int MostNamed = 12;

    /// <param name="table">Of a form.</param>
    /// <param name="isFilled">Somebody has entered something.</param>
    /// <param name="isExpected">The row names what should be filled in.</param>
    /// <param name="bag">Takes the sentence.</param>
    public static SheetTable Without(SheetTable table, Func<TableRow, bool> isFilled, Func<TableRow, bool> isExpected, DiagnosticBag bag)
    {
        var filled = table.Rows.ToLookup(isFilled);
        var missing = filled[false].Where(isExpected).Select(row => row.Number).ToList();
        if (missing.Count > 0)
        {
            bag.Add(RowDiagnostics.RowsNotFilled.At(
                table.Sheet.At(new CellAddress(missing[0], table.Header.First.Column)),
                ("count", LocalizedText.Same(missing.Count.ToString(CultureInfo.InvariantCulture))),
                ("rows", TextList.Of([.. missing.Select(row => row.ToString(CultureInfo.InvariantCulture))], MostNamed))));
        }

        return table with { Rows = [.. filled[true]] };
    }
}
