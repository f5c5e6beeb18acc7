using QualityAudit.Reports.Excel.Live;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>All projects of the scope, best first; those without a rank stand below, told apart by look and words.</summary>
internal static class ProjectRankingSheet
{
    private const int HeaderRow = 4;

    public static void Write(Sheet sheet, ReportScope scope, Func<ProjectResult, Sheet?> link, Calculation? live = null)
    {
        RankingRow[] rows =
        [
            .. scope.Projects
                .OrderBy(project => Rank(scope, project)?.Position ?? int.MaxValue)
                .ThenBy(project => project.Project.Id, StringComparer.Ordinal)
                .Select((project, index) => new RankingRow(
                    HeaderRow + 1 + index,
                    new ScopeMember(project.Project.Id, project.Project.Name, project.Assessment, Rank(scope, project)),
                    project, null, link(project), scope.Projects.ToList().IndexOf(project))),
        ];
        RankingTable? table = null;
        List<Column<RankingRow>> leading =
        [
            RankingTable.RankColumn(scope, HeaderRow + 1, HeaderRow + rows.Length, () => table!.Official, live),
            new(new("项目编号", "Project id"), 11, Align.Left, row => new TextContent(row.Member.Id)),
            new(new("项目", "Project"), 18, Align.Left, row => row.Link is { } target ? new LinkContent(row.Member.Name, target) : new TextContent(row.Member.Name)),
        ];
        if (scope.IsGroup)
            leading.Add(new(new("区域", "Region"), 12, Align.Left, row => new TextContent(row.Project!.Project.Region)));
        leading.Add(new(new("城市", "City"), 10, Align.Left, row => new TextContent(row.Project!.Project.City)));
        leading.Add(scope.IsGroup
            ? new(new("区域内\n排名", "Rank in\nregion"), 9, Align.Centre, row => Place(row.Project!.Rank))
            : new(new("集团内\n排名", "Rank in\ngroup"), 9, Align.Centre, row => Place(row.Project!.RankInGroup)));
        table = new RankingTable(scope, rows, leading, live);
        RankingPage.Write(sheet, scope, table, rows, HeaderRow, scope.Say("项目排名", "Ranking of projects"), frozenColumns: 3);
    }

    private static Rank? Rank(ReportScope scope, ProjectResult project) => scope.IsGroup ? project.RankInGroup : project.Rank;

    private static CellContent Place(Rank? rank) => rank is null
        ? new TextContent("—") { Look = Look.NotScored }
        : new NumberContent(rank.Position, "0");
}
