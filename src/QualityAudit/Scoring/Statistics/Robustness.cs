namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// How a rank would fare if the rubric's weights were somewhat others (S-33): in each draw every weight of an indicator, item or question
/// is multiplied by a factor of its own between 0.75 and 1.25, the same for all who are ranked. Drawn from a fixed seed.
/// </summary>
/// <param name="Draws">How often.</param>
/// <param name="Best">Best rank in the middle 90 % of the draws.</param>
/// <param name="Worst">Worst rank there.</param>
/// <param name="Kept">Percent of the draws that give the rank it has.</param>
public sealed record Robustness(int Draws, int Best, int Worst, decimal Kept)
{
    /// <summary>Percent by which a weight may be off.</summary>
    public const int Noise = 25;
}
