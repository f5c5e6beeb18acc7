using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles;

/// <summary>What reading one rubric file gave: the rubric, null when there is an error, and every finding in the order of the file.</summary>
public sealed record RubricReading(Rubric? Rubric, IReadOnlyList<Diagnostic> Diagnostics);
