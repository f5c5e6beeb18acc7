using QualityAudit.Scoring;

namespace QualityAudit.Cli.Display;

/// <summary>The project, region or group that is to be explained, in one scorecard. Title: as people name it.</summary>
internal sealed record ExplainedUnit(Scorecard Scorecard, string Title, Assessment Assessment, Rank? Rank)
{
    private static readonly string[] GroupNames = ["group", "集团"];

    /// <summary>What a region or the group is made of, by id; none for a project.</summary>
    public IReadOnlyList<ProjectResult> Projects { get; private init; } = [];

    /// <summary>By id, name or alias of a project, name of a region, or the word for the group; null where nothing is called so.</summary>
    public static ExplainedUnit? Find(Scorecard scorecard, string named, Language language)
    {
        var name = named.Trim();
        var project = scorecard.Projects.FirstOrDefault(each => Same(each.Project.Id, name))
            ?? scorecard.Projects.FirstOrDefault(each => Same(each.Project.Name, name) || each.Project.Aliases.Any(alias => Same(alias, name)));
        if (project is not null)
            return new(scorecard, $"{project.Project.Id} {project.Project.Name} · {project.Project.Region}", project.Assessment, project.Rank);
        if (scorecard.Regions.FirstOrDefault(each => Same(each.Region, name)) is { } region)
            return new(scorecard, region.Region, region.Assessment, region.Rank) { Projects = [.. scorecard.ProjectsOf(region.Region)] };
        return Array.Exists(GroupNames, each => Same(each, name))
            ? new(scorecard, new LocalizedText("集团", "Group").In(language), scorecard.Group.Assessment, null) { Projects = scorecard.Projects }
            : null;
    }

    public bool Has(string subject) => Scorecard.Rubric.FindItem(subject) is not null || Scorecard.Rubric.FindQuestion(subject) is not null;

    /// <summary>The wording of an item or question.</summary>
    public LocalizedText TextOf(string subject) =>
        Scorecard.Rubric.FindItem(subject)?.Text ?? Scorecard.Rubric.FindQuestion(subject)?.Text ?? LocalizedText.Same(subject);

    /// <summary>The wording of a cap.</summary>
    public LocalizedText CapOf(string id) => Scorecard.Rubric.Caps.First(cap => Same(cap.Id, id)).Title;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
