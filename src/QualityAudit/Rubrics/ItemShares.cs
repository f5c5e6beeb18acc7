namespace QualityAudit.Rubrics;

/// <summary>
/// Which share of a checklist indicator each item decides (S-12, S-40), among those that take part: the scored ones of a
/// quarter, or all that count. Their shares add up to 1; every other item has 0.
/// </summary>
public sealed class ItemShares
{
    private readonly Dictionary<string, decimal> shares = new(StringComparer.Ordinal);
    private readonly Func<Item, bool> takesPart;

    public ItemShares(Indicator indicator, Func<Item, bool> takesPart)
    {
        this.takesPart = takesPart;
        if (indicator.Rollup == Rollup.Points)
            Divide(1, indicator.Items);
        else
            Divide(1, indicator.Criteria);
    }

    public decimal Of(Item item) => shares.GetValueOrDefault(item.Id);

    private void Divide(decimal share, IReadOnlyList<Criterion> criteria)
    {
        var present = criteria.Where(criterion => criterion.AllItems.Any(takesPart)).ToList();
        var weights = present.Sum(criterion => criterion.Weight);
        foreach (var criterion in present)
        {
            var own = share * criterion.Weight / weights;
            if (criterion.Criteria.Count > 0)
                Divide(own, criterion.Criteria);
            else
                Divide(own, criterion.Items);
        }
    }

    private void Divide(decimal share, IReadOnlyList<Item> items)
    {
        var present = items.Where(takesPart).ToList();
        var points = present.Sum(item => item.Points);
        foreach (var item in present)
            shares[item.Id] = share * item.Points / points;
    }
}
