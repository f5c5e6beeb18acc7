using QualityAudit.Audits;
using QualityAudit.Reports.Excel.Live;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>
/// Callback questions with their answers counted: the scope's own line first, then its members. In a region the answers are counted
/// here from its calls; in the group they stand on the sheet of counted answers (S-13).
/// </summary>
internal static class QuestionsSheet
{
    public const int HeaderRow = 4;
    public const int ValidColumn = 7;
    public const int FirstCount = 8;
    private const int ScoreColumn = 6;

    public static void Write(Sheet sheet, ReportScope scope, Calculation live, CallsSheet? calls, CountsSheet? counts)
    {
        var answers = Answers(scope.Rubric);
        var dontKnow = FirstCount + answers.Count;
        var rows = Rows(scope, answers);
        List<Column<Row>> columns =
        [
            new(new("指标", "Indicator"), 8.5, Align.Centre, row => new TextContent(row.Indicator.Id)),
            new(new("题号", "Question id"), 11, Align.Left, row => new TextContent(row.Result.Question.Id)),
            new(new("回访问题", "Question"), 31, Align.Left, row => new TextContent(scope.Say(row.Result.Question.Text))),
            new(new("回访类型", "Callback"), scope.Wide(13, 12), Align.Left, row => new TextContent(scope.Say(FieldWords.Of(row.Result.Question.Callback)))),
            new(scope.IsGroup ? new("区域", "Region") : new("项目", "Project"), 17, Align.Left, row => new TextContent(row.Name) ),
            new(new("得分\n（0–100）", "Score\n(0–100)"), 10, Align.Right, row => live.Show(live.Question(row.Result.Question, row.Unit), row.Result.Score)),
            new(new("有效\n答复", "Valid\nanswers"), 9, Align.Right, row => new LiveContent(
                Fx.Sum(new Area(sheet, row.Line, FirstCount, row.Line, FirstCount + answers.Count - 1)), "0") { Expected = (row.Result.Valid, null) })
            { Note = new("是、否或评分；不清楚、拒答和空白不算（S-13）。", "Yes, no or a rating; don't know, refused and blank do not count (S-13).") },
        ];
        columns.AddRange(answers.Select(answer => new Column<Row>(HeadingOf(answer), 5.5, Align.Right, row => Count(sheet, row, answer, calls, counts))));
        columns.AddRange(
        [
            new(new("不清楚", "Don't\nknow"), 8, Align.Right, row => Quiet(sheet, row, dontKnow, row.Result.DontKnow, calls?.CountState(row.Project, row.Result.Question, Response.DontKnow), counts?.Quiet(row.Result.Question, QuietAnswer.DontKnow, row.Unit))),
            new(new("拒答", "Refused"), 8, Align.Right, row => Quiet(sheet, row, dontKnow + 1, row.Result.Refused, calls?.CountState(row.Project, row.Result.Question, Response.Refused), counts?.Quiet(row.Result.Question, QuietAnswer.Refused, row.Unit))),
            new(new("空白", "Blank"), 8, Align.Right, row => Quiet(sheet, row, dontKnow + 2, row.Result.Blank, calls?.CountState(row.Project, row.Result.Question, null), counts?.Quiet(row.Result.Question, QuietAnswer.Blank, row.Unit))),
            new(new("不计入", "Left\nout"), 8, Align.Right, row => Quiet(sheet, row, dontKnow + 3, row.Result.Excluded, calls?.CountLeftOut(row.Project, row.Result.Question), counts?.Quiet(row.Result.Question, QuietAnswer.LeftOut, row.Unit))),
            new(new("总户数", "House-\nholds"), 8, Align.Right, row => row.Result.Population is { } households ? new NumberContent(households, "0") { Look = Look.Muted } : CellContent.Empty),
            .. IntervalColumns.Of<Row>(sheet, scope, live, row => row.Result, row => row.Line, row => row.Unit, dontKnow + 4),
            new(new("失分\n（总分中的分）", "Points lost\n(of the total)"), 14, Align.Right, row => live.ShowPart(live.Lost(row.Result.Question.Id, row.Unit), row.Result.Lost, Look.Muted)),
        ]);
        if (calls is not null && rows.Exists(row => !row.IsPooled))
        {
            columns.Add(new(new("计入\n区域", "In the\nregion"), 8, Align.Centre, row => row.IsScope || row.IsPooled ? CellContent.Empty : new LiveContent(
                Fx.If(live.At(live.Layout.ProjectWeights + PlaceOf(scope, row.Indicator), Units.Whole).Is(0), 0, Fx.If(Fx.IsNumber(live.Score(PlaceOf(scope, row.Indicator), row.Unit)), 1, 0)), "0")
            { Look = Look.Muted })
            { Note = new("1：该项目有这个指标的得分，计入区域平均（S-21）。", "1: the project has the indicator and takes part in the region's mean (S-21).") });
        }

        if (rows.Exists(row => row.Result.Score.Missing is not null))
            columns.Add(new(new("说明", "Note"), 17, Align.Left, row => new TextContent(row.Result.Score.Missing is { } missing ? scope.Say(missing.Text) : "") { Look = Look.Muted }));

        sheet.Widths([.. columns.Select(column => column.Width)]);
        PageHead.Write(sheet, scope, scope.Say("回访问题", "Callback questions"), scope.Say(
            "得分只按有效答复计算；“不清楚”、拒答、空白以及不计入的答复（同户另有更新的回访、接听者不是本人）只统计、不计分。95% 区间只反映抽样：换一批住户，得分也可能落在这个范围内。",
            "Only valid answers are scored; don't know, refused, blank and what was left out (a later call to the same household, not the person who was served) are counted and never scored. The 95 % interval covers sampling only: calling other households could have given any score in that range."), columns.Count);
        var last = sheet.Table(HeaderRow, columns, rows, row => row.IsScope ? Look.Total : Look.Plain);
        if (rows.Count > 0)
        {
            sheet.ScoreColours(HeaderRow + 1, ScoreColumn, last, ScoreColumn);
            sheet.Filter(HeaderRow, last, columns.Count);
        }

        sheet.Protect();
        sheet.Freeze(HeaderRow, 3);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, columns.Count, HeaderRow);
    }

    // Counted from the first count on.
    private static int Flags(List<string> answers) => FirstCount + answers.Count + 9;

    private static int PlaceOf(ReportScope scope, Indicator indicator) => scope.Rubric.Indicators.TakeWhile(each => each != indicator).Count();

    private static List<Row> Rows(ReportScope scope, List<string> answers)
    {
        var (rows, members) = (new List<Row>(), scope.Units.Members);
        foreach (var (indicator, place) in scope.Rubric.Indicators.Select((indicator, place) => (indicator, place)))
        {
            for (var i = 0; i < indicator.Questions.Count; i++)
            {
                var first = HeaderRow + 1 + rows.Count;
                rows.Add(new Row(first, indicator, scope.Assessment.Indicators[place].Questions[i], scope.Name, scope.Members.Count, "", Units.Whole) { Answers = answers });
                rows.AddRange(scope.Members.Select((member, index) => new Row(
                    first + 1 + index, indicator, member.Assessment.Indicators[place].Questions[i], $"{member.Id} {member.Name}".Trim(), 0, member.Id, members[index])
                { Answers = answers }));
            }
        }

        return rows;
    }

    // Yes and no first, then the ratings, each once over all questions.
    public static List<string> Answers(Rubric rubric) =>
        [.. rubric.Indicators.SelectMany(indicator => indicator.Questions).OrderBy(question => question.IsYesNo ? 0 : 1).SelectMany(question => question.ValidAnswers).Distinct(StringComparer.Ordinal)];

    private static LocalizedText HeadingOf(string answer) => answer switch
    {
        YesNoScale.Yes => new("是", "Yes"),
        YesNoScale.No => new("否", "No"),
        _ => new($"{answer} 分", answer),
    };

    private static CellContent Count(Sheet sheet, Row row, string answer, CallsSheet? calls, CountsSheet? counts)
    {
        var place = row.Result.Question.ValidAnswers.ToList().IndexOf(answer);
        if (place < 0)
            return CellContent.Empty;
        var formula = counts?.Count(row.Result.Question, place, row.Unit)
            ?? (row.IsScope ? row.SumOfMembers(sheet, FirstCount + row.Answers.IndexOf(answer), Flags(row.Answers)) : calls!.Count(row.Project, row.Result.Question, answer));
        return new LiveContent(formula, "0") { Expected = (row.Result.Counts[place].Count, null) };
    }

    private static LiveContent Quiet(Sheet sheet, Row row, int column, int count, Formula? ofCalls, Formula? counted) =>
        new(counted ?? (row.IsScope ? row.SumOfMembers(sheet, column, Flags(row.Answers)) : ofCalls!), "0") { Look = Look.Muted, Expected = (count, null) };

    private sealed record Row(int Line, Indicator Indicator, QuestionResult Result, string Name, int Members, string Project, int Unit)
    {
        /// <summary>The columns of counts.</summary>
        public required List<string> Answers { get; init; }

        public bool IsPooled => Indicator.Region == RegionAggregation.Pooled;

        /// <summary>Where the region is a mean over projects, only those that have the indicator are counted (S-21); the last column tells them.</summary>
        public Formula SumOfMembers(Sheet sheet, int column, int flags)
        {
            var all = new Area(sheet, Line + 1, column, Line + Members, column);
            var there = new Area(sheet, Line + 1, flags, Line + Members, flags);
            return IsPooled ? Fx.Sum(all) : Fx.If(Fx.Sum(there).Is(0), Fx.Sum(all), Fx.SumProduct(there, all));
        }

        public bool IsScope => Members > 0;
    }
}
