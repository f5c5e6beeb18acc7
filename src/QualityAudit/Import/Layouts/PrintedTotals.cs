using System.Text.RegularExpressions;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Layouts;

/// <summary>Subtotals and totals that a form prints are checked against its items' points and never used for anything.</summary>
internal sealed partial class PrintedTotals(FieldReader reader)
{
    private static readonly string[] Coefficients = ["系数", "coefficient"];
    private static readonly string[] Deductions = ["减分", "扣减"];

    private decimal group;
    private decimal groupLost;
    private decimal all;
    private decimal allLost;
    private decimal coefficient = 1;
    private decimal extra;
    private bool countsPoints;
    private LayoutRow? open;

    public void Add(RowOutcome outcome)
    {
        if (outcome.Score is not { } score)
            return;
        countsPoints = true;
        var lost = outcome.Deducted ?? outcome.Maximum - score ?? 0;
        group += score;
        all += score;
        groupLost += lost;
        allLost += lost;
    }

    /// <summary>A row that is no item.</summary>
    public void Pass(LayoutRow row, RowKind kind)
    {
        if (kind == RowKind.Section && row.HasVerdict)
            Open(row);
        else if (kind is RowKind.Subtotal or RowKind.Total)
            Check(row, kind);
        else if (kind == RowKind.Adjustment)
            Adjust(row);
    }

    /// <summary>The items are complete; a total may stand beside the headers (L12).</summary>
    public void End(LayoutHeader header)
    {
        Close();
        foreach (var column in header.Columns)
        {
            if (column.Cell.Type != CellType.Text || Patterns.Total().Match(PlainText.Kept(column.Cell.Text)) is not { Success: true } total)
                continue;
            if (NumberReading.TryRead(total.Groups["points"].Value, out var printed))
                Check(column.Cell, printed, all, isTotal: true);
            else if (header.Columns.FirstOrDefault(next => next.Column == column.Column + 1)?.Cell is { Type: CellType.Number, Number: { } beside } cell)
                Check(cell, beside, all, isTotal: true);
        }
    }

    // A section that says in front what its items come to.
    private void Open(LayoutRow section)
    {
        Close();
        (group, groupLost) = (0, 0);
        open = section;
    }

    private void Close()
    {
        if (open is not { } section)
            return;
        Check(section[Meaning.Score], group);
        Check(section[Meaning.Deducted], groupLost);
        open = null;
    }

    private void Check(LayoutRow row, RowKind kind)
    {
        Close();
        var isTotal = kind == RowKind.Total;
        Check(row[Meaning.Score], isTotal ? all : group, isTotal);
        Check(row[Meaning.Deducted], isTotal ? allLost : groupLost);
        if (!isTotal)
            (group, groupLost) = (0, 0);
    }

    // Counted into the form's own total and nowhere else (L10).
    private void Adjust(LayoutRow row)
    {
        var words = row.Cells.Where(cell => cell.Type == CellType.Text).Select(cell => PlainText.OfHeader(cell.Text)).ToList();
        if ((row[Meaning.Score] ?? row[Meaning.Deducted]) is not { IsBlank: false } cell || PointsReading.Of(cell) is not { } said)
            return;
        if (words.Exists(word => Coefficients.Any(word.Contains)))
            coefficient = said;
        else
            extra += words.Exists(word => Deductions.Any(word.StartsWith)) ? -Math.Abs(said) : said;
    }

    private void Check(Cell? printed, decimal ours, bool isTotal = false)
    {
        if (printed is { IsBlank: false } cell && PointsReading.Of(cell) is { } said)
            Check(cell, said, ours, isTotal);
    }

    private void Check(Cell cell, decimal said, decimal ours, bool isTotal)
    {
        if (!countsPoints || Math.Abs(said) == ours || (isTotal && IsAdjusted(said, ours)))
            return;
        reader.Report(
            RowDiagnostics.PrintedTotalDiffers, cell, subject: null,
            ("printed", LocalizedText.Same(CanonicalNumber.Write(said))),
            ("sum", LocalizedText.Same(CanonicalNumber.Write(ours))));
    }

    // As near as the places that were printed can tell.
    private bool IsAdjusted(decimal said, decimal ours)
    {
        var nearest = new decimal(5, 0, 0, isNegative: false, (byte)(Math.Min((int)said.Scale, 6) + 1));
        return (coefficient, extra) != (1, 0) && new[] { ours * coefficient + extra, (ours + extra) * coefficient }.Any(sum => Math.Abs(sum - said) <= nearest);
    }

    private static partial class Patterns
    {
        // "总分：92.5", "合计 92.5分", or the word alone with its figure in the next cell.
        [GeneratedRegex(@"^(总分|总得分|合计|总计|得分合计|合计得分|最终得分|total( score)?)\s*:?\s*(?<points>-?[0-9]+(\.[0-9]+)?)?\s*分?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
        public static partial Regex Total();
    }
}
