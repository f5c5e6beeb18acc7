using QualityAudit.Reports.Excel.Live;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>How the total came about: the indicators with weight and score, added up by formula and told in a sentence (S-17).</summary>
internal static class CoverTotal
{
    private const int Columns = 8;

    public static int Write(Sheet sheet, ReportScope scope, int row, Calculation live, WeightsSheet weights)
    {
        sheet.Put(row, 1, new TextContent(scope.Say("总分怎么得来", "How the total came about")) { Look = Look.Section }, Columns);
        var header = ++row;
        string[] headings =
        [
            scope.Say("指标", "Indicator"), scope.Say("权重\n（%）", "Weight\n(%)"), scope.Say("得分\n（0–100）", "Score\n(0–100)"), scope.Say("折合总分\n（分）", "Points of\nthe total"),
            scope.Say("上季度", "Last\nquarter"), scope.Say("较上季度", "Change"), scope.Say("依据", "Rests on"), scope.Say("未取整得分\n（核对用）", "Unrounded\n(for checking)"),
        ];
        for (var column = 0; column < headings.Length; column++)
            sheet.Put(row, column + 1, new TextContent(headings[column]) { Look = Look.Header }, 1, Align.Centre);
        foreach (var indicator in scope.Assessment.Indicators)
            Indicator(sheet, scope, indicator, ++row, live, weights);
        row++;
        Total(sheet, scope, header + 1, row, live);
        sheet.Grid(header, 1, row, Columns);
        sheet.Put(row + 1, 1, CoverSentence.Of(live, weights), Columns);
        return row + 2;
    }

    private static void Indicator(Sheet sheet, ReportScope scope, IndicatorResult result, int row, Calculation live, WeightsSheet weights)
    {
        var place = scope.Rubric.Indicators.TakeWhile(each => each != result.Indicator).Count();
        sheet.Put(row, 1, new TextContent($"{result.Indicator.Id} {scope.Say(result.Indicator.Title)}") { Look = Look.Strong });
        sheet.Put(row, 2, new LiveContent(weights.Weight(result.Indicator), "0.##") { Expected = (result.Indicator.Weight, null) }, 1, Align.Right);
        sheet.Put(row, 3, live.Show(live.Score(place, Units.Whole), result.Score, Look.Strong), 1, Align.Right);
        sheet.Put(row, 4, live.ShowPart(live.At(live.Layout.Contributions + place, Units.Whole), result.Contribution), 1, Align.Right);
        sheet.Put(row, 5, result.Change is { } change ? new NumberContent(change.Before, scope.FigureFormat) { Look = Look.Muted } : CellContent.Empty, 1, Align.Right);
        sheet.Put(row, 6, result.Change is { } since
            ? new LiveContent(Fx.If(Fx.IsNumber(new CellReference(sheet, row, 3)), new CellReference(sheet, row, 3) - new CellReference(sheet, row, 5), "—"), scope.ChangeFormat) { Expected = (since.Delta, null) }
            : scope.Show(result.Change), 1, Align.Right);
        sheet.Put(row, 7, new TextContent(Basis(scope, result)) { Look = result.Score.Exact is null ? Look.NotScored : Look.Muted });
        sheet.Put(row, 8, live.ShowLine(live.Layout.Final + place, Units.Whole, result.Score.Exact, "0.000000000", Look.Muted), 1, Align.Right);
    }

    private static string Basis(ReportScope scope, IndicatorResult result)
    {
        if (result.Score.Missing is { } missing)
            return scope.Say(missing.Text);
        return result.Questions.Count > 0
            ? scope.Say($"{ReportScope.Number(result.Questions.Sum(each => each.Valid))} 份有效答复", $"{ReportScope.Number(result.Questions.Sum(each => each.Valid))} valid answers")
            : scope.Say($"{ReportScope.Number(result.Items.Count(each => each.Item.Counts && each.Credit is not null))} 个检查项", $"{ReportScope.Number(result.Items.Count(each => each.Item.Counts && each.Credit is not null))} items");
    }

    private static void Total(Sheet sheet, ReportScope scope, int first, int row, Calculation live)
    {
        var assessment = scope.Assessment;
        sheet.Put(row, 1, new TextContent(scope.OfficialIsGroups ? scope.Say("计算总分", "Computed total") : scope.Say("总分", "Total")) { Look = Look.Total });
        sheet.Put(row, 2, new LiveContent(Fx.Sum(new Area(sheet, first, 2, row - 1, 2)), "0.##") { Look = Look.Total, Expected = (assessment.Indicators.Sum(each => each.Indicator.Weight), null) }, 1, Align.Right);
        sheet.Put(row, 3, CellContent.Empty with { Look = Look.Total });
        sheet.Put(row, 4, live.ShowLine(live.Layout.Published, Units.Whole, scope.Publish(assessment.Total), scope.FigureFormat, Look.Total), 1, Align.Right);
        sheet.Put(row, 5, assessment.Change is { } change ? new NumberContent(change.Before, scope.FigureFormat) { Look = Look.Total } : CellContent.Empty with { Look = Look.Total }, 1, Align.Right);
        sheet.Put(row, 6, assessment.Change is { } since ? live.ShowLine(live.Layout.Change, Units.Whole, since.Delta, scope.ChangeFormat, Look.Total) : CellContent.Empty with { Look = Look.Total }, 1, Align.Right);
        sheet.Put(row, 7, CellContent.Empty with { Look = Look.Total });
        sheet.Put(row, 8, live.ShowLine(live.Layout.Total, Units.Whole, assessment.Total.Exact, "0.000000000", Look.Total), 1, Align.Right);
    }
}
