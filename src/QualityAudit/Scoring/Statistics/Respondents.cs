namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// The respondents of one sample, each with how far their answers pull the total (z_r of S-31): a respondent's answers go together,
/// so they are added up before their spread is taken.
/// </summary>
internal sealed class Respondents
{
    private readonly Dictionary<(int Project, string Call), double> pulls = [];

    /// <summary>Whom they were drawn from; null for unknown.</summary>
    public int? Population { get; set; }

    public void Add(int project, string call, double pull) => pulls[(project, call)] = pulls.GetValueOrDefault((project, call)) + pull;

    /// <summary>(1 − f)·n/(n − 1)·Σ(z_r − z̄)²; null for fewer than two respondents, whose spread nobody knows.</summary>
    public double? Variance
    {
        get
        {
            var n = pulls.Count;
            if (n < 2)
                return null;
            var mean = pulls.Values.Sum() / n;
            var drawn = Population is { } whole && whole >= n ? (double)n / whole : 0;
            return (1 - drawn) * n / (n - 1) * pulls.Values.Sum(pull => (pull - mean) * (pull - mean));
        }
    }
}
