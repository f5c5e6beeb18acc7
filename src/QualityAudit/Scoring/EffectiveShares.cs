using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>
/// Which share of a checklist indicator each scored item decides (S-40). The shares of the scored items add up to 1;
/// every other item has 0.
/// </summary>
internal sealed class EffectiveShares
{
    private readonly Dictionary<string, decimal> shares = new(StringComparer.Ordinal);

    private EffectiveShares()
    {
    }

    public static EffectiveShares Of(Indicator indicator, ItemScoring items)
    {
        var result = new EffectiveShares();
        if (indicator.Rollup == Rollup.Points)
            result.Divide(1, indicator.Items.Where(item => items[item].IsScored).ToList());
        else
            result.Divide(1, indicator.Criteria, items);
        return result;
    }

    public decimal Of(Item item) => shares.GetValueOrDefault(item.Id);

    private void Divide(decimal share, IReadOnlyList<Criterion> criteria, ItemScoring items)
    {
        var scored = criteria.Where(criterion => criterion.AllItems.Any(item => items[item].IsScored)).ToList();
        var weights = scored.Sum(criterion => criterion.Weight);
        foreach (var criterion in scored)
        {
            var own = share * criterion.Weight / weights;
            if (criterion.Criteria.Count > 0)
                Divide(own, criterion.Criteria, items);
            else
                Divide(own, criterion.Items.Where(item => items[item].IsScored).ToList());
        }
    }

    private void Divide(decimal share, List<Item> scored)
    {
        var points = scored.Sum(item => item.Points);
        foreach (var item in scored)
            shares[item.Id] = share * item.Points / points;
    }
}
