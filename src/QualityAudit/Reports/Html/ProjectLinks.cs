using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>Where on the pages the receipts of a figure stand (S-43): the details of a project, and in them the row of an item or question.</summary>
public sealed class ProjectLinks
{
    private readonly PageView view;
    private readonly Dictionary<string, string> hrefs;
    private readonly Dictionary<string, string> dearest = new(StringComparer.Ordinal);

    /// <param name="view">Of the page.</param>
    /// <param name="projects">Each with the address of its details.</param>
    public ProjectLinks(PageView view, IReadOnlyList<(ProjectResult Project, string Href)> projects)
    {
        this.view = view;
        hrefs = projects.ToDictionary(each => each.Project.Project.Id, each => each.Href, StringComparer.Ordinal);
        var most = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (project, _) in projects)
        {
            foreach (var loss in project.Assessment.Losses.Where(loss => loss.Points > most.GetValueOrDefault(loss.SubjectId)))
            {
                most[loss.SubjectId] = loss.Points;
                dearest[loss.SubjectId] = Of(project, loss.SubjectId);
            }
        }
    }

    public string Of(ProjectResult project) => hrefs[project.Project.Id];

    /// <summary>The row of an item that lost points or of a question.</summary>
    public string Of(ProjectResult project, string subject) => $"{Of(project)}-{view.AnchorOf(subject)}";

    /// <summary>The same in the project that it cost most; null where it cost nothing.</summary>
    public string? Dearest(string subject) => dearest.GetValueOrDefault(subject);
}
