using System.Buffers;
using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Tables;

/// <summary>Rows below a list that are no records of it: its total lines, and words that stand under none of its headers.</summary>
internal sealed class StrayRows(SheetTable table)
{
    private const int MostNamed = 12;
    private const int LongestWord = 20;
    private static readonly SearchValues<char> FirstLetters = SearchValues.Create("合小总共汇平均tTsSgGaA");

    private static readonly WordSet Totals = new(
        "合计", "小计", "总计", "共计", "汇总", "总分", "平均", "平均分", "均值", "total", "totals", "grand total", "subtotal", "sum", "average");

    private readonly HashSet<int> headed = [.. table.Header.Cells.Select(cell => cell.Address.Column)];

    // A row may be asked about more than once.
    private readonly SortedDictionary<int, CellAddress> found = [];

    public int Count => found.Count;

    public bool IsRecord(TableRow row)
    {
        if (!IsTotal(row) && row.Cells.Any(cell => headed.Contains(cell.Address.Column)))
            return true;
        found[row.Number] = row.Cells[0].Address;
        return false;
    }

    /// <summary>One sentence names them all.</summary>
    public void Report(DiagnosticBag bag)
    {
        if (found.Count == 0)
            return;
        bag.Add(RowDiagnostics.NoRecords.At(
            table.Sheet.At(found.First().Value),
            ("count", LocalizedText.Same(found.Count.ToString(CultureInfo.InvariantCulture))),
            ("rows", TextList.Of([.. found.Keys.Select(row => row.ToString(CultureInfo.InvariantCulture))], MostNamed))));
    }

    // Of two hundred thousand rows hardly any begins with such a letter.
    private static bool IsTotal(TableRow row) =>
        row.Cells[0] is { Type: CellType.Text, StoredLength: < LongestWord } first
        && first.Text.AsSpan().TrimStart() is [var letter, ..]
        && FirstLetters.Contains(letter)
        && Totals.Contains(PlainText.Of(first.Text));
}
