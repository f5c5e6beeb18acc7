using QualityAudit.Reports.Excel.Live;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>All projects of the scope, best first; those without a rank stand below, told apart by look and words.</summary>
internal static class ProjectRankingSheet
{
    private const int HeaderRow = 4;

    public static void Write(Sheet sheet, ReportScope scope, Func<int, (Sheet Sheet, int Row, int Column)> link, Calculation live)
    {
        RankingRow[] rows =
        [
            .. scope.Projects
                .Select((project, unit) => new RankingRow(
                    new ScopeMember(project.Project.Id, project.Project.Name, project.Assessment, scope.Units.Rank(unit)), project, null, unit))
                .OrderBy(row => row.Member.Rank?.Position ?? int.MaxValue)
                .ThenBy(row => row.Member.Id, StringComparer.Ordinal),
        ];
        List<Column<RankingRow>> leading =
        [
            RankingTable.RankColumn(live),
            new(new("项目编号", "Project id"), 11, Align.Left, row => new TextContent(row.Member.Id)),
            new(new("项目", "Project"), 18, Align.Left, row => link(row.Unit) is var (target, line, column) ? new LinkContent(row.Member.Name, target, line, column) : CellContent.Empty),
        ];
        if (scope.IsGroup)
            leading.Add(new(new("区域", "Region"), 12, Align.Left, row => new TextContent(row.Project!.Project.Region)));
        leading.Add(new(new("城市", "City"), 10, Align.Left, row => new TextContent(row.Project!.Project.City)));
        leading.Add(scope.IsGroup
            ? new(new("区域内\n排名", "Rank in\nregion"), 9, Align.Centre, row => live.ShowLine(live.Layout.RankInRegion!.Value, row.Unit, row.Project!.Rank?.Position, "0"))
            : new(new("集团内\n排名", "Rank in\ngroup"), 9, Align.Centre, row => Place(row.Project!.RankInGroup))
            { Note = new("与其他区域的项目比较得来，这里是评分时的结果，不随试算变动。", "Compared with the projects of other regions: as it was scored, and not part of what is computed here.") });
        var table = new RankingTable(scope, rows, leading, live);
        RankingPage.Write(sheet, scope, table, rows, HeaderRow, scope.Say("项目排名", "Ranking of projects"), nameColumn: 3);
    }

    private static CellContent Place(Rank? rank) => rank is null
        ? new TextContent("—") { Look = Look.NotScored }
        : new NumberContent(rank.Position, "0");
}
