using QualityAudit.Diagnostics;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// What several items share: a cell of points merged over their rows, which says nothing of any of them, and a maximum that is the group's
/// (L5), merged over its rows or written beside the first of them alone.
/// </summary>
internal sealed class SharedCells
{
    private static readonly Meaning[] Points = [Meaning.Score, Meaning.Deducted, Meaning.Share, Meaning.Result];

    private readonly LayoutSheet sheet;
    private readonly FieldReader reader;
    private readonly List<(LayoutRow Row, Item Item)> items;
    private readonly HashSet<int> ofGroup = [];
    private readonly HashSet<int> unclear = [];

    /// <param name="sheet">For its ranges of merged cells.</param>
    /// <param name="reader">Where problems go.</param>
    /// <param name="blocks">Items in rows that follow one another, with nothing but items between them.</param>
    /// <param name="answers">Tells which rows do not apply.</param>
    public SharedCells(LayoutSheet sheet, FieldReader reader, IReadOnlyList<IReadOnlyList<(LayoutRow Row, Item Item)>> blocks, RowAnswers answers)
    {
        this.sheet = sheet;
        this.reader = reader;
        items = [.. blocks.SelectMany(block => block)];
        foreach (var block in blocks)
            FindGroups([.. block.Where(entry => entry.Row.HasVerdict && answers.Marks.In(entry.Row, isReported: false) is null)]);
    }

    /// <summary>The maximum beside this row is that of its group.</summary>
    public bool HasMaximumOfGroup(LayoutRow row) => ofGroup.Contains(row.Number);

    /// <summary>Nothing certain can be read of this row, which was reported.</summary>
    public bool IsUnclear(LayoutRow row, Item item)
    {
        foreach (var meaning in Points)
        {
            if (row[meaning] is not { } cell)
                continue;
            if (!cell.IsBlank && Under(cell) is { Count: > 0 } others)
            {
                reader.Report(
                    CellDiagnostics.PointsMerged, cell, item.Id,
                    ("field", sheet.Header.WordsOf(meaning)), ("value", FieldReader.Raw(cell)), ("items", TextList.Of([item.Id, .. others.Select(other => other.Item.Id)], 8)));
                return true;
            }

            if (cell.IsBlank && sheet.Merges.FirstRowOver(row.Number, cell.Address.Column) is { } first
                && items.Exists(other => other.Row.Number == first && other.Row[meaning] is { IsBlank: false } && first < row.Number))
                return true;
        }

        return unclear.Contains(row.Number);
    }

    private List<(LayoutRow Row, Item Item)> Under(Cell cell) => sheet.Merges.LastOf(cell.Address).Row is var last && last == cell.Address.Row
        ? []
        : [.. items.Where(other => other.Row.Number > cell.Address.Row && other.Row.Number <= last)];

    private void FindGroups(List<(LayoutRow Row, Item Item)> block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            if (block[i].Row[Meaning.Maximum] is not { IsBlank: false } cell)
                continue;
            if (Under(cell).Count > 0)
            {
                ofGroup.Add(block[i].Row.Number);
                continue;
            }

            var group = block.Skip(i + 1).TakeWhile(below => below.Row[Meaning.Maximum] is { IsBlank: true } && !NamesMaximum(below.Row)).Prepend(block[i]).ToList();
            if (group.Count > 1 && PointsReading.Of(cell) is { } printed)
                Settle(cell, printed, group);
        }
    }

    // The group's where everything is counted by the place, or where the items' own points come to it; the first item's where it is exactly its own.
    private void Settle(Cell cell, decimal printed, List<(LayoutRow Row, Item Item)> group)
    {
        if (group.TrueForAll(entry => RowAnswers.IsPerOccurrence(entry.Row)) || group.Sum(entry => RowAnswers.OwnMaximum(entry.Item) ?? entry.Item.Points) == printed)
        {
            ofGroup.Add(cell.Address.Row);
            return;
        }

        if (RowAnswers.OwnMaximum(group[0].Item) == printed)
            return;
        unclear.UnionWith(group.Select(entry => entry.Row.Number));
        var blank = group[1].Row[Meaning.Maximum]!.Value;
        reader.Report(
            CellDiagnostics.MaximumShared, blank, group[1].Item.Id,
            ("value", FieldReader.Raw(cell)), ("first", LocalizedText.Same(cell.Address.ToString())), ("second", LocalizedText.Same(blank.Address.ToString())));
    }

    private static bool NamesMaximum(LayoutRow row) => row[Meaning.Entitled] is { IsBlank: false } || row.All(Meaning.Item).Any(cell => ItemText.Of(cell.Text).Maximum is not null);
}
