namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// Respondents drawn independently of all others: those of one kind of callback, in one project where projects are averaged.
/// Influences: z of each respondent, in points (S-31). Population: whom they were drawn from; null or smaller: unknown.
/// </summary>
internal sealed record Sample(IReadOnlyList<double> Influences, int? Population)
{
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

    /// <summary>The respondents of one question: points of each answer and how often it was given.</summary>
    public static Sample Of(decimal mean, IEnumerable<(decimal Points, int Count)> answers, int? population)
    {
        var given = answers.ToList();
        var n = given.Sum(answer => answer.Count);
        return new Sample([.. given.SelectMany(answer => Enumerable.Repeat((double)(answer.Points - mean) / n, answer.Count))], population);
    }

    /// <summary>What independent samples together leave open of a figure: their variances add up.</summary>
    public static Uncertainty Estimate(decimal figure, IReadOnlyList<Sample> samples)
    {
        var respondents = samples.Sum(sample => sample.Respondents);
        if (samples.Any(sample => sample.Variance is null))
            return Uncertainty.Unknown(respondents, new("有一组只有 1 人答复，无法估计抽样误差", "one group has a single respondent: the sampling error cannot be estimated"));
        var variance = samples.Sum(sample => sample.Variance!.Value);
        var spread = samples.Any(sample => !sample.IsWhole);
        if (spread && variance < 1e-18)
            return Uncertainty.Unknown(respondents, new($"{respondents} 人答复完全一致，无法估计抽样误差", $"all {respondents} respondents answered alike: the sampling error cannot be estimated"));

        var smallest = samples.Where(sample => !sample.IsWhole).Select(sample => sample.Respondents).DefaultIfEmpty(Few).Min();
        return Uncertainty.Around(
            figure, variance, respondents,
            smallest < Few ? new($"样本较小（最少的一组 {smallest} 人），区间仅供粗略参考", $"small sample (smallest group: {smallest}): the interval is a rough guide only") : null);
    }
}
