using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>A column under a header: its words, whole, and what they mean.</summary>
internal sealed record LayoutColumn(int Column, Cell Cell, string Words, Meaning Meaning)
{
    /// <summary>The id of the question that a column of answers is about.</summary>
    public string? Question { get; init; }
}

/// <summary>The header of a checklist that is not our own: one row, or two that are read together.</summary>
internal sealed record LayoutHeader(int FirstRow, int LastRow, IReadOnlyList<LayoutColumn> Columns)
{
    public const int RowsLookedAt = 30;

    private const int FewestKnown = 3;

    // A row wider than any form or questionnaire is data, whatever its words are.
    private const int MostColumns = 1_000;

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
        foreach (var header in Candidates(rows, merges, 1, LayoutVocabulary.Checklists.Of).Concat(Candidates(rows, merges, 2, LayoutVocabulary.Checklists.Of)))
        {
            if (header.IsChecklist && header.Known > (best?.Known ?? 0))
                best = header;
        }

        return best;
    }

    /// <summary>Every row of the first thirty, or so many rows one below the other, as if it were the header.</summary>
    /// <param name="rows">The first rows of a sheet.</param>
    /// <param name="merges">Its ranges of merged cells.</param>
    /// <param name="height">Rows that the header takes up.</param>
    /// <param name="of">What header words mean.</param>
    public static IEnumerable<LayoutHeader> Candidates(IReadOnlyList<SheetRow> rows, IReadOnlyList<MergedRange> merges, int height, Func<string, Meaning> of)
    {
        var index = new MergeIndex(merges);
        var looked = rows.TakeWhile(row => row.Number <= RowsLookedAt).Count();
        for (var i = 0; i + height <= looked; i++)
        {
            var part = rows.Skip(i).Take(height).ToList();
            if (part[^1].Number == part[0].Number + height - 1 && part.TrueForAll(row => row.Cells.Count <= MostColumns) && part.Skip(1).All(row => row.Cells.All(IsWording)))
                yield return Of(part, index, of);
        }
    }

    /// <summary>A page break printed the header again.</summary>
    public bool IsRepeatedBy(SheetRow row) => row.Cells.Count(cell => Columns.Any(column =>
        column.Column == cell.Address.Column
        && column.Meaning != Meaning.None
        && (LayoutVocabulary.Checklists.Of(cell.Text) != Meaning.None || HeaderWords.Key(cell.Text) == HeaderWords.Key(column.Words)))) >= FewestKnown;

    /// <summary>The words above the column of that meaning, as a message quotes them.</summary>
    public LocalizedText WordsOf(Meaning meaning) =>
        Columns.FirstOrDefault(column => column.Meaning == meaning) is { } found ? LocalizedText.Same(Shown.Text(found.Words)) : LayoutVocabulary.NameOf(meaning);

    /// <summary>The words above this column.</summary>
    public LocalizedText WordsAt(int column) => LocalizedText.Same(Shown.Text(Columns.FirstOrDefault(known => known.Column == column)?.Words ?? ""));

    private bool IsChecklist => Known >= FewestKnown && Has(Telling) && Has(Naming) && Has(Judging);

    private bool Has(Meaning[] meanings) => Columns.Any(column => meanings.Contains(column.Meaning));

    private static bool IsWording(Cell cell) => cell.Type == CellType.Text;

    private static LayoutHeader Of(List<SheetRow> rows, MergeIndex merges, Func<string, Meaning> of)
    {
        var columns = new List<LayoutColumn>();
        foreach (var column in rows.SelectMany(row => row.Cells).Select(cell => cell.Address.Column).Distinct().Order())
        {
            var cells = rows.Select(row => row.At(column) ?? (row == rows[^1] ? null : Covering(row, column, merges))).OfType<Cell>().ToList();
            var words = string.Concat(cells.Select(cell => cell.Text));
            // The lowest row says most, then all of them together.
            var meaning = IsWording(cells[^1])
                ? new[] { cells[^1].Text, words }.Concat(cells.Select(cell => cell.Text).Reverse()).Select(of).FirstOrDefault(found => found != Meaning.None)
                : Meaning.None;
            columns.Add(new LayoutColumn(column, cells[^1], words, meaning));
        }

        return new LayoutHeader(rows[0].Number, rows[^1].Number, columns);
    }

    private static Cell? Covering(SheetRow row, int column, MergeIndex merges) =>
        merges.FirstColumnOver(row.Number, column) is { } first ? row.At(first) : null;
}
