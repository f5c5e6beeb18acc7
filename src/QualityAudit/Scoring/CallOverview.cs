using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>
/// How far the calls of a quarter are and what they come to so far, by one rubric: attempts, which of them count, each question's answers, and the
/// indicators that callbacks feed, before caps. It needs the sums of the calls and none of the calls.
/// </summary>
/// <param name="Quarter">Of the calls.</param>
/// <param name="Rubric">The version valid for the quarter (S-23).</param>
/// <param name="Regions">By name.</param>
/// <param name="Group">All projects.</param>
public sealed record CallOverview(Quarter Quarter, Rubric Rubric, IReadOnlyList<RegionCalls> Regions, UnitCalls Group)
{
    /// <summary>The calls to add up for a rubric.</summary>
    public static CallsToAdd Wanted(Rubric rubric, Quarter quarter) => new(
        quarter,
        RubricEvidence.QuestionIds(rubric),
        RubricEvidence.KindsOf(rubric),
        rubric.ExcludeUnserved,
        [.. Combined(rubric).Select(question => (question.Callback, (IReadOnlyList<string>)[.. question.Parts.Select(part => part.Id)]))]);

    /// <param name="rubric">Of the sums.</param>
    /// <param name="quarter">Of the sums.</param>
    /// <param name="projects">The register.</param>
    /// <param name="sums">What <see cref="Wanted"/> comes to.</param>
    public static CallOverview Of(Rubric rubric, Quarter quarter, IReadOnlyList<Project> projects, CallSums sums)
    {
        var adding = new CallAdding(rubric, [.. Combined(rubric)], sums);
        return Of(rubric, quarter, [.. projects.Select(project => new ProjectCalls(project, adding.Of(project)))]);
    }

    /// <summary>The same from a scorecard.</summary>
    public static CallOverview Of(Scorecard scorecard) => Of(
        scorecard.Rubric,
        scorecard.Quarter,
        [.. scorecard.Projects.Select(project => new ProjectCalls(project.Project, new UnitCalls(
            project.Calls,
            [
                .. project.Assessment.Indicators.Where(IsFromCalls)
                    .Select(indicator => CallbackIndicator.Combine(indicator.Indicator, [.. indicator.Questions.Select(question => question with { EffectiveWeight = 0, Lost = 0, Answers = [], PartsFailed = [] })])),
            ])))]);

    private static CallOverview Of(Rubric rubric, Quarter quarter, IReadOnlyList<ProjectCalls> projects) => new(
        quarter,
        rubric,
        [
            .. projects.GroupBy(project => project.Project.Region, StringComparer.Ordinal).OrderBy(region => region.Key, StringComparer.Ordinal)
                .Select(region => new RegionCalls(region.Key, Together(rubric, [.. region]), [.. region.OrderBy(project => project.Project.Id, StringComparer.Ordinal)])),
        ],
        Together(rubric, projects));

    private static UnitCalls Together(Rubric rubric, IReadOnlyList<ProjectCalls> projects) => new(
        CallSelection.Add(projects.Select(project => project.Calls.Tally)),
        [
            .. rubric.Indicators.Where(IsFromCalls)
                .Select((indicator, place) => Aggregation.Aggregate(indicator, [.. projects.Select(project => new ProjectPart(project.Project, project.Calls.Indicators[place]))])),
        ]);

    private static IEnumerable<Question> Combined(Rubric rubric) => rubric.Indicators.SelectMany(indicator => indicator.Questions).Where(question => !question.IsAsked);

    private static bool IsFromCalls(Indicator indicator) => indicator.Source == IndicatorSource.Callbacks;

    private static bool IsFromCalls(IndicatorResult result) => IsFromCalls(result.Indicator);
}

/// <summary>A region's calls and those of its projects, by id.</summary>
public sealed record RegionCalls(string Region, UnitCalls Calls, IReadOnlyList<ProjectCalls> Projects);

/// <summary>A project's calls.</summary>
public sealed record ProjectCalls(Project Project, UnitCalls Calls);

/// <summary>The calls of a project, a region or the group. Indicators: those that callbacks feed, before caps, without interval and change.</summary>
public sealed record UnitCalls(CallTally Tally, IReadOnlyList<IndicatorResult> Indicators)
{
    /// <summary>Questions of all indicators, in rubric order.</summary>
    public IEnumerable<QuestionResult> Questions => Indicators.SelectMany(indicator => indicator.Questions);
}
