namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// The 95 % interval of a share, by Wilson, with finite population correction (S-30). Low and High in points, 0 to 100.
/// It covers the sampling of customers only. Statistics may use double; scores may not.
/// </summary>
public sealed record WilsonInterval(decimal Low, decimal High)
{
    private const double Z = 1.959963984540054;

    /// <param name="hits">Answers that count as good, 0 to n.</param>
    /// <param name="n">Valid answers, at least 1.</param>
    /// <param name="population">N, whom the n were drawn from; null or smaller than n: unknown.</param>
    public static WilsonInterval Of(int hits, int n, int? population)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, n);
        if (population == n)
            return new(100m * hits / n, 100m * hits / n);

        var p = (double)hits / n;
        var effective = population is { } whole && whole > n ? (double)n * (whole - 1) / (whole - n) : n;
        var scale = 1 + Z * Z / effective;
        var centre = (p + Z * Z / (2 * effective)) / scale;
        var half = Z / scale * Math.Sqrt(p * (1 - p) / effective + Z * Z / (4 * effective * effective));
        return new(Points(hits == 0 ? 0 : centre - half), Points(hits == n ? 1 : centre + half));
    }

    private static decimal Points(double share) => Math.Clamp((decimal)(100 * share), 0, 100);
}
