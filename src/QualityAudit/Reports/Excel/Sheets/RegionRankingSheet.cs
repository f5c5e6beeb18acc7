using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>The regions of the group, best first, with how many of their projects are complete.</summary>
internal static class RegionRankingSheet
{
    private const int HeaderRow = 4;

    public static void Write(Sheet sheet, ReportScope scope)
    {
        RankingRow[] rows =
        [
            .. scope.Scorecard.Regions
                .OrderBy(region => region.Rank?.Position ?? int.MaxValue)
                .ThenBy(region => region.Region, StringComparer.Ordinal)
                .Select((region, index) => new RankingRow(
                    HeaderRow + 1 + index,
                    new ScopeMember("", region.Region, region.Assessment, region.Rank),
                    null, region, null)),
        ];
        RankingTable? table = null;
        List<Column<RankingRow>> leading =
        [
            RankingTable.RankColumn(scope, HeaderRow + 1, HeaderRow + rows.Length, () => table!.Official),
            new(new("区域", "Region"), 18, Align.Left, row => new TextContent(row.Member.Name) { Look = Look.Strong }),
            new(new("项目数", "Projects"), 9, Align.Centre, row => new NumberContent(row.Region!.ProjectCount, "0")),
            new(new("有总分的\n项目数", "Complete\nprojects"), 10, Align.Centre, row => new NumberContent(row.Region!.Complete, "0")),
        ];
        table = new RankingTable(scope, rows, leading);
        RankingPage.Write(sheet, scope, table, rows, HeaderRow, scope.Say("区域排名", "Ranking of regions"), frozenColumns: 2);
    }
}
