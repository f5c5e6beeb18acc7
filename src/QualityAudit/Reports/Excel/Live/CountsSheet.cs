using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>
/// How often each answer was given, a line an answer, a column a unit, as the calculation has them: counted from the calls of the workbook,
/// or, in a large group, as numbers in open cells; those of regions and of the group are sums (S-13, S-21).
/// </summary>
internal sealed class CountsSheet : ICountedAnswers
{
    private const int HeaderRow = 4;
    private const int WholeColumn = 3;

    private readonly Sheet sheet;
    private readonly ReportScope scope;
    private readonly LiveEvidence evidence;
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly int last;

    public CountsSheet(Sheet sheet, ReportScope scope, LiveEvidence evidence)
    {
        (this.sheet, this.scope, this.evidence) = (sheet, scope, evidence);
        last = HeaderRow;
        foreach (var question in scope.Rubric.Indicators.SelectMany(indicator => indicator.Questions))
        {
            rows.Add(question.Id, last + 1);
            last += LinesOf(question).Count + 2;
        }
    }

    public CellReference Valid(Question question, int unit) => At(ValidRow(question), unit);

    public CellReference Count(Question question, int place, int unit) => At(rows[question.Id] + 1 + place, unit);

    /// <summary>What is counted and not scored: don't know, refused, blank, left out.</summary>
    public CellReference Quiet(Question question, QuietAnswer kind, int unit) => At(ValidRow(question) + 1 + (int)kind, unit);

    public void Write(Calculation calculation)
    {
        var units = scope.Units;
        var printed = WholeColumn + units.Printed;
        sheet.Widths([44, 10, 12, .. Enumerable.Repeat(11.5, units.Count - 1)]);
        PageHead.Write(sheet, scope, scope.Say("答复计数", "Counted answers"), evidence.Calls is not null
            ? scope.Say(
                "每行一种答复，每列先集团、再区域、再项目。项目的数由“回访明细”逐条数出，区域和集团的数是项目之和。",
                "A line an answer; the columns are the group, its regions, its projects. A project's numbers are counted from the sheet of calls; those of regions and of the group are their sums.")
            : scope.Say(
                "每行一种答复，每列先集团、再区域、再项目。浅黄色是各项目的答复数，可以改；逐条答复及其出处在该区域自己的工作簿里。",
                "A line an answer; the columns are the group, its regions, its projects. The pale yellow cells hold the numbers of each project and may be changed; the single answers and where they stand are in the workbook of the project's region."),
            Math.Min(printed, 12));
        sheet.Put(HeaderRow, 1, new TextContent(scope.Say("答复", "Answer")) { Look = Look.Header }, 1, Align.Centre);
        sheet.Put(HeaderRow, 2, new TextContent(scope.Say("指标", "Indicator")) { Look = Look.Header }, 1, Align.Centre);
        foreach (var unit in units.All)
            sheet.Put(HeaderRow, WholeColumn + units.Place(unit), new TextContent(units.Heading(unit)) { Look = Look.Header }, 1, Align.Centre);
        for (var place = 0; place < scope.Rubric.Indicators.Count; place++)
        {
            for (var number = 0; number < scope.Rubric.Indicators[place].Questions.Count; number++)
                Write(calculation, place, number);
        }

        sheet.Grid(HeaderRow, 1, last, WholeColumn + units.Count - 1);
        sheet.Freeze(HeaderRow, 3);
        sheet.TabColour = Palette.Low;
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: !sheet.FitsUpright(printed), printed, HeaderRow);
        sheet.Protect();
    }

    private void Write(Calculation calculation, int place, int number)
    {
        var (indicator, units) = (scope.Rubric.Indicators[place], scope.Units);
        var question = indicator.Questions[number];
        var row = rows[question.Id];
        sheet.PutBand(row, new TextContent($"{question.Id} {scope.Say(question.Text)}") { Look = Look.Total }, WholeColumn + units.Printed, WholeColumn + units.Count - 1);
        foreach (var line in LinesOf(question))
        {
            row += line.Index == question.ValidAnswers.Count ? 2 : 1;
            sheet.Put(row, 1, new TextContent(line.Name));
            sheet.Put(row, 2, new TextContent(indicator.Id) { Look = Look.Muted }, 1, Align.Centre);
            foreach (var unit in units.All)
            {
                var count = line.Of(units.Assessment(unit).Indicators[place].Questions[number]);
                CellContent content = units.IsProject(unit)
                    ? evidence.Calls is { } calls
                        ? new LiveContent(line.Formula(calls, scope.Projects[unit].Project.Id), "0") { Expected = (count, null) }
                        : new NumberContent(count, "0")
                    : new LiveContent(Sum(calculation, indicator, place, row, unit), "0") { Expected = (count, null), Look = Look.Strong };
                sheet.Put(row, WholeColumn + units.Place(unit), content, 1, Align.Right);
            }

            if (evidence.Calls is null)
                sheet.Open(row, WholeColumn + units.Place(0), row, WholeColumn + units.Count - 1);
        }

        row = ValidRow(question);
        sheet.Put(row, 1, new TextContent(scope.Say("有效答复", "valid answers")) { Look = Look.Strong });
        sheet.Put(row, 2, new TextContent(indicator.Id) { Look = Look.Muted }, 1, Align.Centre);
        foreach (var unit in units.All)
        {
            var column = WholeColumn + units.Place(unit);
            sheet.Put(row, column, new LiveContent(Fx.Sum(new Area(sheet, rows[question.Id] + 1, column, row - 1, column)), "0") { Look = Look.Strong, Expected = (units.Assessment(unit).Indicators[place].Questions[number].Valid, null) }, 1, Align.Right);
        }
    }

    // Where regions are means over projects, only those that have the indicator are counted (S-21).
    private Formula Sum(Calculation calculation, Indicator indicator, int place, int row, int unit)
    {
        var all = calculation.Across(sheet, row, WholeColumn, unit);
        return indicator.Region == RegionAggregation.Pooled
            ? Fx.Sum(all)
            : Fx.If(
                calculation.At(calculation.Layout.ProjectWeights + place, unit).Is(0),
                Fx.Sum(all),
                Fx.SumProduct(Series.IsNumber(calculation.Across(calculation.Layout.Final + place, unit)) * all));
    }

    private CellReference At(int row, int unit) => new(sheet, row, WholeColumn + scope.Units.Place(unit));

    private int ValidRow(Question question) => rows[question.Id] + 1 + question.ValidAnswers.Count;

    private List<Line> LinesOf(Question question) =>
    [
        .. question.ValidAnswers.Select((answer, index) => new Line(
            index, scope.Say(AnswerWords.Of(question, answer)), result => result.Counts[index].Count, (calls, project) => calls.Count(project, question, answer))),
        new(question.ValidAnswers.Count, scope.Say("不清楚", "don't know"), result => result.DontKnow, (calls, project) => calls.CountState(project, question, Audits.Response.DontKnow)),
        new(question.ValidAnswers.Count + 1, scope.Say("拒答", "refused"), result => result.Refused, (calls, project) => calls.CountState(project, question, Audits.Response.Refused)),
        new(question.ValidAnswers.Count + 2, scope.Say("空白", "blank"), result => result.Blank, (calls, project) => calls.CountState(project, question, null)),
        new(question.ValidAnswers.Count + 3, scope.Say("不计入", "left out"), result => result.Excluded, (calls, project) => calls.CountLeftOut(project, question)),
    ];

    private sealed record Line(int Index, string Name, Func<QuestionResult, int> Of, Func<CallsSheet, string, Formula> Formula);
}

/// <summary>Answers that are counted and never scored, in the order of their lines.</summary>
internal enum QuietAnswer
{
    DontKnow,
    Refused,
    Blank,
    LeftOut,
}
