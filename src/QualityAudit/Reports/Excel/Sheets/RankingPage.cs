using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>A ranking as a page: heading, table, colours, filter, print set-up.</summary>
internal static class RankingPage
{
    // A chart of more cannot be read.
    private const int MostBars = 60;

    public static void Write(
        Sheet sheet, ReportScope scope, RankingTable table, IReadOnlyList<RankingRow> rows, int headerRow, string heading, int nameColumn)
    {
        var columns = table.Columns;
        sheet.Widths([.. columns.Select(column => column.Width)]);
        PageHead.Write(sheet, scope, heading, scope.Say(
            "分数相同并列，下一名次顺延（1、2、2、4）；没有总分的项目不排名，列在最后。",
            "Equal totals share a rank and the next is skipped (1, 2, 2, 4); what has no total is not ranked and stands last."), table.LastPrinted);
        var last = sheet.Table(headerRow, columns, rows, row => row.Member.Rank is null ? Look.NotScored : Look.Plain);
        if (rows.Count > 0)
        {
            sheet.ScoreColours(headerRow + 1, table.FirstIndicator, last, table.Official - 1);
            sheet.Bars(headerRow + 1, table.Official, last, Palette.Bar, 100);
            sheet.Filter(headerRow, last, table.LastPrinted);
        }

        if (rows.Count is > 0 and <= MostBars)
        {
            var height = 9 + rows.Count * 3 / 2;
            sheet.KeepTogether(last + 1, Sheet.HeightOfLines(height + 1), landscape: true, table.LastPrinted, headerRow);
            sheet.Draw(ScorecardCharts.Contributions(sheet, scope, headerRow, last, nameColumn, table.FirstContribution), last + 2, height, 1, Math.Min(table.LastPrinted, 12));
        }

        sheet.Protect();
        sheet.Freeze(headerRow, nameColumn);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, table.LastPrinted, headerRow);
    }
}
