using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles;

/// <summary>What reading one rubric file gave: the rubric, null when there is an error, and every finding in the order of the file.</summary>
public sealed record RubricReading(Rubric? Rubric, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Where the rubric's parts stand in its file.</summary>
    internal RubricPlaces Places { get; init; } = RubricPlaces.None;
}

/// <summary>Where each id of a rubric stands: groups are indicators and criteria, subjects are items and questions.</summary>
internal sealed record RubricPlaces(IReadOnlyDictionary<string, SourceLocation> Groups, IReadOnlyDictionary<string, SourceLocation> Subjects)
{
    public static RubricPlaces None { get; } = new(new Dictionary<string, SourceLocation>(StringComparer.Ordinal), new Dictionary<string, SourceLocation>(StringComparer.Ordinal));
}
