namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// What the sampling of customers leaves open of a total (S-31): the 95 % interval in points, 0 to 100, and the variance it comes from.
/// It covers the sampling of customers only. Statistics may use double; scores may not.
/// </summary>
public sealed record SamplingInterval(decimal Low, decimal High, double Variance)
{
    private const double Z = 1.959963984540054;

    public static SamplingInterval Around(decimal total, double variance)
    {
        var half = Points(Z * Math.Sqrt(variance));
        return new(Math.Max(0, total - half), Math.Min(100, total + half), variance);
    }

    /// <summary>How far two figures must lie apart to be told apart (S-32), in points.</summary>
    public decimal MarginAgainst(SamplingInterval other) => Points(Z * Math.Sqrt(Variance + other.Variance));

    private static decimal Points(double points) => (decimal)points;
}
