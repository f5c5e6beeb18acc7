using QualityAudit.Reports.Excel.Live;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>
/// Every checklist item against every project of a region: which item fails where, on one page. Each credit is a formula over the
/// project's answers to the item (S-10), and what all scores of checklists are computed from.
/// </summary>
internal static class ItemsSheet
{
    public const int HeaderRow = 4;
    private const int RegionColumn = 6;

    /// <summary>Unit -1 is the region.</summary>
    public static int Column(int unit) => RegionColumn + 1 + unit;

    public static void Write(Sheet sheet, ReportScope scope, Calculation calculation, LiveInputs inputs, AnswerCells answers)
    {
        var rows = scope.Rubric.Indicators
            .SelectMany((indicator, place) => indicator.Items.Select((item, index) => new Row(
                place, scope.Assessment.Indicators[place].Items[index], inputs.RowOf(item), [.. scope.Projects.Select(project => project.Assessment.Indicators[place].Items[index])])))
            .ToList();
        List<Column<Row>> columns =
        [
            new(new("编号", "Id"), 12, Align.Left, row => new TextContent(row.Scope.Item.Id)),
            new(new("检查内容", "What is checked"), 40, Align.Left, row => new TextContent(scope.Say(row.Scope.Item.Text) + Marks.Of(scope, row.Scope.Item))),
            new(new("6+2\n步骤", "Step"), 10, Align.Left, row => new TextContent(StepOf(scope, row.Scope.Item))),
            new(new("对象", "Object"), 7, Align.Centre, row => new TextContent(row.Scope.Item.Object ?? "")),
            new(new("分值\n（分）", "Points"), 7, Align.Right, row => new LiveContent(inputs.Points(row.Scope.Item), "0.##")),
            new(new("区域平均\n（得分率）", "Mean of\nregion"), 11, Align.Centre, row => Share(row.Scope, OfRegion(sheet, calculation, row)))
            { Note = new("有该指标得分的各项目的平均，按区域汇总方式加权（S-21）。", "Mean over the projects that have the indicator, weighed as the region's figure is (S-21).") },
        ];
        columns.AddRange(scope.Projects.Select((project, unit) => new Column<Row>(
            LocalizedText.Same($"{project.Project.Id}\n{project.Project.Name}"), 11, Align.Centre, row => Share(row.Projects[unit], OfProject(inputs.Answers, answers, unit, row.Scope.Item)))));
        sheet.Widths([.. columns.Select(column => column.Width)]);
        PageHead.Write(sheet, scope, scope.Say("检查项对照", "Items by project"), scope.Say(
            "每格为该项得分率（实得 ÷ 应得）：橙色为低，蓝色为满分；灰色斜体不计分（不适用、未观察到、未填写）。",
            "Each cell is the share of the item's points that was earned: orange is low, blue is full; grey italics are not scored (not applicable, not observed, not answered)."), columns.Count);
        var last = sheet.Table(HeaderRow, columns, rows);
        if (rows.Count > 0)
        {
            sheet.ScoreColours(HeaderRow + 1, RegionColumn, last, columns.Count, 1);
            sheet.Filter(HeaderRow, last, columns.Count);
        }

        sheet.Protect();
        sheet.Freeze(HeaderRow, 2);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, columns.Count, HeaderRow);
    }

    private static Formula OfRegion(Sheet sheet, Calculation calculation, Row row) =>
        calculation.MeanOverProjects(row.Indicator, new Area(sheet, row.Line, Column(0), row.Line, Column(calculation.Units - 1)));

    // S-10: the plain mean of what was answered; else the word that says why there is none.
    private static Formula OfProject(AnswersSheet answers, AnswerCells cells, int unit, Item item)
    {
        var credits = answers.CreditsOf(unit, item);
        var state = cells.State(answers.AnswersTo(unit, item));
        if (credits.Count > 1)
            return Fx.If(Fx.Count(credits).Is(0), state, Fx.Average(credits));
        var credit = new CellReference(credits.Sheet, credits.FirstRow, credits.FirstColumn);
        return Fx.If(Fx.IsNumber(credit), credit, state);
    }

    private static string StepOf(ReportScope scope, Item item) =>
        scope.Rubric.Steps.FirstOrDefault(step => string.Equals(step.Key, item.Step, StringComparison.Ordinal)) is { } found ? scope.Say(found.Title) : "";

    private static LiveContent Share(ItemResult result, Formula formula) => new(formula, "0%")
    {
        Look = result.Credit is null ? Look.NotScored : result.Item.Counts ? Look.Plain : Look.Advisory,
        Expected = (result.Credit, null),
    };

    private sealed record Row(int Indicator, ItemResult Scope, int Line, IReadOnlyList<ItemResult> Projects);
}
