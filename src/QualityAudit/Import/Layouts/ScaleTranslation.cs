using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Layouts;

/// <summary>Points of a foreign form on an item's own scale, only where both say exactly the same; null elsewhere.</summary>
internal static class ScaleTranslation
{
    /// <summary>The canonical value for so many of the form's points; maximum is null where the form does not say it.</summary>
    public static string? Of(Scale scale, decimal score, decimal? maximum) => Candidates(scale, score, maximum)
        .Distinct(StringComparer.Ordinal)
        .Where(value => scale.Credit(value) is { } credit && (maximum is { } most ? credit * most == score : SamePoints(scale)))
        .ToList() is [var only] ? only : null;

    private static IEnumerable<string> Candidates(Scale scale, decimal score, decimal? maximum) => scale switch
    {
        GradedScale graded => graded.Levels.Select(level => level.Key),
        YesNoScale => [YesNoScale.Yes, YesNoScale.No],
        PointsScale points => [CanonicalNumber.Write(maximum is { } most and > 0 ? score * points.Maximum / most : score)],
        DeductionScale deduction => [CanonicalNumber.Write(deduction.Maximum - (maximum is { } most and > 0 ? score * deduction.Maximum / most : score))],
        ChecksScale checks => [ChecksScale.None, string.Join(',', checks.Parts.Select(part => part.Key))],
        _ => [],
    };

    // Without a maximum the form's points count as they are, on a scale of points alone.
    private static bool SamePoints(Scale scale) => scale is PointsScale or DeductionScale;
}
