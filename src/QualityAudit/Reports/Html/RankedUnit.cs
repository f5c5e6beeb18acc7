using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>A line of a ranking, heat map or chart: a project or a region. Href: where its details stand, null for nowhere.</summary>
public sealed record RankedUnit(string Id, string Name, string? Place, string? Href, Assessment Assessment, Rank? Rank)
{
    /// <summary>The rank among all regions' projects, where Rank is that of the region.</summary>
    public Rank? RankInGroup { get; init; }

    /// <summary>Where an indicator's answers stand: in the details of a project; a region tells where its points went.</summary>
    public string? IndicatorHref(int place) => Href is null ? null : IsProject ? FormattableString.Invariant($"{Href}-i{place}") : $"{Href}#ledger";

    /// <summary>Where the answers to a step stand: the item that cost a project most there, with its cell; a region shows its projects by step.</summary>
    public string? StepHref(PageView view, string step)
    {
        if (Href is null || !IsProject)
            return Href is null ? null : $"{Href}#steps";
        var worst = Assessment.Losses.FirstOrDefault(loss => string.Equals(view.Item(loss.SubjectId)?.Step, step, StringComparison.Ordinal));
        return worst is not null
            ? $"{Href}-{view.AnchorOf(worst.SubjectId)}"
            : IndicatorHref(Assessment.Indicators.TakeWhile(indicator => !indicator.Items.Any(item => string.Equals(item.Item.Step, step, StringComparison.Ordinal))).Count());
    }

    // Details of a project have an anchor, a region has a page.
    private bool IsProject => Href!.Contains('#', StringComparison.Ordinal);

    public static RankedUnit Of(RegionResult region, Func<string, string> href) =>
        new(region.Region, region.Region, null, href(region.Region), region.Assessment, region.Rank);

    /// <summary>Ranked ones by rank, then the others; within them as they came (by id).</summary>
    public static IReadOnlyList<RankedUnit> InOrder(IEnumerable<RankedUnit> units) => [.. units.OrderBy(unit => unit.Rank?.Position ?? int.MaxValue)];

    /// <summary>Where the details of a region's project stand on its page: by its place in the scorecard, ids may hold anything.</summary>
    public static string Anchor(int index) => FormattableString.Invariant($"p{index + 1}");
}
