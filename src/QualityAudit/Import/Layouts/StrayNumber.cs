using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// A bare number where words belong, in a row in which points are missing: a row that has slipped by a cell looks like that, and read as it
/// stands it would say something else than was meant.
/// </summary>
internal static class StrayNumber
{
    private static readonly Meaning[] Missing = [Meaning.Score, Meaning.Deducted, Meaning.Share, Meaning.Result, Meaning.Maximum];

    private static readonly Meaning[] OfOtherThings =
    [
        Meaning.Id, Meaning.Section, Meaning.Item, Meaning.Maximum, Meaning.Entitled, Meaning.Deducted, Meaning.Score, Meaning.Share, Meaning.Result,
        Meaning.NotApplicable, Meaning.Applicability, Meaning.Date,
    ];

    /// <summary>The cell that should hold points and holds nothing, and the number beside it.</summary>
    public static (Meaning Meaning, Cell Blank, Cell Number)? In(LayoutRow row, LayoutHeader header)
    {
        foreach (var meaning in Missing)
        {
            if (row[meaning] is not { IsBlank: true } blank)
                continue;
            var stray = row.Cells.FirstOrDefault(cell =>
                !(header.Columns.FirstOrDefault(column => column.Column == cell.Address.Column) is { } known && OfOtherThings.Contains(known.Meaning))
                && (cell.Type == CellType.Number || (cell.Type == CellType.Text && NumberReading.TryRead(PlainText.Kept(cell.Text), ["分"], out _))));
            if (stray != default)
                return (meaning, blank, stray);
        }

        return null;
    }
}
