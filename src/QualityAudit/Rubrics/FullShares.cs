namespace QualityAudit.Rubrics;

/// <summary>
/// How many points of the total each item and question of an indicator decides when all of them have a score (S-12, S-13).
/// The counting items or the questions add up to the indicator's weight.
/// </summary>
internal sealed class FullShares(Indicator indicator)
{
    private readonly ItemShares items = new(indicator, item => item.Counts);
    private readonly decimal questionWeights = indicator.Questions.Sum(question => question.Weight);

    // S-16: a bonus adds points of the indicator, on top of what the others share.
    public decimal Of(Item item) => item.Bonus ? indicator.Weight * item.Points / 100 : indicator.Weight * items.Of(item);

    public decimal Of(Question question) => indicator.Weight * question.Weight / questionWeights;
}
