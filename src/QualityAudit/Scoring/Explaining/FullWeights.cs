using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>How many points of the total each item and question of a rubric decides when all of them have a score, by id.</summary>
internal sealed class FullWeights
{
    private readonly Dictionary<string, decimal> weights = new(StringComparer.Ordinal);

    public FullWeights(Rubric rubric)
    {
        foreach (var indicator in rubric.Indicators)
        {
            var full = new FullShares(indicator);
            foreach (var item in indicator.Items)
                weights[item.Id] = full.Of(item);
            foreach (var question in indicator.Questions)
                weights[question.Id] = full.Of(question);
        }
    }

    public decimal Of(string id) => weights[id];
}
