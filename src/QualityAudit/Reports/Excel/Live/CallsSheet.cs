using QualityAudit.Audits;
using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>
/// Every call with its answers, a row a call and a column a question, the answers in open cells; the counts of all scores are counted here.
/// The last columns say where the call stands in the original file (S-43).
/// </summary>
internal sealed class CallsSheet
{
    private const int HeaderRow = 4;
    private const int ProjectColumn = 1;
    private const int CountedColumn = 7;
    private const int FirstQuestion = 9;

    private readonly Sheet sheet;
    private readonly ReportScope scope;
    private readonly IReadOnlyList<Question> questions;
    private readonly IReadOnlyList<Dictionary<string, CellContent>> contents;
    private readonly int last;

    public CallsSheet(Sheet sheet, ReportScope scope)
    {
        (this.sheet, this.scope) = (sheet, scope);
        questions = [.. scope.Rubric.Indicators.SelectMany(indicator => indicator.Questions)];
        contents = [.. questions.Select(Contents)];
        var rows = Rows();
        Column<Row>[] columns =
        [
            new(new("项目编号", "Project id"), 11, Align.Left, row => new TextContent(row.Project.Id)),
            new(new("项目", "Project"), 16, Align.Left, row => new TextContent(row.Project.Name)),
            new(new("回访编号", "Call id"), 18, Align.Left, row => new TextContent(row.Call.CallId)),
            new(new("回访日期", "Date"), 11, Align.Centre, row => new DateContent(row.Call.Date)),
            new(new("回访类型", "Callback"), scope.Wide(14, 20), Align.Left, row => new TextContent(scope.Say(FieldWords.Of(row.Call.Kind)))),
            new(new("房号/户号", "Household"), 13, Align.Left, row => new TextContent(row.Call.Household)),
            new(new("是否计入", "Counted"), 17, Align.Left, row => new TextContent(scope.Say(FieldWords.Of(row.Call.Exclusion))) { Look = row.Call.Exclusion == CallExclusion.None ? Look.Plain : Look.NotScored }),
            new(new("被引导", "Coached"), 8, Align.Centre, row => new TextContent(row.Call.Coached ? scope.Say("是", "yes") : "")),
            .. questions.Select((question, place) => new Column<Row>(LocalizedText.Same(question.Id), 11, Align.Centre, row => Content(row, place)) { Note = question.Text }),
            new(new("文件", "File"), 44, Align.Left, row => new TextContent(row.Call.Sheet.File) { Look = Look.Muted }),
            new(new("工作表", "Sheet"), 13, Align.Left, row => new TextContent(row.Call.Sheet.Sheet ?? "") { Look = Look.Muted }),
            new(new("单元格", "Cells"), 18, Align.Left, row => new TextContent(CellsOf(row.Call.Answers)) { Look = Look.Muted }),
        ];
        sheet.Widths([.. columns.Select(column => column.Width)]);
        PageHead.Write(sheet, scope, scope.Say("回访明细", "Calls"), scope.Say(
            "一行一次回访，一列一道题；浅黄色的答复可以改，改后各题得分随之重算。最后三列是它在原始文件中的位置。",
            "A row is a call, a column a question. The pale yellow answers may be changed, and the scores of the questions follow. The last three columns say where they stand in the original file."), columns.Length);
        last = Math.Max(HeaderRow + 1, sheet.Table(HeaderRow, columns, rows));
        if (rows.Count > 0)
        {
            sheet.Filter(HeaderRow, last, columns.Length);
            for (var i = 0; i < questions.Count; i++)
                Open(questions[i], FirstQuestion + i);
        }
        else
        {
            sheet.Put(HeaderRow + 1, 1, new TextContent(scope.Say("本季度没有回访答复。", "No callback answers in the quarter.")) { Look = Look.Muted }, columns.Length);
        }

        sheet.Freeze(HeaderRow, 3);
        sheet.TabColour = Palette.Low;
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, columns.Length, HeaderRow);
        sheet.Protect();
    }

    private string Yes => scope.Say("是", "yes");

    private string No => scope.Say("否", "no");

    public (Sheet Sheet, int Row) FirstRow => (sheet, HeaderRow);

    /// <summary>Counted calls of the project that gave this answer; yes and no by their word, ratings as numbers.</summary>
    public Formula Count(string project, Question question, string answer) => Fx.CountIfs(
        (Column(ProjectColumn), project), (Column(CountedColumn), scope.Say(FieldWords.Of(CallExclusion.None))), (ColumnOf(question), WordOf(question, answer)));

    /// <summary>The same of don't know, refused and blank.</summary>
    public Formula CountState(string project, Question question, string? value) => Fx.CountIfs(
        (Column(ProjectColumn), project), (Column(CountedColumn), scope.Say(FieldWords.Of(CallExclusion.None))), (ColumnOf(question), StateWord(value)));

    /// <summary>Valid answers of calls that are left out.</summary>
    public Formula CountLeftOut(string project, Question question) => question.ValidAnswers
        .Select(answer => Fx.CountIfs((Column(ProjectColumn), project), (ColumnOf(question), WordOf(question, answer))) - Count(project, question, answer))
        .Aggregate((sum, next) => sum + next);

    private Area Column(int column) => new(sheet, HeaderRow + 1, column, last, column);

    private Area ColumnOf(Question question) => Column(FirstQuestion + Place(question));

    private int Place(Question question)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            if (string.Equals(questions[i].Id, question.Id, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private Formula WordOf(Question question, string answer) => question.IsYesNo
        ? string.Equals(answer, YesNoScale.Yes, StringComparison.Ordinal) ? Yes : No
        : int.Parse(answer, System.Globalization.CultureInfo.InvariantCulture);

    private string StateWord(string? value) => value switch
    {
        Response.DontKnow => scope.Say("不清楚", "don't know"),
        Response.Refused => scope.Say("拒答", "refused"),
        _ => scope.Say("空白", "blank"),
    };

    private void Open(Question question, int column)
    {
        if (!question.IsAsked)
            return;
        var words = question.ValidAnswers.Select(answer => question.IsYesNo ? string.Equals(answer, YesNoScale.Yes, StringComparison.Ordinal) ? Yes : No : answer);
        var rule = new Validation("list", null, $"\"{string.Join(',', [.. words, StateWord(Response.DontKnow), StateWord(Response.Refused), StateWord(null)])}\"", null, "", null);
        sheet.Open(HeaderRow + 1, column, last, column);
        sheet.Validations.Add((new CellRange(HeaderRow + 1, column, last, column), rule));
    }

    private CellContent Content(Row row, int place)
    {
        if (row.Call.Answers[place] is not { } answer)
            return CellContent.Empty;
        var question = questions[place];
        if (!question.IsAsked && Together(row, question) is { } formula)
            return new LiveContent(formula);
        if (answer.Value is null or Response.DontKnow or Response.Refused)
            return new TextContent(StateWord(answer.Value)) { Look = Look.Muted };
        return contents[place].GetValueOrDefault(answer.Value) ?? new TextContent($"? {answer.Raw}") { Look = Look.NotScored };
    }

    // What stands in the cells of thousands of calls.
    private Dictionary<string, CellContent> Contents(Question question) => question.ValidAnswers.ToDictionary(
        answer => answer,
        answer => question.IsYesNo
            ? (CellContent)new TextContent(string.Equals(answer, YesNoScale.Yes, StringComparison.Ordinal) ? Yes : No)
            : new NumberContent(decimal.Parse(answer, System.Globalization.CultureInfo.InvariantCulture), "General"),
        StringComparer.Ordinal);

    // S-13: yes where every part holds; a part without a usable answer leaves the whole open.
    private Formula? Together(Row row, Question question)
    {
        var parts = question.Parts.Select(part => (part, Place: Place(part))).ToList();
        if (parts.Exists(part => part.Place < 0 || row.Call.Answers[part.Place] is null))
            return null;
        var cells = parts.ConvertAll(part => (part.part, Cell: new CellReference(sheet, row.Line, FirstQuestion + part.Place)));
        var holds = Fx.If(Fx.And([.. cells.Select(part => Holds(part.part, part.Cell))]), Yes, No);
        return Enumerable.Reverse(cells).Aggregate(holds, (inner, part) => Fx.If(IsValid(part.part, part.Cell), inner, part.Cell.Then("")));
    }

    private Formula IsValid(Question part, CellReference cell) => part.IsYesNo ? Fx.Or(cell.Is(Yes), cell.Is(No)) : Fx.IsNumber(cell);

    private Formula Holds(Question part, CellReference cell) => part.Measure switch
    {
        Measure.YesShare or Measure.AllOf => cell.Is(Yes),
        Measure.TopTwoBox => cell.IsAtLeast(part.Points - 1),
        Measure.Map => Fx.Or([.. Enumerable.Range(1, part.Map.Count).Where(rating => part.Map[rating - 1] == 100).Select(rating => cell.Is(rating)).DefaultIfEmpty(cell.IsBelow(0))]),
        _ => cell.Is(part.Points),
    };

    private List<Row> Rows()
    {
        var rows = new List<Row>();
        foreach (var project in scope.Projects)
        {
            foreach (var call in AnsweredCall.Of(project.Assessment))
                rows.Add(new Row(project.Project, call, HeaderRow + 1 + rows.Count));
        }

        return rows;
    }

    // A call's answers stand side by side nearly always: "F12:M12".
    private static string CellsOf(GivenAnswer?[] answers)
    {
        var (first, last) = (default(CellAddress?), default(CellAddress?));
        foreach (var answer in answers)
        {
            if (answer is not { Cell: var cell })
                continue;
            if (last is { } before && (cell.Row != before.Row || cell.Column != before.Column + 1))
                return Scattered(answers);
            first ??= cell;
            last = cell;
        }

        return first == last ? first!.Value.ToString() : $"{first}:{last}";
    }

    private static string Scattered(GivenAnswer?[] answers)
    {
        var cells = answers.OfType<GivenAnswer>().Select(answer => answer.Cell).Distinct().Order().ToList();
        return cells.Count switch
        {
            1 => cells[0].ToString(),
            _ when cells[^1].Row == cells[0].Row && cells[^1].Column - cells[0].Column == cells.Count - 1 => $"{cells[0]}:{cells[^1]}",
            _ => string.Join(' ', cells),
        };
    }

    private sealed record Row(Project Project, AnsweredCall Call, int Line);
}
