namespace QualityAudit.Rubrics;

/// <summary>
/// Which share of a checklist indicator each item decides (S-12, S-40), among those that take part: the scored ones of a
/// quarter, or all that count. Their shares add up to 1; every other item has 0.
/// </summary>
public sealed class ItemShares
{
    private readonly Dictionary<string, decimal> shares;
    private readonly Func<Item, bool> takesPart;

    public ItemShares(Indicator indicator, Func<Item, bool> takesPart)
    {
        this.takesPart = takesPart;
        shares = new(indicator.Items.Count, StringComparer.Ordinal);
        if (indicator.Rollup == Rollup.Points)
            Divide(1, indicator.Items);
        else
            Divide(1, indicator.Criteria);
    }

    public decimal Of(Item item) => shares.GetValueOrDefault(item.Id);

    private void Divide(decimal share, IReadOnlyList<Criterion> criteria)
    {
        var present = criteria.Where(TakesPart).ToList();
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
        var points = 0m;
        foreach (var item in items)
            points += takesPart(item) ? item.Points : 0;
        foreach (var item in items)
        {
            if (takesPart(item))
                shares[item.Id] = share * item.Points / points;
        }
    }

    private bool TakesPart(Criterion criterion)
    {
        foreach (var item in criterion.Items)
        {
            if (takesPart(item))
                return true;
        }

        foreach (var child in criterion.Criteria)
        {
            if (TakesPart(child))
                return true;
        }

        return false;
    }
}
