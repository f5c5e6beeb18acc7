using QualityAudit.Audits;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>A row below the header of a checklist that is not our own.</summary>
internal sealed class LayoutRow(SheetRow row, LayoutHeader header)
{
    private static readonly Meaning[] Verdicts = [Meaning.Score, Meaning.Deducted, Meaning.Share, Meaning.Result, Meaning.NotApplicable];

    public int Number => row.Number;

    public bool Hidden => row.Hidden;

    public IReadOnlyList<Cell> Cells => row.Cells;

    /// <summary>Something says how the item came out; an error value of an unfilled formula says nothing.</summary>
    public bool HasVerdict => Verdicts.Any(meaning => this[meaning] is { IsBlank: false, Type: not CellType.Error });

    /// <summary>The only column of that meaning, blank where nothing is written; null where the table has none.</summary>
    public Cell? this[Meaning meaning] => header.Columns.FirstOrDefault(column => column.Meaning == meaning) is { } found
        ? row.At(found.Column) ?? Cell.Blank(new CellAddress(row.Number, found.Column))
        : null;

    /// <summary>What is filled in under every column of that meaning, from the right, where the finer division stands.</summary>
    public IEnumerable<Cell> All(Meaning meaning) => header.Columns.Reverse()
        .Where(column => column.Meaning == meaning)
        .Select(column => row.At(column.Column))
        .OfType<Cell>();
}
