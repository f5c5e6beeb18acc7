using QualityAudit.Rubrics;
using QualityAudit.Scoring.Statistics;

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
            .Select(unit => (Id: id(unit), Figure: assessment(unit).Official.Published(rubric.Decimals), assessment(unit).Sampling))
            .Where(unit => unit.Figure is not null)
            .Select(unit => new RankedFigure(unit.Id, unit.Figure!.Value, unit.Sampling))
            .ToList();
        return complete.ToDictionary(unit => unit.Id, unit => RankOf(unit, complete), StringComparer.Ordinal);
    }

    private static Rank RankOf(RankedFigure unit, List<RankedFigure> all)
    {
        var rank = new Rank(1 + all.Count(other => other.Figure > unit.Figure), all.Count, Ids(all.Where(other => other != unit && other.Figure == unit.Figure)));
        if (unit.Sampling is null)
            return rank;

        // S-32. A figure without an interval of its own, such as a capped one, is taken as it stands.
        return rank with
        {
            AlikeWith = Ids(all.Where(other => other != unit && unit.IsAlike(other))),
            Range = (
                1 + all.Count(other => other.Figure > unit.Figure && !unit.IsAlike(other)),
                all.Count - all.Count(other => other.Figure < unit.Figure && !unit.IsAlike(other))),
        };
    }

    private static IReadOnlyList<string> Ids(IEnumerable<RankedFigure> units) => [.. units.Select(unit => unit.Id).Order(StringComparer.Ordinal)];

    private sealed record RankedFigure(string Id, decimal Figure, SamplingInterval? Sampling)
    {
        public bool IsAlike(RankedFigure other) =>
            Math.Abs(Figure - other.Figure) <= Sampling!.MarginAgainst(other.Sampling ?? SamplingInterval.Around(other.Figure, 0));
    }
}
