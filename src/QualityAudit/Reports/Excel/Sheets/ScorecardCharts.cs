using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Charts;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>The charts of a scorecard workbook, all of them over cells that a reader can see.</summary>
internal static class ScorecardCharts
{
    /// <param name="sheet">With the quarters in a row and the totals in the row below.</param>
    /// <param name="scope">Whose totals.</param>
    /// <param name="row">Of the quarters.</param>
    /// <param name="lastColumn">Of this quarter.</param>
    public static Chart Trend(Sheet sheet, ReportScope scope, int row, int lastColumn) => new(
        ChartKind.Line,
        scope.Say($"{scope.Name}：历季正式总分", $"{scope.Name}: official total by quarter"),
        scope.Say("季度", "Quarter"),
        scope.Say("总分（0–100 分）", "Total (0–100)"),
        [new ChartSeries(new Area(sheet, row + 1, 1, row + 1, 1), new Area(sheet, row, 2, row, lastColumn), new Area(sheet, row + 1, 2, row + 1, lastColumn), Palette.Accent)])
    {
        Labelled = true,
        Format = scope.FigureFormat,
        Description = scope.Say("折线图：各季度的正式总分，数字在图上方的表里。", "Line chart of the official totals by quarter; the figures stand in the table above."),
    };

    /// <summary>What each indicator brings to the total, a bar a project, in the order of the ranking.</summary>
    public static Chart Contributions(Sheet sheet, ReportScope scope, int headerRow, int lastRow, int nameColumn, int firstColumn) => new(
        ChartKind.StackedBars,
        scope.Say("总分从哪里来：各指标折合总分", "What each indicator brings to the total"),
        "",
        scope.Say("总分中的分（分）", "Points of the total"),
        [
            .. scope.Rubric.Indicators.Select((_, place) => new ChartSeries(
                new Area(sheet, headerRow, firstColumn + place, headerRow, firstColumn + place),
                new Area(sheet, headerRow + 1, nameColumn, lastRow, nameColumn),
                new Area(sheet, headerRow + 1, firstColumn + place, lastRow, firstColumn + place),
                Palette.Series[place % Palette.Series.Count])),
        ])
    {
        Least = 0,
        Most = 100,
        Labelled = true,
        Format = scope.FigureFormat,
        Description = scope.Say("堆叠条形图：每个项目各指标折合的分数，数字在表格右侧几列。", "Stacked bars: the points that each indicator brings, by project; the figures stand in the columns on the right of the table."),
    };

    /// <summary>A bar a step.</summary>
    public static Chart Steps(Sheet sheet, ReportScope scope, int headerRow, int firstRow, int lastRow, int figures) => new(
        ChartKind.Bars,
        scope.Say($"{scope.Name}：6+2 步骤得分", $"{scope.Name}: score by 6+2 step"),
        "",
        scope.Say("得分（0–100 分）", "Score (0–100)"),
        [new ChartSeries(new Area(sheet, headerRow, figures, headerRow, figures), new Area(sheet, firstRow, 1, lastRow, 1), new Area(sheet, firstRow, figures, lastRow, figures), Palette.Accent)])
    {
        Least = 0,
        Most = 100,
        Labelled = true,
        Format = scope.FigureFormat,
        Description = scope.Say("条形图：各步骤检查项的得分，数字在上面的表里。", "Bars: score of the checklist items by step; the figures stand in the table above."),
    };
}
