using QualityAudit.Audits;
using QualityAudit.RubricFiles;
using QualityAudit.Scoring;

namespace QualityAudit.Workflow;

/// <summary>
/// Which rubrics to score by. RubricId: that one alone; null for every rubric that the quarter has evidence of.
/// Rescore: take the file as it reads now even where the quarter was scored by another text (S-23).
/// </summary>
public sealed record RubricChoice(string? RubricId, bool Rescore)
{
    /// <summary>The rubrics of a quarter, the main one first. A quarter without evidence of any is the main one's.</summary>
    internal IReadOnlyList<string> Among(QuarterEvidence evidence, RubricCatalogue catalogue)
    {
        if (RubricId is not null)
            return [RubricId];
        var found = RubricEvidence.RubricsIn(evidence, [.. catalogue.All.Where(rubric => rubric.IsValidFor(evidence.Quarter))]);
        return found.Count == 0 && catalogue.MainId is { } main ? [main] : [.. found.OrderBy(id => string.Equals(id, catalogue.MainId, StringComparison.Ordinal) ? 0 : 1)];
    }
}
