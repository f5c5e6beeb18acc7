namespace QualityAudit.Scoring;

/// <summary>Σ w·x / Σ w over what is there (S-11). Nothing there, or no weight: no mean, never 0.</summary>
internal struct WeightedMean
{
    private decimal sum;
    private decimal weights;

    /// <summary>Of all that was added.</summary>
    public readonly decimal? Value => weights == 0 ? null : sum / weights;

    public void Add(decimal weight, decimal value)
    {
        sum += weight * value;
        weights += weight;
    }

    public static decimal? Of(IEnumerable<(decimal Weight, decimal Value)> parts)
    {
        var mean = new WeightedMean();
        foreach (var (weight, value) in parts)
            mean.Add(weight, value);
        return mean.Value;
    }

    public static decimal? Equal(IEnumerable<decimal> values)
    {
        var mean = new WeightedMean();
        foreach (var value in values)
            mean.Add(1, value);
        return mean.Value;
    }
}
