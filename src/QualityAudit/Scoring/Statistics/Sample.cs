namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// Respondents drawn independently of all others: those of one kind of callback, in one project where projects are averaged.
/// </summary>
internal sealed class Sample
{
    // Below this the normal approximation is no more than a rough guide.
    private const int Few = 30;

    private readonly bool isWhole;
    private readonly double? variance;

    /// <param name="influences">z of each respondent, in points (S-31), in any number of lists.</param>
    /// <param name="population">Whom they were drawn from; null or smaller: unknown.</param>
    public Sample(IReadOnlyList<double[]> influences, int? population)
    {
        Respondents = influences.Sum(part => part.Length);
        isWhole = population == Respondents;
        variance = isWhole ? 0 : Respondents < 2 ? null : VarianceOf(influences, population);
    }

    public int Respondents { get; }

    // (1 − f)·n/(n − 1)·Σ(z − z̄)²; a single respondent shows no spread.
    private double VarianceOf(IReadOnlyList<double[]> influences, int? population)
    {
        var sum = 0.0;
        foreach (var part in influences)
        {
            foreach (var z in part)
                sum += z;
        }

        var n = (double)Respondents;
        var mean = sum / n;
        var squares = 0.0;
        foreach (var part in influences)
        {
            foreach (var z in part)
                squares += (z - mean) * (z - mean);
        }

        var sampled = population is { } whole && whole > Respondents ? n / whole : 0;
        return (1 - sampled) * n / (n - 1) * squares;
    }

    /// <summary>The respondents of one question: points of each answer and how often it was given.</summary>
    public static Sample Of(decimal mean, IEnumerable<(decimal Points, int Count)> answers, int? population)
    {
        var given = answers.ToList();
        var n = given.Sum(answer => answer.Count);
        return new Sample([[.. given.SelectMany(answer => Enumerable.Repeat((double)(answer.Points - mean) / n, answer.Count))]], population);
    }

    /// <summary>What independent samples together leave open of a figure: their variances add up.</summary>
    public static Uncertainty Estimate(decimal figure, IReadOnlyList<Sample> samples)
    {
        var respondents = samples.Sum(sample => sample.Respondents);
        if (samples.Any(sample => sample.variance is null))
            return Uncertainty.Unknown(respondents, new("有一组只有 1 人答复，无法估计抽样误差", "one group has a single respondent: the sampling error cannot be estimated"));
        var together = samples.Sum(sample => sample.variance!.Value);
        var spread = samples.Any(sample => !sample.isWhole);
        if (spread && together < 1e-18)
            return Uncertainty.Unknown(respondents, new($"{respondents} 人答复完全一致，无法估计抽样误差", $"all {respondents} respondents answered alike: the sampling error cannot be estimated"));

        var smallest = samples.Where(sample => !sample.isWhole).Select(sample => sample.Respondents).DefaultIfEmpty(Few).Min();
        return Uncertainty.Around(
            figure, together, respondents,
            smallest < Few ? new($"样本较小（最少的一组 {smallest} 人），区间仅供粗略参考", $"small sample (smallest group: {smallest}): the interval is a rough guide only") : null);
    }
}
