using QualityAudit.Rubrics;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Scoring;

/// <summary>S-20: competition ranking (1, 2, 2, 4) on the official published figure, higher first, among those that have one.</summary>
internal static class Ranking
{
    public static IReadOnlyList<ProjectResult> Rank(IReadOnlyList<ProjectResult> projects, Rubric rubric)
    {
        var noise = new WeightNoise(rubric);
        var figures = projects.Select(project => RankedFigure.Of(project.Project.Id, project.Assessment, rubric, noise)).ToList();
        var inGroup = Ranks(figures);
        var inRegion = projects.Zip(figures)
            .GroupBy(pair => pair.First.Project.Region, pair => pair.Second, StringComparer.Ordinal)
            .SelectMany(Ranks)
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
        var noise = new WeightNoise(rubric);
        var ranks = Ranks(regions.Select(region => RankedFigure.Of(region.Region, region.Assessment, rubric, noise)));
        return [.. regions.Select(region => region with { Rank = ranks.GetValueOrDefault(region.Region) })];
    }

    private static Dictionary<string, Rank> Ranks(IEnumerable<RankedFigure?> units)
    {
        var ranked = units.OfType<RankedFigure>().OrderBy(unit => unit.Id, StringComparer.Ordinal).ToList();
        var ranks = ranked.ConvertAll(unit => RankOf(unit, ranked));

        // S-33. The group's own results (S-22) have no weights of ours.
        var held = ranked.Count > 1 && ranked.TrueForAll(unit => unit.Drawn is not null)
            ? WeightNoise.Of([.. ranked.Select(unit => unit.Drawn!)], [.. ranks.Select(rank => rank.Position)])
            : null;
        return ranked.Select((unit, index) => (unit.Id, Rank: ranks[index] with { Robustness = held?[index] })).ToDictionary(StringComparer.Ordinal);
    }

    private static Rank RankOf(RankedFigure unit, List<RankedFigure> byId)
    {
        var (above, surelyAbove, surelyBelow) = (0, 0, 0);
        List<string> tied = [], alike = [];
        var isEstimated = unit.Uncertainty?.HalfWidth is not null;
        foreach (var other in byId.Where(other => other != unit))
        {
            var isAlike = isEstimated && unit.IsAlike(other);
            if (other.Figure == unit.Figure)
                tied.Add(other.Id);
            if (other.Figure > unit.Figure)
                above++;
            if (isAlike)
                alike.Add(other.Id);
            else if (other.Figure > unit.Figure)
                surelyAbove++;
            else if (other.Figure < unit.Figure)
                surelyBelow++;
        }

        // S-32. A figure without an interval of its own, such as a capped one, is taken as it stands.
        return new Rank(1 + above, byId.Count, tied) { AlikeWith = alike, Range = isEstimated ? (1 + surelyAbove, byId.Count - surelyBelow) : null };
    }

    /// <summary>Drawn: the totals under other weights (S-33); null where the figure is no total of ours.</summary>
    private sealed class RankedFigure(string id, decimal figure, Uncertainty? uncertainty, long[]? drawn)
    {
        public string Id => id;

        public decimal Figure => figure;

        public Uncertainty? Uncertainty => uncertainty;

        public long[]? Drawn => drawn;

        /// <summary>Null without an official figure.</summary>
        public static RankedFigure? Of(string id, Assessment assessment, Rubric rubric, WeightNoise noise) =>
            assessment.Official.Published(rubric.Decimals) is { } figure ? new(id, figure, assessment.Uncertainty, noise.Totals(assessment)) : null;

        public bool IsAlike(RankedFigure other) => Math.Abs(Figure - other.Figure) <= Uncertainty!.MarginTo(other.Uncertainty);
    }
}
