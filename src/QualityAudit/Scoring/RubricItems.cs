using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>The checklist items of a rubric, numbered in rubric order.</summary>
internal sealed class RubricItems
{
    private readonly Dictionary<Item, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Item[] items;

    public RubricItems(Rubric rubric)
    {
        items = [.. rubric.Indicators.SelectMany(indicator => indicator.Items)];
        for (var number = 0; number < items.Length; number++)
            numbers[items[number]] = byId[items[number].Id] = number;
    }

    public int Count => items.Length;

    public Item this[int number] => items[number];

    public int NumberOf(Item item) => numbers[item];

    /// <summary>−1 where the rubric has no such item.</summary>
    public int NumberOf(string id) => byId.TryGetValue(id, out var number) ? number : -1;
}
