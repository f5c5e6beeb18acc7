using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>S-20: competition ranking (1, 2, 2, 4) on the official published figure, higher first, among those that have one.</summary>
internal static class Ranking
{
    public static IReadOnlyList<ProjectResult> Rank(IReadOnlyList<ProjectResult> projects, Rubric rubric)
    {
        var inGroup = Ranks(projects, project => project.Project.Id, project => project.Assessment, rubric);
        var inRegion = projects
            .GroupBy(project => project.Project.Region, StringComparer.Ordinal)
            .SelectMany(region => Ranks([.. region], project => project.Project.Id, project => project.Assessment, rubric))
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. projects.Select(project => project with
            {
                Rank = inRegion.GetValueOrDefault(project.Project.Id),
                RankInGroup = inGroup.GetValueOrDefault(project.Project.Id),
            }),
        ];
    }

    public static IReadOnlyList<RegionResult> Rank(IReadOnlyList<RegionResult> regions, Rubric rubric)
    {
        var ranks = Ranks(regions, region => region.Region, region => region.Assessment, rubric);
        return [.. regions.Select(region => region with { Rank = ranks.GetValueOrDefault(region.Region) })];
    }

    private static Dictionary<string, Rank> Ranks<T>(IReadOnlyList<T> units, Func<T, string> id, Func<T, Assessment> assessment, Rubric rubric)
    {
        var complete = units
            .Select(unit => (Id: id(unit), Figure: assessment(unit).Official.Published(rubric.Decimals)))
            .Where(unit => unit.Figure is not null)
            .ToList();
        return complete.ToDictionary(
            unit => unit.Id,
            unit => new Rank(
                1 + complete.Count(other => other.Figure > unit.Figure),
                complete.Count,
                [
                    .. complete
                        .Where(other => other.Figure == unit.Figure && !string.Equals(other.Id, unit.Id, StringComparison.Ordinal))
                        .Select(other => other.Id)
                        .Order(StringComparer.Ordinal),
                ]),
            StringComparer.Ordinal);
    }
}
