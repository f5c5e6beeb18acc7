using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>Adds to a scored quarter why each figure is what it is and what it means, for every project, region and the group.</summary>
internal sealed class Explanation
{
    private readonly Scorecard scorecard;
    private readonly IReadOnlyList<Part> parts;
    private readonly Scorecard? before;

    private Explanation(Scorecard scorecard, IReadOnlyList<Scorecard> earlier)
    {
        this.scorecard = scorecard;
        before = earlier.FirstOrDefault(past => past.Quarter == scorecard.Quarter.Previous);
        parts = [.. scorecard.Projects.Select(project => new Part(project.Project, new ProjectTrial(Rubric, project.Assessment.Indicators)))];
    }

    private Rubric Rubric => scorecard.Rubric;

    /// <param name="scorecard">Scored and ranked.</param>
    /// <param name="earlier">Scorecards by the same rubric.</param>
    public static Scorecard Of(Scorecard scorecard, IReadOnlyList<Scorecard> earlier) => new Explanation(scorecard, earlier).Explain();

    private Scorecard Explain()
    {
        var ofRegion = parts.ToLookup(part => part.Project.Region, StringComparer.Ordinal);
        return scorecard with
        {
            Projects = AtOnce.Select(scorecard.Projects, (project, index) => project with { Assessment = Explain(project.Assessment, parts[index].Trial, before?.Find(project)) }),
            Regions = AtOnce.Select(scorecard.Regions, (region, _) => region with { Assessment = Together(region.Assessment, ofRegion[region.Region], before?.Find(region)) }),
            Group = scorecard.Group with { Assessment = Together(scorecard.Group.Assessment, parts, before?.Group.Assessment) },
        };
    }

    private Assessment Together(Assessment assessment, IEnumerable<Part> its, Assessment? past) =>
        Explain(assessment, new UnionTrial(assessment.Indicators, [.. its.Select(part => (part.Project, part.Trial))]), past);

    private Assessment Explain(Assessment assessment, Trial trial, Assessment? past)
    {
        var whatIf = new WhatIfScoring(Rubric, assessment, trial);
        var (bridge, noBridge) = Bridging.Of(scorecard.Quarter.Previous, before?.Rubric, past, Rubric, assessment);
        return assessment with
        {
            Ledger = LedgerKeeping.Of(Rubric, assessment),
            WhatIfs = whatIf.Each(),
            NextBand = whatIf.NextBand(),
            Bridge = bridge,
            NoBridge = noBridge,
        };
    }

    private sealed record Part(Project Project, ProjectTrial Trial);
}
