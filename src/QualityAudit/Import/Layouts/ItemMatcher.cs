using System.Globalization;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Layouts;

/// <summary>Which item of a rubric a row is about. Item is null where that is not certain; Near: what it could be.</summary>
internal readonly record struct ItemMatch(Item? Item, Cell? Cell, ItemText? Wording, string? Near);

/// <summary>
/// Finds the items of a rubric by id, or by the letters of their text. An id of digits alone numbers the rows of any form:
/// it counts only where the text says the same or there is no text.
/// </summary>
internal sealed class ItemMatcher
{
    private readonly Dictionary<string, Item> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Item?> byText = new(StringComparer.Ordinal);

    public ItemMatcher(Rubric rubric)
    {
        Rubric = rubric;
        foreach (var item in rubric.Indicators.SelectMany(indicator => indicator.Items))
        {
            byId.TryAdd(IdKey(item.Id), item);
            foreach (var text in new[] { item.Text.Zh, item.Text.En }.Select(text => ItemText.Of(text).Key).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal))
                byText[text] = byText.ContainsKey(text) ? null : item;
        }
    }

    public Rubric Rubric { get; }

    /// <summary>The item that is certain, if any. Looks for nothing else, so it is quick.</summary>
    public Item? Certain(LayoutRow row)
    {
        var text = row.All(Meaning.Item).Concat(row.All(Meaning.Section)).Select(cell => byText.GetValueOrDefault(ItemText.Of(cell.Text).Key)).FirstOrDefault(item => item is not null);
        var id = row.All(Meaning.Id).Select(cell => byId.GetValueOrDefault(IdKey(IdOf(cell)))).FirstOrDefault(item => item is not null);
        if (id is null || text is null)
            return text ?? (id is not null && (id.Id.Any(char.IsLetter) || !row.All(Meaning.Item).Any()) ? id : null);
        return ReferenceEquals(id, text) ? id : null;
    }

    public ItemMatch Find(LayoutRow row)
    {
        var cell = row.All(Meaning.Item).Select(found => (Cell?)found).FirstOrDefault() ?? row.All(Meaning.Id).Select(found => (Cell?)found).FirstOrDefault();
        var wording = cell is { } known ? ItemText.Of(known.Text) : null;
        return Certain(row) is { } item ? new(item, cell, wording, null) : new(null, cell, wording, Near(wording));
    }

    private string? Near(ItemText? wording)
    {
        if (wording is not { Key: { Length: > 1 } key })
            return null;
        var containing = byText.Where(entry => entry.Value is not null && (entry.Key.Contains(key, StringComparison.Ordinal) || key.Contains(entry.Key, StringComparison.Ordinal)))
            .Select(entry => entry.Value!).Distinct().ToList();
        if (containing is [var only])
            return $"{only.Id} {only.Text.Zh}";
        return NearMiss.Find(key, byText.Keys) is { } near && byText[near] is { } item ? $"{item.Id} {item.Text.Zh}" : null;
    }

    // Excel takes 1-2 for the second of January.
    private static string IdOf(Cell cell) => cell is { Type: CellType.Date, Day: { } day }
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}-{day.Day}")
        : cell.Text;

    private static string IdKey(string id) => PlainText.OfId(id).ToUpperInvariant();
}
