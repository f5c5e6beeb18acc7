using System.Globalization;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Answers;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Checklists;

/// <summary>
/// Items answered part by part: rows "S1-03-W3/1", "S1-03-W3/2" below the item's own, each with a tick or a cross, or with the date of one
/// step of a sequence. A part left blank beside others that are filled in is not ticked. Together they are one answer, found in its first cell.
/// </summary>
internal sealed class PartRows
{
    private readonly FieldReader reader;
    private readonly Dictionary<string, SortedDictionary<int, Cell>> parts = new(StringComparer.Ordinal);
    private readonly HashSet<int> rows = [];

    public PartRows(SheetTable table, IReadOnlyDictionary<string, Item> items, FieldReader reader)
    {
        this.reader = reader;
        var present = table.Rows.Select(row => row[ChecklistFields.Item]).Where(id => id is not null).Select(id => ItemRows.Key(id!.Value.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row[ChecklistFields.Item] is { IsBlank: false } id && PartOf(id.Text, items, present) is { } part)
                Take(row, id, part.Item, part.Number);
        }
    }

    /// <summary>The row belongs to an item above it.</summary>
    public bool Has(TableRow row) => rows.Contains(row.Number);

    /// <summary>The answer that the parts come to as one cell, or the item's own cell where no part is answered; null when it was reported.</summary>
    public Cell? Answer(Item item, Cell? own)
    {
        if (!parts.TryGetValue(ItemRows.Key(item.Id), out var answered))
            return own;
        var first = answered.Values.First();
        if (own is { IsBlank: false } whole)
        {
            reader.Report(
                RowDiagnostics.PartsAndWhole,
                whole,
                item.Id,
                ("item", LocalizedText.Same(item.Id)),
                ("value", FieldReader.Raw(whole)),
                ("part", LocalizedText.Same(first.Address.ToString())));
            return null;
        }

        return item.Scale switch
        {
            ChecksScale checks => Ticked(item, checks, answered),
            SequenceScale sequence => Cell.OfText(first.Address, string.Join(';', Enumerable.Range(1, sequence.Steps.Count).Where(answered.ContainsKey).Select(number => Dated(answered[number])))),
            _ => own,
        };
    }

    private Cell? Ticked(Item item, ChecksScale scale, SortedDictionary<int, Cell> answered)
    {
        var labels = new List<string>();
        var understood = true;
        foreach (var (number, cell) in answered)
        {
            var plain = PlainText.Of(cell.Text);
            if (AnswerWords.IsMet(plain))
                labels.Add(scale.Parts[number - 1].Key);
            else if (!AnswerWords.IsNotMet(plain))
            {
                AnswerCell.OfItem(reader, item.Id, cell).NotUnderstood(new("√、×", "√, ×"));
                understood = false;
            }
        }

        return understood ? Cell.OfText(answered.Values.First().Address, labels.Count == 0 ? AnswerWords.NoneOfThem : string.Join(';', labels)) : null;
    }

    private static string Dated(Cell cell) => DateReading.Of(cell).Day is { } day ? FieldReader.Iso(day) : cell.Text;

    private void Take(TableRow row, Cell id, Item item, int number)
    {
        rows.Add(row.Number);
        if (reader.Readable(row[ChecklistFields.Result], ChecklistFields.Result) is not { } cell)
            return;
        var key = ItemRows.Key(item.Id);
        if (!parts.TryGetValue(key, out var answered))
            parts.Add(key, answered = []);
        if (!answered.TryAdd(number, cell))
            reader.Report(RowDiagnostics.RepeatedItem, id, item.Id, ("item", FieldReader.Raw(id)), ("first", LocalizedText.Same(answered[number].Address.ToString())));
    }

    private static (Item Item, int Number)? PartOf(string id, IReadOnlyDictionary<string, Item> items, HashSet<string> present)
    {
        var key = ItemRows.Key(id);
        var slash = key.LastIndexOf('/');
        if (slash <= 0 || !present.Contains(key[..slash]) || !items.TryGetValue(key[..slash], out var item))
            return null;
        var count = item.Scale switch
        {
            ChecksScale checks => checks.Parts.Count,
            SequenceScale sequence => sequence.Steps.Count,
            _ => 0,
        };
        return int.TryParse(key.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count
            ? (item, number)
            : null;
    }
}
