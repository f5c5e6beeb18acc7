using QualityAudit.Audits;
using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>
/// Every checklist answer of the region in an open cell, with its credit by formula and the cell that it came from (S-43). The answers
/// of one project to one item stand below each other; an item nobody spoke of has one row without a source.
/// </summary>
internal sealed class AnswersSheet
{
    private const int HeaderRow = 4;
    private const int Answer = 5;
    private const int Credit = 6;

    private readonly Sheet sheet;
    private readonly Dictionary<(int Project, string Item), (int First, int Last, bool Given)> places = [];

    /// <param name="sheet">Where they go.</param>
    /// <param name="scope">The region.</param>
    /// <param name="cells">How answers stand in cells.</param>
    /// <param name="itemRow">Where an item stands on a project's sheet.</param>
    public AnswersSheet(Sheet sheet, ReportScope scope, AnswerCells cells, Func<int, Item, (Sheet Sheet, int Row)> itemRow)
    {
        this.sheet = sheet;
        var rows = new List<Row>();
        for (var project = 0; project < scope.Projects.Count; project++)
        {
            foreach (var result in scope.Projects[project].Assessment.Indicators.SelectMany(indicator => indicator.Items))
            {
                var first = HeaderRow + 1 + rows.Count;
                if (result.Answers.Count == 0)
                    rows.Add(new Row(project, scope.Projects[project].Project, result.Item, null, scope.Rubric.Unanswered == UnansweredPolicy.Zero ? 0 : null, first));
                foreach (var answer in result.Answers)
                    rows.Add(new Row(project, scope.Projects[project].Project, result.Item, answer, answer.Credit, HeaderRow + 1 + rows.Count));
                places.Add((project, result.Item.Id), (first, HeaderRow + rows.Count, result.Answers.Count > 0));
            }
        }

        Column<Row>[] columns =
        [
            new(new("项目编号", "Project id"), 11, Align.Left, row => new TextContent(row.Project.Id)),
            new(new("项目", "Project"), 16, Align.Left, row => new TextContent(row.Project.Name)),
            new(new("编号", "Id"), 11, Align.Left, row => itemRow(row.Number, row.Item) is var (target, line) ? new LinkContent(row.Item.Id, target, line) : CellContent.Empty)
            { Note = new("点编号，回到项目表里的这一项。", "Leads to the item on its project's sheet.") },
            new(new("检查内容", "What is checked"), scope.Wide(52, 46), Align.Left, row => new TextContent(scope.Say(row.Item.Text))),
            new(new("答复\n（可改）", "Answer\n(may be changed)"), 15, Align.Centre, row => cells.Content(row.Item, row.Answer?.State ?? ResponseState.Unanswered, row.Answer?.Value))
            { Note = new("原始答复。改动后，全部得分随之重算；正式成绩不变。", "The answer as given. Change it and every figure follows; the official result stays.") },
            new(new("得分率\n（0–1）", "Credit\n(0–1)"), 9, Align.Right, row => new LiveContent(cells.Credit(row.Item, new CellReference(sheet, row.Line, Answer)), "0.00#") { Expected = (row.Credit, null) })
            { Note = new("按该项的评分方式由左边的答复算出（S-02）；空白表示不进入计算（S-01、S-03）。", "From the answer on its left by the item's scale (S-02); blank: not in the arithmetic (S-01, S-03).") },
            new(new("说明", "Detail"), 30, Align.Left, row => new TextContent(Said(cells, row)) { Look = Look.Muted }),
            new(new("检查日期", "Date"), 11, Align.Centre, row => row.Answer is { } answer ? new DateContent(answer.Date) : CellContent.Empty),
            new(new("检查类型", "Kind of visit"), scope.Wide(13, 17), Align.Left, row => new TextContent(row.Answer is { } answer ? scope.Say(FieldWords.Of(answer.Kind)) : "")),
            new(new("检查员", "Inspector"), 11, Align.Left, row => new TextContent(row.Answer?.Inspector ?? "")),
            new(new("文件", "File"), 52, Align.Left, row => new TextContent(row.Answer?.Source.File ?? "") { Look = Look.Muted }),
            new(new("工作表", "Sheet"), 13, Align.Left, row => new TextContent(row.Answer?.Source.Sheet ?? "") { Look = Look.Muted }),
            new(new("单元格", "Cell"), 8, Align.Left, row => new TextContent(row.Answer?.Source.Cell?.ToString() ?? "") { Look = Look.Muted }),
        ];
        sheet.Widths([.. columns.Select(column => column.Width)]);
        PageHead.Write(sheet, scope, scope.Say("检查答复", "Checklist answers"), scope.Say(
            "浅黄色一列是原始答复，可以改：改了之后，整本工作簿的得分随之重算，用来核对或试算。后三列是它在原始文件里的位置。",
            "The pale yellow column holds the answers as given. They may be changed to check or to try: every figure of the workbook follows. The last three columns say where each stands in the original file."), columns.Length);
        var last = sheet.Table(HeaderRow, columns, rows);
        if (rows.Count > 0)
        {
            sheet.Open(HeaderRow + 1, Answer, last, Answer);
            foreach (var same in rows.GroupBy(row => row.Item.Id, StringComparer.Ordinal))
            {
                var rule = cells.Allowed(same.First().Item);
                foreach (var row in same)
                    sheet.Validations.Add((new CellRange(row.Line, Answer, row.Line, Answer), rule));
            }

            sheet.Filter(HeaderRow, last, columns.Length);
        }

        sheet.Freeze(HeaderRow, 3);
        sheet.TabColour = Palette.Low;
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, columns.Length, HeaderRow);
        sheet.Protect();
    }

    /// <summary>The first of a project's answers to an item.</summary>
    public (Sheet Sheet, int Row) RowOf(int project, Item item) => (sheet, places[(project, item.Id)].First);

    public Area AnswersTo(int project, Item item) => Column(project, item, Answer);

    public Area CreditsOf(int project, Item item) => Column(project, item, Credit);

    /// <summary>False where no visit spoke of the item.</summary>
    public bool IsGiven(int project, Item item) => places[(project, item.Id)].Given;

    private Area Column(int project, Item item, int column) =>
        places[(project, item.Id)] is var (first, last, _) ? new Area(sheet, first, column, last, column) : null!;

    private static string Said(AnswerCells cells, Row row) => row.Answer is not { } answer
        ? ""
        : AnswerCells.Together(cells.Detail(row.Item, answer.State, answer.Value), answer.Reason, answer.Evidence, answer.Remark);

    private sealed record Row(int Number, Project Project, Item Item, ItemAnswer? Answer, decimal? Credit, int Line);
}
