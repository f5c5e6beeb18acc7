using QualityAudit.Reports.Excel.Live;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>
/// Every checklist item against every unit: which item fails where, on one page, and what all scores of checklists are computed from.
/// A project's credit is a formula over its answers (S-10) where the workbook holds them, a number in an open cell where it does not.
/// </summary>
internal static class ItemsSheet
{
    public const int HeaderRow = 4;
    public const int WholeColumn = 6;

    public static int Column(Units units, int unit) => WholeColumn + units.Place(unit);

    /// <summary>Items that a cap may watch.</summary>
    public static IEnumerable<Item> Critical(ReportScope scope) => scope.Rubric.Caps.Any(cap => cap is CriticalCap)
        ? scope.Rubric.Indicators.SelectMany(indicator => indicator.Items).Where(item => item is { Critical: true, Advisory: false })
        : [];

    public static void Write(Sheet sheet, ReportScope scope, Calculation calculation, LiveInputs inputs)
    {
        var units = scope.Units;
        var rows = scope.Rubric.Indicators
            .SelectMany((indicator, place) => indicator.Items.Select((item, index) => new Row(place, index, item, inputs.RowOf(item))))
            .ToList();
        List<Column<Row>> columns =
        [
            new(new("编号", "Id"), 12, Align.Left, row => new TextContent(row.Item.Id)),
            new(new("检查内容", "What is checked"), 40, Align.Left, row => new TextContent(scope.Say(row.Item.Text) + Marks.Of(scope, row.Item))),
            new(new("6+2\n步骤", "Step"), scope.Wide(10, 16), Align.Left, row => new TextContent(StepOf(scope, row.Item))),
            new(new("对象", "Object"), 7, Align.Centre, row => new TextContent(row.Item.Object ?? "")),
            new(new("分值\n（分）", "Points"), 7, Align.Right, row => new LiveContent(inputs.Points(row.Item), "0.##")),
        ];
        foreach (var unit in units.All)
        {
            columns.Add(units.IsProject(unit)
                ? new(LocalizedText.Same(units.Heading(unit)), 11, Align.Centre, row => OfProject(scope, inputs, unit, row))
                : new(
                    scope.IsGroup ? unit == Units.Whole ? new("集团平均\n（得分率）", "Mean of\ngroup") : LocalizedText.Same(units.Heading(unit)) : new("区域平均\n（得分率）", "Mean of\nregion"),
                    11, Align.Centre, row => Share(row.Of(units, unit), calculation.MeanOverProjects(row.Indicator, unit, inputs.CreditsAcross(calculation, row.Item, unit))))
                { Note = new("有该指标得分的各项目的平均，按区域汇总方式加权（S-21）。", "Mean over the projects that have the indicator, weighed as the region's figure is (S-21).") });
        }

        sheet.Widths([.. columns.Select(column => column.Width)]);
        var printed = WholeColumn + units.Printed;
        var isGiven = inputs.Evidence.Answers is not null;
        PageHead.Write(sheet, scope, scope.Say("检查项对照", "Items by project"), scope.Say(
            "每格为该项得分率（实得 ÷ 应得）：橙色为低，蓝色为满分；灰色斜体不计分（不适用、未观察到、未填写）。",
            "Each cell is the share of the item's points that was earned: orange is low, blue is full; grey italics are not scored (not applicable, not observed, not answered).")
            + (isGiven ? "" : scope.Say("浅黄色是各项目的得分率，可以改；原始答复及其出处在该区域自己的工作簿里。", " The pale yellow cells hold the credits of each project and may be changed; the answers and where they stand are in the workbook of the project's region.")), Math.Min(printed, 14));
        var last = sheet.Table(HeaderRow, columns, rows);
        if (rows.Count > 0)
        {
            sheet.ScoreColours(HeaderRow + 1, WholeColumn, last, columns.Count, 1);
            sheet.Filter(HeaderRow, last, columns.Count);
            if (!isGiven)
            {
                sheet.Open(HeaderRow + 1, Column(units, 0), last, columns.Count);
                Failures(sheet, scope, inputs, last + 1, columns.Count);
            }
        }

        sheet.Protect();
        sheet.Freeze(HeaderRow, 2);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: !sheet.FitsUpright(printed), printed, HeaderRow);
    }

    // What caps ask for is lost in a mean over visits.
    private static void Failures(Sheet sheet, ReportScope scope, LiveInputs inputs, int row, int columns)
    {
        var items = Critical(scope).ToList();
        if (items.Count == 0)
            return;
        var units = scope.Units;
        sheet.PutBand(row, new TextContent(scope.Say("关键项：没有达到的检查次数（S-15）", "Critical items: visits that did not meet them (S-15)")) { Look = Look.Total }, WholeColumn + scope.Units.Printed, columns);
        foreach (var item in items)
        {
            row = inputs.FailuresRow(item);
            sheet.Put(row, 1, new TextContent(item.Id));
            sheet.Put(row, 2, new TextContent(scope.Say(item.Text)));
            for (var unit = 0; unit < units.Projects; unit++)
                sheet.Put(row, Column(units, unit), new NumberContent(Find(scope.Projects[unit], item).Answers.Count(answer => answer.Credit == 0), "0"), 1, Align.Centre);
            sheet.Open(row, Column(units, 0), row, columns);
            sheet.Grid(row, 1, row, columns);
        }
    }

    private static ItemResult Find(ProjectResult project, Item item) => project.Assessment.Indicators.SelectMany(indicator => indicator.Items).First(result => result.Item == item);

    // S-10: the plain mean of what was answered; else the word that says why there is none.
    private static CellContent OfProject(ReportScope scope, LiveInputs inputs, int unit, Row row)
    {
        var result = row.Of(scope.Units, unit);
        if (inputs.Evidence.Answers is not { } answers)
        {
            return result.Credit is { } credit
                ? new NumberContent(credit, "0%") { Look = result.Item.Counts ? Look.Plain : Look.Advisory }
                : new TextContent(scope.Say(FieldWords.Of(result.State))) { Look = Look.NotScored };
        }

        var credits = answers.CreditsOf(unit, row.Item);
        var state = inputs.Evidence.Cells.State(answers.AnswersTo(unit, row.Item));
        if (credits.Count > 1)
            return Share(result, Fx.If(Fx.Count(credits).Is(0), state, Fx.Average(credits)));
        var only = new CellReference(credits.Sheet, credits.FirstRow, credits.FirstColumn);
        return Share(result, Fx.If(Fx.IsNumber(only), only, state));
    }

    private static string StepOf(ReportScope scope, Item item) =>
        scope.Rubric.Steps.FirstOrDefault(step => string.Equals(step.Key, item.Step, StringComparison.Ordinal)) is { } found ? scope.Say(found.Title) : "";

    private static LiveContent Share(ItemResult result, Formula formula) => new(formula, "0%")
    {
        Look = result.Credit is null ? Look.NotScored : result.Item.Counts ? Look.Plain : Look.Advisory,
        Expected = (result.Credit, null),
    };

    private sealed record Row(int Indicator, int Index, Item Item, int Line)
    {
        public ItemResult Of(Units units, int unit) => units.Assessment(unit).Indicators[Indicator].Items[Index];
    }
}
