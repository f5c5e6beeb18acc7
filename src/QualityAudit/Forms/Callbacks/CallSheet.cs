using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms.Callbacks;

/// <summary>The calls of one kind: a row a call, a column a question.</summary>
internal sealed class CallSheet(
    Sheet sheet, FormRequest request, CallbackKind kind, IReadOnlyList<Question> questions, IReadOnlyList<Project> projects, IReadOnlyList<DrawnHousehold> drawn, int spareRows)
{
    private const int HeaderRow = 5;
    private const int FirstRow = HeaderRow + 1;
    private const int Id = 1;
    private const int ProjectColumn = 2;
    private const int Kind = 3;
    private const int Date = 4;
    private const int Household = 5;
    private const int MoveIn = 6;
    private const int Outcome = 7;
    private const int Served = 8;
    private const int Coached = 9;
    private const int FirstQuestion = 10;

    // Room for a pen.
    private const double RowHeight = 20;

    private static readonly (double Width, LocalizedText Heading)[] Head =
    [
        (26, new("回访编号", "Call id")),
        (15, new("项目", "Project")),
        (10, new("回访类型", "Callback kind")),
        (12, new("回访日期", "Call date")),
        (12, new("房号", "Household")),
        (12, new("入住日期", "Move-in date")),
        (12, new("结果", "Outcome")),
        (8, new("本人", "Served person")),
        (8, new("引导", "Coached")),
    ];

    private static readonly DateOnly Earliest = new(1990, 1, 1);

    private readonly FormWords words = request.Words;
    private readonly int lastRow = FirstRow + drawn.Count + spareRows - 1;
    private readonly int lastColumn = FirstQuestion + questions.Count - 1;

    private string KindName => words.Choice(AuditNames.Of(kind));

    public void Write()
    {
        var inputs = new InputCells(sheet, FirstRow, lastColumn + 2);
        for (var i = 0; i < Head.Length; i++)
            sheet.Width(i + 1, Head[i].Width);
        for (var i = 0; i < questions.Count; i++)
            sheet.Width(FirstQuestion + i, 18);
        WriteHead();
        WriteCalls(inputs);
        WriteEntries(inputs);
        Colour(inputs);
        sheet.Grid(HeaderRow, 1, lastRow, lastColumn);
        inputs.Hide(lastColumn + 1);
        sheet.Freeze(HeaderRow, 2);
        sheet.Print($"{KindName} · {words.Quarter(request.Quarter)}", $"{request.Rubric}", landscape: true, lastColumn, HeaderRow, lastRow);
        inputs.Protect();
    }

    private void WriteHead()
    {
        sheet.Put(1, 1, new TextContent(words.Say($"{KindName}回访　{words.Quarter(request.Quarter)}", $"{KindName} callbacks, {words.Quarter(request.Quarter)}")) { Look = Look.Title }, lastColumn);
        sheet.Put(
            2, 1,
            new TextContent(words.Say(
                "一行一次拨打。没打通只填日期、房号和结果；打通了再填“本人”和各题。橙色＝还缺内容，红色＝没打通却有答案。",
                "A row a call. Not reached: date, household and outcome only; reached: the rest as well. Orange: something is missing; red: answers beside a call that failed."))
            { Look = Look.Muted },
            lastColumn);
        var outcomes = Area(Outcome);
        var called = $"COUNTIF({outcomes},\"?*\")";
        var answered = $"COUNTIF({outcomes},{Expression.Text(words.Choice(AuditNames.Of(CallOutcome.Answered)))})";
        var expected = drawn.Count == 0 ? "" : words.Say($"；抽样 {Expression.Number(drawn.Count)} 户", $"; {Expression.Number(drawn.Count)} households drawn");
        var (calls, reached) = (words.Say("已拨打 ", "calls: "), words.Say(" 次，打通 ", ", reached: "));
        var end = words.Say(" 次", "") + expected;
        sheet.Put(3, 1, new TextContent(words.Say("进度", "Progress")) { Look = Look.Muted });
        sheet.Put(
            3, 2,
            new TextFormulaContent($"{Expression.Text(calls)}&{called}&{Expression.Text(reached)}&{answered}&{Expression.Text(end)}", $"{calls}0{reached}0{end}") { Look = Look.Strong },
            lastColumn - 1);
        for (var i = 0; i < Head.Length; i++)
            sheet.Put(HeaderRow, i + 1, new TextContent(words.Say(Head[i].Heading)) { Look = Look.Header }, 1, Align.Centre);
        for (var i = 0; i < questions.Count; i++)
            sheet.Put(HeaderRow, FirstQuestion + i, new TextContent($"{questions[i].Id} {words.Say(questions[i].Text)}") { Look = Look.Header }, 1, Align.Centre);
    }

    private void WriteCalls(InputCells inputs)
    {
        var names = projects.Select(Called).OfType<string>().ToList();
        var code = kind.ToString()[..2].ToUpperInvariant();
        for (var row = FirstRow; row <= lastRow; row++)
        {
            var household = row - FirstRow < drawn.Count ? drawn[row - FirstRow] : null;
            sheet.Height(row, RowHeight);
            sheet.Put(row, Kind, new TextContent(KindName) { Look = Look.Muted }, 1, Align.Centre);
            if (household is not null)
            {
                sheet.Put(row, Id, new TextContent($"{request.Quarter}-{household.Project.Id}-{code}-{household.Household}-{Expression.Number(row)}") { Look = Look.Muted });
                sheet.Put(row, ProjectColumn, new TextContent(household.Project.Name));
                sheet.Put(row, Household, new TextContent(household.Household));
                sheet.Put(row, MoveIn, household.MoveInDate is { } moved ? new DateContent(moved) : CellContent.Empty, 1, Align.Centre);
                continue;
            }

            // Ids of further calls come about by themselves, and differ between households as well as between attempts.
            var (project, unit) = (At(row, ProjectColumn), At(row, Household));
            sheet.Put(row, Id, new TextFormulaContent(
                $"IF(COUNTA({At(row, Date)}:{At(row, Household)},{At(row, Outcome)})=0,\"\",\"{request.Quarter}-\"&{project}&\"-{code}-\"&{unit}&\"-{Expression.Number(row)}\")", "")
            { Look = Look.Muted });
            if (projects.Count == 1)
                sheet.Put(row, ProjectColumn, new TextContent(projects[0].Name));
        }

        var firstSpare = FirstRow + drawn.Count;
        if (spareRows == 0)
            return;
        if (projects.Count > 1)
            inputs.AddDown(firstSpare, lastRow, ProjectColumn, new ChoiceEntry(names, "", words.Say("请从列表中选择项目。", "Choose a project from the list.")));
        inputs.AddDown(firstSpare, lastRow, Household, TextEntry.Any);
        inputs.AddDown(firstSpare, lastRow, MoveIn, new DateEntry(Earliest, request.Quarter.LastDay, "", words.Say("请填日期，例如 2008-07-01。", "Enter a date such as 2008-07-01.")) { Format = "yyyy-mm-dd" }, 1, Align.Centre);
    }

    private void WriteEntries(InputCells inputs)
    {
        var (first, last) = (request.Quarter.FirstDay, request.Quarter.LastDay);
        Add(Date, new DateEntry(
            first, last, "", words.Say($"请填 {request.Quarter} 内的日期。", $"Enter a date in {request.Quarter}."))
        { Format = "yyyy-mm-dd" });
        Add(Outcome, Choice(words.Outcomes, words.Say("这一次拨打的结果", "How this call ended")));
        Add(Served, Choice([words.Yes, words.No], words.Say("接电话的是接受服务的本人吗？", "Was it the person who was served?")));
        Add(Coached, Choice([words.Yes, words.No], words.Say("客户是否事先被人引导怎么回答？", "Had the customer been told what to answer?")));
        for (var i = 0; i < questions.Count; i++)
            Add(FirstQuestion + i, Choice([.. AnswersOf(questions[i]), words.DontKnow, words.Refused], words.Say(questions[i].Text)));

        void Add(int column, Entry entry) => inputs.AddDown(FirstRow, lastRow, column, entry, 1, Align.Centre);
    }

    private IEnumerable<string> AnswersOf(Question question) =>
        question.IsYesNo ? [words.Yes, words.No] : question.ValidAnswers.Reverse();

    private ChoiceEntry Choice(IReadOnlyList<string> choices, string prompt) =>
        new(choices, prompt, words.Say($"请选择：{string.Join('、', choices)}", $"Choose: {string.Join(", ", choices)}"));

    private void Colour(InputCells inputs)
    {
        var outcome = $"${At(FirstRow, Outcome)}";
        var reached = $"{outcome}={Expression.Text(words.Choice(AuditNames.Of(CallOutcome.Answered)))}";
        var question = At(FirstRow, FirstQuestion);
        inputs.Colour(FirstRow, FirstQuestion, lastRow, lastColumn, $"AND(LEN({outcome})>0,NOT({reached}),LEN({question})>0)", Palette.FaultFill);
        inputs.Colour(FirstRow, FirstQuestion, lastRow, lastColumn, $"AND(LEN({outcome})>0,NOT({reached}),LEN({question})=0)", Palette.NotScoredFill);
        inputs.Colour(FirstRow, FirstQuestion, lastRow, lastColumn, $"AND({reached},LEN({question})=0)", Palette.Low);
        inputs.Colour(FirstRow, Date, lastRow, Household, $"AND(LEN({outcome})>0,LEN({At(FirstRow, Date)})=0)", Palette.Low);
        inputs.Colour(FirstRow, Date, lastRow, lastColumn, $"LEN({At(FirstRow, Date)})>0", Palette.Middle);
    }

    // A name that could pass for a formula is offered as the project's id instead, or not at all.
    private static string? Called(Project project) =>
        new[] { project.Name, project.Id }.FirstOrDefault(name => !CellText.LooksLikeFormula(name) && string.Equals(CellText.Clean(name), name, StringComparison.Ordinal));

    private string Area(int column) => $"{At(FirstRow, column)}:{At(lastRow, column)}";

    private static string At(int row, int column) => new CellAddress(row, column).ToString();
}
