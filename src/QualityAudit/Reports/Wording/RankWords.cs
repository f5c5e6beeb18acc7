using System.Globalization;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Wording;

/// <summary>What is said of a rank, the same in every report.</summary>
public static class RankWords
{
    /// <summary>How the rank fares under other weights, in one sentence (S-33); null where nobody can say.</summary>
    public static LocalizedText? Robustness(Rank? rank)
    {
        if (rank?.Robustness is not { } held)
            return null;
        var kept = Rounding.Publish(held.Kept, 0).ToString("0", CultureInfo.InvariantCulture) + "%";
        return held.Best == held.Worst && held.Best == rank.Position
            ? Text(
                $"名次对权重不敏感：各项权重上下浮动 {Scoring.Statistics.Robustness.Noise}%，仍是第 {rank.Position} 名（{held.Draws} 次抽样中 {kept} 不变）。",
                $"The rank does not hang on the weights: with each of them up to {Scoring.Statistics.Robustness.Noise} % higher or lower it stays {rank.Position} ({kept} of {held.Draws} draws).")
            : Text(
                $"若各项权重上下浮动 {Scoring.Statistics.Robustness.Noise}%，名次会在第 {held.Best}–{held.Worst} 名之间（{held.Draws} 次抽样中 {kept} 仍是第 {rank.Position} 名）。",
                $"With each weight up to {Scoring.Statistics.Robustness.Noise} % higher or lower the rank would be {held.Best} to {held.Worst} ({kept} of {held.Draws} draws keep rank {rank.Position}).");
    }

    private static LocalizedText Text(FormattableString zh, FormattableString en) => new(FormattableString.Invariant(zh), FormattableString.Invariant(en));
}
