using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>A column under a header: its words, whole, and what they mean.</summary>
internal sealed record LayoutColumn(int Column, Cell Cell, string Words, Meaning Meaning);

/// <summary>The header of a checklist that is not our own: one row, or two that are read together.</summary>
internal sealed record LayoutHeader(int FirstRow, int LastRow, IReadOnlyList<LayoutColumn> Columns)
{
    public const int RowsLookedAt = 30;

    private const int FewestKnown = 3;

    // Words that many tables have in common tell nothing: a list of projects has names, scores and remarks as well.
    private static readonly Meaning[] Telling =
    [
        Meaning.Section, Meaning.Item, Meaning.Maximum, Meaning.Entitled, Meaning.Rule, Meaning.Deducted, Meaning.NotApplicable,
        Meaning.Applicability, Meaning.RuleOrMaximum, Meaning.RuleOrReason, Meaning.ReasonOrResult,
    ];

    private static readonly Meaning[] Naming = [Meaning.Id, Meaning.Item, Meaning.Section, Meaning.SectionOrItem];

    private static readonly Meaning[] Judging =
        [Meaning.Maximum, Meaning.Entitled, Meaning.Deducted, Meaning.Score, Meaning.Share, Meaning.Result, Meaning.ReasonOrResult, Meaning.RuleOrMaximum];

    public int Known => Columns.Where(column => column.Meaning != Meaning.None).Select(column => column.Meaning).Distinct().Count();

    /// <summary>The row, or pair of rows, among the first thirty that names most; null where nothing there is the header of a checklist.</summary>
    public static LayoutHeader? Find(IReadOnlyList<SheetRow> rows, IReadOnlyList<MergedRange> merges)
    {
        LayoutHeader? best = null;
        var looked = rows.TakeWhile(row => row.Number <= RowsLookedAt).Count();
        for (var i = 0; i < looked; i++)
            Consider(Of(rows[i]));
        for (var i = 0; i + 1 < looked; i++)
        {
            if (rows[i + 1].Number == rows[i].Number + 1 && rows[i + 1].Cells.All(IsWording))
                Consider(Of(rows[i], rows[i + 1], merges));
        }

        return best;

        void Consider(LayoutHeader header)
        {
            if (header.IsChecklist && header.Known > (best?.Known ?? 0))
                best = header;
        }
    }

    /// <summary>A page break printed the header again.</summary>
    public bool IsRepeatedBy(SheetRow row) =>
        row.Cells.Count(cell => MeaningWords.Of(cell.Text) != Meaning.None && Columns.Any(column => column.Column == cell.Address.Column && column.Meaning != Meaning.None)) >= FewestKnown;

    private bool IsChecklist => Known >= FewestKnown && Has(Telling) && Has(Naming) && Has(Judging);

    private bool Has(Meaning[] meanings) => Columns.Any(column => meanings.Contains(column.Meaning));

    private static bool IsWording(Cell cell) => cell.Type == CellType.Text;

    private static LayoutHeader Of(SheetRow row) => new(
        row.Number,
        row.Number,
        [.. row.Cells.Select(cell => new LayoutColumn(cell.Address.Column, cell, cell.Text, IsWording(cell) ? MeaningWords.Of(cell.Text) : Meaning.None))]);

    private static LayoutHeader Of(SheetRow upper, SheetRow lower, IReadOnlyList<MergedRange> merges)
    {
        var columns = new List<LayoutColumn>();
        foreach (var column in upper.Cells.Concat(lower.Cells).Select(cell => cell.Address.Column).Distinct().Order())
        {
            var above = At(upper, column) ?? Covering(upper, column, merges);
            var below = At(lower, column);
            var words = $"{above?.Text}{below?.Text}";
            var meaning = new[] { below?.Text, words, above?.Text }.OfType<string>().Select(MeaningWords.Of).FirstOrDefault(found => found != Meaning.None);
            if ((below ?? above) is { } cell)
                columns.Add(new LayoutColumn(column, cell, words, meaning));
        }

        return new LayoutHeader(upper.Number, lower.Number, columns);
    }

    private static Cell? At(SheetRow row, int column) => row.Cells.Where(cell => cell.Address.Column == column).Select(cell => (Cell?)cell).FirstOrDefault();

    private static Cell? Covering(SheetRow row, int column, IReadOnlyList<MergedRange> merges)
    {
        foreach (var cell in row.Cells)
        {
            if (merges.Any(merge => merge.First == cell.Address && merge.Last.Row == row.Number && merge.Contains(new(row.Number, column))))
                return cell;
        }

        return null;
    }
}
