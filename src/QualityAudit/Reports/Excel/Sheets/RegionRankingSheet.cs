using QualityAudit.Reports.Excel.Live;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>The regions of the group, best first, with how many of their projects are complete.</summary>
internal static class RegionRankingSheet
{
    private const int HeaderRow = 4;

    public static void Write(Sheet sheet, ReportScope scope, Func<int, (Sheet Sheet, int Row, int Column)> link, Calculation live)
    {
        RankingRow[] rows =
        [
            .. scope.Scorecard.Regions
                .Select((region, index) => new RankingRow(
                    new ScopeMember("", region.Region, region.Assessment, region.Rank), null, region, scope.Units.Projects + index))
                .OrderBy(row => row.Member.Rank?.Position ?? int.MaxValue)
                .ThenBy(row => row.Member.Name, StringComparer.Ordinal),
        ];
        List<Column<RankingRow>> leading =
        [
            RankingTable.RankColumn(live),
            new(new("区域", "Region"), 18, Align.Left, row => link(row.Unit) is var (target, line, column) ? new LinkContent(row.Member.Name, target, line, column) : CellContent.Empty),
            new(new("项目数", "Projects"), 9, Align.Centre, row => new NumberContent(row.Region!.ProjectCount, "0")),
            new(new("有总分的\n项目数", "Complete\nprojects"), 10, Align.Centre, row => new NumberContent(row.Region!.Complete, "0")),
        ];
        var table = new RankingTable(scope, rows, leading, live);
        RankingPage.Write(sheet, scope, table, rows, HeaderRow, scope.Say("区域排名", "Ranking of regions"), nameColumn: 2);
    }
}
