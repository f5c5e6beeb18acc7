using QualityAudit.Rubrics;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Scoring;

/// <summary>S-20: competition ranking (1, 2, 2, 4) on the official published figure, higher first, among those that have one.</summary>
internal static class Ranking
{
    public static IReadOnlyList<ProjectResult> Rank(IReadOnlyList<ProjectResult> projects, Rubric rubric)
    {
        var noise = new WeightNoise(rubric);
        var figures = AtOnce.Select(projects, (project, _) => RankedFigure.Of(project.Project.Id, project.Assessment, rubric, noise));
        var inGroup = Ranks(figures);
        var regions = projects.Zip(figures)
            .GroupBy(pair => pair.First.Project.Region, pair => pair.Second, StringComparer.Ordinal)
            .ToList();
        var inRegion = AtOnce.Select(regions, (region, _) => Ranks(region)).SelectMany(ranks => ranks).ToDictionary(StringComparer.Ordinal);
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
        var ranks = Ranks(AtOnce.Select(regions, (region, _) => RankedFigure.Of(region.Region, region.Assessment, rubric, noise)));
        return [.. regions.Select(region => region with { Rank = ranks.GetValueOrDefault(region.Region) })];
    }

    private static Dictionary<string, Rank> Ranks(IEnumerable<RankedFigure?> units)
    {
        var ranked = units.OfType<RankedFigure>().OrderBy(unit => unit.Id, StringComparer.Ordinal).ToList();
        var compared = new ComparedFigures([.. ranked.Select(unit => unit.Id)], [.. ranked.Select(unit => unit.Figure)], [.. ranked.Select(unit => unit.Uncertainty)]);
        var ranks = AtOnce.Select(ranked, (_, unit) => RankOf(compared, unit));

        // S-33. The group's own results (S-22) have no weights of ours.
        var held = ranked.Count > 1 && ranked.TrueForAll(unit => unit.Drawn is not null)
            ? WeightNoise.Of([.. ranked.Select(unit => unit.Drawn!)], [.. ranks.Select(rank => rank.Position)])
            : null;
        return ranked.Select((unit, index) => (unit.Id, Rank: ranks[index] with { Robustness = held?[index] })).ToDictionary(StringComparer.Ordinal);
    }

    private static Rank RankOf(ComparedFigures compared, int unit)
    {
        var (above, surelyAbove, surelyBelow) = (0, 0, 0);
        var isEstimated = compared.IsEstimated(unit);
        for (var other = 0; other < compared.Count; other++)
        {
            var order = compared.Order(other, unit);
            if (order > 0)
                above++;
            if (!isEstimated || order == 0 || compared.IsAlike(unit, other))
                continue;
            if (order > 0)
                surelyAbove++;
            else
                surelyBelow++;
        }

        // S-32. A figure without an interval of its own, such as a capped one, is taken as it stands.
        return new Rank(1 + above, compared.Count, compared.TiedWith(unit))
        {
            AlikeWith = isEstimated ? compared.AlikeWith(unit) : [],
            Range = isEstimated ? (1 + surelyAbove, compared.Count - surelyBelow) : null,
        };
    }

    /// <summary>Drawn: the totals under other weights (S-33); null where the figure is no total of ours.</summary>
    private sealed record RankedFigure(string Id, decimal Figure, Uncertainty? Uncertainty, long[]? Drawn)
    {
        /// <summary>Null without an official figure.</summary>
        public static RankedFigure? Of(string id, Assessment assessment, Rubric rubric, WeightNoise noise) =>
            assessment.Official.Published(rubric.Decimals) is { } figure ? new(id, figure, assessment.Uncertainty, noise.Totals(assessment)) : null;
    }
}
