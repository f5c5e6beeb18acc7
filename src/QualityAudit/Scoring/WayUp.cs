using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>
/// The shortest way to the next band (S-41): the fewest items and questions which, met in full, bring the total there, dearest first.
/// Missing: points between the published total and the band. Reached: the total then, unrounded.
/// </summary>
public sealed record WayUp(Band Band, decimal Missing, decimal Reached, IReadOnlyList<Loss> Steps)
{
    /// <summary>Null in the highest band, where a cap or the group decides, and where all losses together do not reach it.</summary>
    internal static WayUp? Of(Rubric rubric, Assessment assessment)
    {
        if (assessment.Status != AssessmentStatus.Computed || assessment.Caps.Count > 0
            || assessment.Total.Exact is not { } total || assessment.Total.Published(rubric.Decimals) is not { } published
            || rubric.Bands.Where(band => band.LowerBound > published).MinBy(band => band.LowerBound) is not { } next)
            return null;

        var steps = new List<Loss>();
        var reached = total;
        foreach (var loss in assessment.Losses)
        {
            steps.Add(loss);
            reached += loss.Points;
            if (Rounding.Publish(reached, rubric.Decimals) >= next.LowerBound)
                return new WayUp(next, next.LowerBound - published, reached, steps);
        }

        return null;
    }
}
