using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Scoring;

/// <summary>The three levels of one quarter: projects from their answers, regions and the group from their projects (S-21).</summary>
internal sealed class QuarterScoring(QuarterEvidence evidence, RubricCalls calls, Rubric rubric, History history)
{
    private readonly DiagnosticBag notices = new();

    private readonly ILookup<string, Visit> visits = evidence.Visits
        .Where(visit => RubricEvidence.Names(visit, rubric))
        .OrderBy(visit => visit.Date)
        .ThenBy(visit => visit.Kind)
        .ThenBy(visit => visit.Inspector, StringComparer.Ordinal)
        .ThenBy(visit => visit.Source.File, StringComparer.Ordinal)
        .ThenBy(visit => visit.Source.Sheet, StringComparer.Ordinal)
        .ToLookup(visit => visit.ProjectId, StringComparer.Ordinal);

    private readonly AskedQuestions asked = new(rubric, calls.Table);

    private readonly RubricItems itemsOfRubric = new(rubric);

    private readonly ProfileScoring profiles = new(rubric);

    private readonly AnswerPoints points = new(rubric);

    private readonly OfficialResults official = new(evidence, rubric);

    private readonly Dictionary<string, SampledProject> sampled = new(StringComparer.Ordinal);

    public IReadOnlyList<Diagnostic> Notices => [.. notices.All, .. official.Notices];

    public IReadOnlyList<ProjectResult> Projects()
    {
        var inOrder = evidence.Projects.OrderBy(project => project.Region, StringComparer.Ordinal).ThenBy(project => project.Id, StringComparer.Ordinal).ToList();
        var scored = AtOnce.Select(inOrder, (project, _) => ScoreProject(project));
        foreach (var (_, sample, found) in scored)
        {
            sampled[sample.Project.Id] = sample;
            notices.AddRange(found);
        }

        return [.. scored.Select(project => project.Result)];
    }

    /// <summary>Regions by name, and the group.</summary>
    public (IReadOnlyList<RegionResult> Regions, GroupResult Group) Unions(IReadOnlyList<ProjectResult> projects)
    {
        var byRegion = projects.GroupBy(project => project.Project.Region, StringComparer.Ordinal).OrderBy(region => region.Key, StringComparer.Ordinal).ToList();
        var regions = new RegionResult[byRegion.Count];
        GroupResult? group = null;
        // The group first: it takes as long as all regions.
        AtOnce.ForEach([null, .. byRegion], (IGrouping<string, ProjectResult>? region, int place) =>
        {
            if (region is null)
                group = ScoreGroup(projects);
            else
                regions[place - 1] = ScoreRegion(region.Key, [.. region]);
        });
        return (regions, group!);
    }

    private GroupResult ScoreGroup(IReadOnlyList<ProjectResult> projects) =>
        new(Together(projects, official.OfGroup(), history.OfGroup()), CompleteAmong(projects), projects.Count)
        {
            Calls = CallSelection.Add(projects.Select(project => project.Calls)),
        };

    private (ProjectResult Result, SampledProject Sample, IReadOnlyList<Diagnostic> Notices) ScoreProject(Project project)
    {
        var found = new DiagnosticBag();
        var itsVisits = visits[project.Id].ToList();
        var counted = CallSelection.Of(calls.Table, calls.Of(project), rubric.ExcludeUnserved);
        var answers = new ProjectAnswers(asked, counted);
        var items = new ItemScoring(rubric, itemsOfRubric, itsVisits, found);
        var indicators = rubric.Indicators
            .Select(indicator => indicator.Source == IndicatorSource.Checklist
                ? ChecklistIndicator.Score(indicator, items, hasVisits: itsVisits.Count > 0)
                : CallbackIndicator.Score(indicator, asked, answers, counted, project))
            .ToList();
        var earlier = history.OfProject(project.Id);
        var assessment = Assessing.Assess(rubric, profiles, indicators, items, official.OfProject(project), earlier);
        var sample = new SampledProject(project, assessment.Indicators, new CalledCustomers(points, answers, counted));
        assessment = Assessing.WithUncertainty(assessment, new SampledUnit(assessment.Indicators, [sample]), earlier);
        var result = new ProjectResult(project, assessment)
        {
            Visits = items.Visits,
            Calls = counted.Tally,
        };
        return (result, sample, found.All);
    }

    private RegionResult ScoreRegion(string region, IReadOnlyList<ProjectResult> projects) =>
        new(region, Together(projects, official.OfRegion(region), history.OfRegion(region)), CompleteAmong(projects), projects.Count)
        {
            Calls = CallSelection.Add(projects.Select(project => project.Calls)),
        };

    private Assessment Together(IReadOnlyList<ProjectResult> projects, OfficialResult result, IReadOnlyList<EarlierAssessment> earlier)
    {
        var assessment = Assessing.Assess(rubric, profiles, [.. rubric.Indicators.Select((indicator, index) => Aggregation.Aggregate(indicator, index, projects))], items: null, result, earlier);
        return Assessing.WithUncertainty(assessment, new SampledUnit(assessment.Indicators, [.. projects.Select(project => sampled[project.Project.Id])]), earlier);
    }

    private static int CompleteAmong(IReadOnlyList<ProjectResult> projects) =>
        projects.Count(project => project.Assessment.Total.Exact is not null);
}
