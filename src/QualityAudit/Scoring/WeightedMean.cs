namespace QualityAudit.Scoring;

/// <summary>Σ w·x / Σ w over what is there (S-11). Nothing there, or no weight: no mean, never 0.</summary>
internal static class WeightedMean
{
    public static decimal? Of(IEnumerable<(decimal Weight, decimal Value)> parts)
    {
        decimal sum = 0, weights = 0;
        foreach (var (weight, value) in parts)
        {
            sum += weight * value;
            weights += weight;
        }

        return weights == 0 ? null : sum / weights;
    }

    public static decimal? Equal(IEnumerable<decimal> values) => Of(values.Select(value => (1m, value)));
}
