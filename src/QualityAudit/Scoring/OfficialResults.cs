using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>S-22: whether the quarter's official results are the group's, and which were imported.</summary>
internal sealed class OfficialResults(QuarterEvidence evidence, Rubric rubric)
{
    private readonly bool quarterIsGroups = rubric.GroupResultQuarters.Contains(evidence.Quarter.Number);

    /// <summary>Group results that no unit of this quarter takes.</summary>
    public IReadOnlyList<Diagnostic> Notices =>
    [
        .. evidence.GroupResults
            .Where(result => !quarterIsGroups)
            .OrderBy(result => result.Source.ToString(), StringComparer.Ordinal)
            .Select(result => ScoringDiagnostics.GroupResultUnused.At(result.Source, ("quarter", evidence.Quarter.ToString()), ("rubric", rubric.ToString()))),
    ];

    public OfficialResult OfProject(Project project) => Find(result => string.Equals(result.ProjectId, project.Id, StringComparison.Ordinal));

    public OfficialResult OfRegion(string region) =>
        Find(result => result.ProjectId is null && string.Equals(result.Region, region, StringComparison.Ordinal));

    public OfficialResult OfGroup() => Find(result => result.ProjectId is null && result.Region is null);

    private OfficialResult Find(Func<GroupBscResult, bool> isItsOwn) =>
        quarterIsGroups ? new OfficialResult(true, evidence.GroupResults.FirstOrDefault(isItsOwn)?.Score) : new OfficialResult(false, null);
}

/// <summary>FromGroup: the quarter's official figure is the group's; Imported: that figure, null while it is not there.</summary>
internal sealed record OfficialResult(bool FromGroup, decimal? Imported)
{
    /// <summary>What counts, beside the computed total.</summary>
    public (AssessmentStatus Status, Score Official) Settle(Score total)
    {
        if (!FromGroup)
            return (total.Exact is null ? AssessmentStatus.Incomplete : AssessmentStatus.Computed, total);
        if (Imported is { } score)
            return (AssessmentStatus.GroupResult, Score.Of(score));
        return (
            AssessmentStatus.AwaitingGroupResult,
            Score.None(NoScoreReason.AwaitingGroupResult, "等待导入集团BSC结果", "awaiting the group's BSC result"));
    }
}
