using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>A line of a ranking, heat map or chart: a project or a region. Href: where its details stand, null for nowhere.</summary>
public sealed record RankedUnit(string Id, string Name, string? Place, string? Href, Assessment Assessment, Rank? Rank)
{
    /// <summary>The rank among all regions' projects, where Rank is that of the region.</summary>
    public Rank? RankInGroup { get; init; }

    public static RankedUnit Of(RegionResult region, Func<string, string> href) =>
        new(region.Region, region.Region, null, href(region.Region), region.Assessment, region.Rank);

    /// <summary>Ranked ones by rank, then the others; within them as they came (by id).</summary>
    public static IReadOnlyList<RankedUnit> InOrder(IEnumerable<RankedUnit> units) => [.. units.OrderBy(unit => unit.Rank?.Position ?? int.MaxValue)];

    /// <summary>Where the details of a region's project stand on its page: by its place in the scorecard, ids may hold anything.</summary>
    public static string Anchor(int index) => FormattableString.Invariant($"p{index + 1}");
}
