namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// Respondents drawn independently of all others: those of one kind of callback, in one project where projects are averaged.
/// Influences: z of each respondent, in points (S-31). Population: whom they were drawn from; null or smaller: unknown.
/// </summary>
internal sealed record Sample(IReadOnlyList<double> Influences, int? Population)
{
    private const double Z = 1.959963984540054;

    // Below this the normal approximation is no more than a rough guide.
    private const int Few = 30;

    public int Respondents => Influences.Count;

    private bool IsWhole => Population == Respondents;

    /// <summary>(1 − f)·n/(n − 1)·Σ(z − z̄)²; null for a single respondent, who shows no spread.</summary>
    private double? Variance
    {
        get
        {
            if (IsWhole)
                return 0;
            if (Respondents < 2)
                return null;
            var n = (double)Respondents;
            var mean = Influences.Average();
            var sampled = Population is { } whole && whole > Respondents ? n / whole : 0;
            return (1 - sampled) * n / (n - 1) * Influences.Sum(z => (z - mean) * (z - mean));
        }
    }

    /// <summary>Independent samples together: their variances add up.</summary>
    public static SamplingError ErrorOf(decimal score, IReadOnlyList<Sample> samples)
    {
        var respondents = samples.Sum(sample => sample.Respondents);
        if (samples.Any(sample => sample.Variance is null))
            return SamplingError.Unknown(respondents, new("有一组只有 1 人答复，无法估计抽样误差", "one group has a single respondent: the sampling error cannot be estimated"));
        var variance = samples.Sum(sample => sample.Variance!.Value);
        var spread = samples.Any(sample => !sample.IsWhole);
        if (spread && variance < 1e-18)
            return SamplingError.Unknown(respondents, new($"{respondents} 人答复完全一致，无法估计抽样误差", $"all {respondents} respondents answered alike: the sampling error cannot be estimated"));

        var half = (decimal)(Z * Math.Sqrt(variance));
        var smallest = samples.Where(sample => !sample.IsWhole).Select(sample => sample.Respondents).DefaultIfEmpty(Few).Min();
        return new SamplingError(
            respondents, half, Math.Max(0, score - half), Math.Min(100, score + half),
            smallest < Few ? new($"样本较小（最少的一组 {smallest} 人），区间仅供粗略参考", $"small sample (smallest group: {smallest}): the interval is a rough guide only") : null);
    }
}
