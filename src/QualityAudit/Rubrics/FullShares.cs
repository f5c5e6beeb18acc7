namespace QualityAudit.Rubrics;

/// <summary>
/// How many points of the total each item and question of an indicator decides when all of them have a score (S-12, S-13).
/// The counting items or the questions add up to the indicator's weight.
/// </summary>
internal sealed class FullShares
{
    private readonly Dictionary<string, decimal> points = new(StringComparer.Ordinal);

    public FullShares(Indicator indicator)
    {
        if (indicator.Source == IndicatorSource.Callbacks)
            Divide(indicator.Weight, indicator.Questions.Select(question => (question.Id, question.Weight)));
        else if (indicator.Rollup == Rollup.Points)
            Divide(indicator.Weight, Counting(indicator.Items));
        else
            Divide(indicator.Weight, indicator.Criteria);
        // S-16: a bonus adds points of the indicator, on top of what the others share.
        foreach (var bonus in indicator.Items.Where(item => item.Bonus))
            points[bonus.Id] = indicator.Weight * bonus.Points / 100;
    }

    public decimal Of(Item item) => points.GetValueOrDefault(item.Id);

    public decimal Of(Question question) => points.GetValueOrDefault(question.Id);

    private void Divide(decimal share, IReadOnlyList<Criterion> criteria)
    {
        var scored = criteria.Where(criterion => criterion.AllItems.Any(item => item.Counts)).ToList();
        var weights = scored.Sum(criterion => criterion.Weight);
        foreach (var criterion in scored)
        {
            var own = share * criterion.Weight / weights;
            if (criterion.Criteria.Count > 0)
                Divide(own, criterion.Criteria);
            else
                Divide(own, Counting(criterion.Items));
        }
    }

    private void Divide(decimal share, IEnumerable<(string Id, decimal Weight)> parts)
    {
        var all = parts.ToList();
        var sum = all.Sum(part => part.Weight);
        foreach (var (id, weight) in all)
            points[id] = share * weight / sum;
    }

    private static IEnumerable<(string Id, decimal Weight)> Counting(IEnumerable<Item> items) =>
        items.Where(item => item.Counts).Select(item => (item.Id, item.Points));
}
