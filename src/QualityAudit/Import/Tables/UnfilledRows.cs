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
    /// <returns>The table without them, and how many they are.</returns>
    public static (SheetTable Table, int Unfilled) Without(SheetTable table, Func<TableRow, bool> isFilled, Func<TableRow, bool> isExpected, DiagnosticBag bag)
    {
        var unfilled = 0;
        var missing = new List<int>();
        foreach (var row in table.Rows.Where(row => !isFilled(row)))
        {
            unfilled++;
            if (isExpected(row))
                missing.Add(row.Number);
        }

        if (missing.Count > 0)
        {
            bag.Add(RowDiagnostics.RowsNotFilled.At(
                table.Sheet.At(new CellAddress(missing[0], table.Header.First.Column)),
                ("count", LocalizedText.Same(missing.Count.ToString(CultureInfo.InvariantCulture))),
                ("rows", TextList.Of([.. missing.Select(row => row.ToString(CultureInfo.InvariantCulture))], MostNamed))));
        }

        return (table with { Rows = table.Rows.Where(isFilled) }, unfilled);
    }
}
