using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>Adds to a scored quarter why each figure is what it is, for every project, region and the group.</summary>
internal sealed class Explanation
{
    private readonly Scorecard scorecard;
    private readonly IReadOnlyList<(Project Project, ProjectTrial Trial)> trials;

    private Explanation(Scorecard scorecard)
    {
        this.scorecard = scorecard;
        trials = [.. scorecard.Projects.Select(project => (project.Project, new ProjectTrial(Rubric, project.Assessment.Indicators)))];
    }

    private Rubric Rubric => scorecard.Rubric;

    public static Scorecard Of(Scorecard scorecard) => new Explanation(scorecard).Explain();

    private Scorecard Explain() => scorecard with
    {
        Projects = [.. scorecard.Projects.Select((project, index) => project with { Assessment = Explain(project.Assessment, trials[index].Trial) })],
        Regions = [.. scorecard.Regions.Select(region => region with { Assessment = Explain(region.Assessment, Union(region.Assessment, region.Region)) })],
        Group = scorecard.Group with { Assessment = Explain(scorecard.Group.Assessment, Union(scorecard.Group.Assessment, null)) },
    };

    private Assessment Explain(Assessment assessment, Trial trial)
    {
        var whatIf = new WhatIfScoring(Rubric, assessment, trial);
        return assessment with
        {
            Ledger = LedgerKeeping.Of(Rubric, assessment),
            WhatIfs = whatIf.Each(),
            NextBand = whatIf.NextBand(),
        };
    }

    private UnionTrial Union(Assessment assessment, string? region) =>
        new(assessment.Indicators, [.. trials.Where(each => region is null || string.Equals(each.Project.Region, region, StringComparison.Ordinal))]);
}
