namespace QualityAudit.Scoring;

/// <summary>How units did in an earlier quarter; null where one was not there.</summary>
internal sealed class PastQuarter(Scorecard scorecard)
{
    private readonly Dictionary<string, Assessment> projects = scorecard.Projects.ToDictionary(project => project.Project.Id, project => project.Assessment, StringComparer.Ordinal);
    private readonly Dictionary<string, Assessment> regions = scorecard.Regions.ToDictionary(region => region.Region, region => region.Assessment, StringComparer.Ordinal);

    public Scorecard Scorecard => scorecard;

    public Assessment Group => scorecard.Group.Assessment;

    public Assessment? OfProject(string id) => projects.GetValueOrDefault(id);

    public Assessment? OfRegion(string name) => regions.GetValueOrDefault(name);
}
