using QualityAudit.Audits;

namespace QualityAudit.Scoring.Explaining;

/// <summary>Adds to a scored quarter why each figure is what it is and what it means, for every project, region and the group.</summary>
internal sealed class Explanation
{
    private readonly Scorecard scorecard;
    private readonly RubricSubjects subjects;
    private readonly LedgerPlan plan;
    private readonly Part[] parts;
    private readonly FullWeights weights;
    private readonly PastQuarter? before;
    private readonly FullWeights? weightsBefore;

    private Explanation(Scorecard scorecard, IReadOnlyList<Scorecard> earlier)
    {
        this.scorecard = scorecard;
        before = earlier.Where(past => past.Quarter == scorecard.Quarter.Previous).Select(past => new PastQuarter(past)).FirstOrDefault();
        weightsBefore = before is null ? null : new FullWeights(before.Scorecard.Rubric);
        weights = new FullWeights(scorecard.Rubric);
        subjects = new RubricSubjects(scorecard.Rubric);
        plan = new LedgerPlan(subjects);
        parts = AtOnce.Select(scorecard.Projects, (project, _) => new Part(project.Project, new ProjectTrial(subjects, project.Assessment.Indicators)));
    }

    /// <param name="scorecard">Scored and ranked.</param>
    /// <param name="earlier">Scorecards by the same rubric.</param>
    public static Scorecard Of(Scorecard scorecard, IReadOnlyList<Scorecard> earlier) => new Explanation(scorecard, earlier).Explain();

    private Scorecard Explain()
    {
        var ofRegion = parts.ToLookup(part => part.Project.Region, StringComparer.Ordinal);
        var projects = AtOnce.Select(scorecard.Projects, (project, index) => project with { Assessment = Explain(project.Assessment, parts[index].Trial, before?.OfProject(project.Project.Id)) });
        // The group first: it takes as long as all regions.
        List<(Assessment Assessment, IEnumerable<Part> Its, Assessment? Past)> unions =
        [
            (scorecard.Group.Assessment, parts, before?.Group),
            .. scorecard.Regions.Select(region => (region.Assessment, ofRegion[region.Region], before?.OfRegion(region.Region))),
        ];
        var explained = AtOnce.Select(unions, (union, _) => Together(union.Assessment, union.Its, union.Past));
        return scorecard with
        {
            Projects = projects,
            Regions = [.. scorecard.Regions.Select((region, index) => region with { Assessment = explained[index + 1] })],
            Group = scorecard.Group with { Assessment = explained[0] },
        };
    }

    private Assessment Together(Assessment assessment, IEnumerable<Part> its, Assessment? past) =>
        Explain(assessment, new UnionTrial(subjects, assessment.Indicators, [.. its.Select(part => (part.Project, part.Trial))]), past);

    private Assessment Explain(Assessment assessment, Trial trial, Assessment? past)
    {
        var whatIf = new WhatIfScoring(subjects, assessment, trial);
        var (bridge, noBridge) = Bridging.Of(scorecard.Quarter.Previous, weightsBefore, past, weights, assessment);
        return assessment with
        {
            Ledger = LedgerKeeping.Of(subjects, plan, assessment),
            WhatIfs = whatIf.Each(),
            NextBand = whatIf.NextBand(),
            Bridge = bridge,
            NoBridge = noBridge,
        };
    }

    private sealed record Part(Project Project, ProjectTrial Trial);
}
