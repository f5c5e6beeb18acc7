using QualityAudit.Scoring;

namespace QualityAudit.Reports.Excel;

/// <summary>
/// What a workbook computes figures of, by number: -1 is its scope as a whole, from 0 on its projects, and after them, in the
/// group's workbook, the regions. On every sheet with a column a unit the whole stands first, then the regions, then the projects,
/// those of one region side by side.
/// </summary>
internal sealed class Units(ReportScope scope)
{
    public const int Whole = -1;

    private readonly IReadOnlyList<RegionResult> regions = scope.IsGroup ? scope.Scorecard.Regions : [];
    private readonly Dictionary<string, (int First, int Last)> spans = scope.Projects
        .Select((project, index) => (project.Project.Region, Index: index))
        .GroupBy(each => each.Region, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (group.Min(each => each.Index), group.Max(each => each.Index)), StringComparer.Ordinal);

    public int Projects => scope.Projects.Count;

    public int Regions => regions.Count;

    public int Count => 1 + Regions + Projects;

    /// <summary>In the order of their columns.</summary>
    public IEnumerable<int> All => Enumerable.Range(Whole, 1).Concat(Enumerable.Range(Projects, Regions)).Concat(Enumerable.Range(0, Projects));

    /// <summary>The units that the scope is made of: a region's projects, the group's regions.</summary>
    public IReadOnlyList<int> Members => [.. scope.IsGroup ? Enumerable.Range(Projects, Regions) : Enumerable.Range(0, Projects)];

    public bool IsProject(int unit) => unit >= 0 && unit < Projects;

    /// <summary>Columns to the right of the whole's.</summary>
    public int Place(int unit) => unit == Whole ? 0 : unit >= Projects ? 1 + unit - Projects : 1 + Regions + unit;

    /// <summary>Columns to the right of the whole's that go on paper: in the group the regions, since a thousand projects fit on no page.</summary>
    public int Printed => scope.IsGroup ? Regions : Projects;

    public int OfRegion(string region) => Projects + regions.TakeWhile(each => !string.Equals(each.Region, region, StringComparison.Ordinal)).Count();

    /// <summary>First and last project of the whole or of a region.</summary>
    public (int First, int Last) ProjectsOf(int unit) => unit == Whole ? (0, Projects - 1) : spans[regions[unit - Projects].Region];

    /// <summary>The whole or the region that a project is ranked in.</summary>
    public int RegionOf(int project) => scope.IsGroup ? OfRegion(scope.Projects[project].Project.Region) : Whole;

    public Assessment Assessment(int unit) =>
        unit == Whole ? scope.Assessment : IsProject(unit) ? scope.Projects[unit].Assessment : regions[unit - Projects].Assessment;

    /// <summary>The rank among what stands beside it: of a project in the scope, of a region in the group.</summary>
    public Rank? Rank(int unit) => unit == Whole ? null : IsProject(unit) ? scope.IsGroup ? scope.Projects[unit].RankInGroup : scope.Projects[unit].Rank : regions[unit - Projects].Rank;

    public string Heading(int unit) =>
        unit == Whole ? scope.Name : IsProject(unit) ? $"{scope.Projects[unit].Project.Id}\n{scope.Projects[unit].Project.Name}" : regions[unit - Projects].Region;
}
