using QualityAudit.Reports.Wording;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>Every answer of every call, with the cell it came from, ready to be filtered (S-43).</summary>
internal static class CallsSheet
{
    private const int HeaderRow = 4;

    public static void Write(Sheet sheet, ReportScope scope)
    {
        Row[] rows =
        [
            .. scope.Projects.SelectMany(project => project.Assessment.Indicators
                .SelectMany(indicator => indicator.Questions)
                .SelectMany(result => result.Answers.Select(answer => new Row(project, result, answer)))
                .OrderBy(row => row.Answer.Date)
                .ThenBy(row => row.Answer.CallId, StringComparer.Ordinal)),
        ];
        Column<Row>[] columns =
        [
            new(new("项目编号", "Project id"), 11, Align.Left, row => new TextContent(row.Project.Project.Id)),
            new(new("项目", "Project"), 18, Align.Left, row => new TextContent(row.Project.Project.Name)),
            new(new("回访编号", "Call id"), 22, Align.Left, row => new TextContent(row.Answer.CallId)),
            new(new("回访日期", "Date"), 12, Align.Centre, row => new DateContent(row.Answer.Date)),
            new(new("回访类型", "Callback"), 16, Align.Left, row => new TextContent(scope.Say(FieldWords.Of(row.Result.Question.Callback)))),
            new(new("房号/户号", "Household"), 12, Align.Left, row => new TextContent(row.Answer.Household)),
            new(new("题号", "Question id"), 12, Align.Left, row => new TextContent(row.Result.Question.Id)),
            new(new("答复", "Answer"), 13, Align.Left, row => Said(scope, row)),
            new(new("折算得分\n（0–100）", "Worth\n(0–100)"), 12, Align.Right, row => row.Answer.Credit is { } credit
                ? new NumberContent(scope.Publish(100 * credit), scope.FigureFormat)
                : new TextContent("—") { Look = Look.NotScored }),
            new(new("是否计入", "Counted"), 27, Align.Left, row => Counted(scope, row.Answer)),
            new(new("被引导", "Coached"), 9.5, Align.Centre, row => new TextContent(row.Answer.Coached ? scope.Say("是", "yes") : "")),
            new(new("文件", "File"), 32, Align.Left, row => new TextContent(row.Answer.Source.File) { Look = Look.Muted }),
            new(new("工作表", "Sheet"), 15, Align.Left, row => new TextContent(row.Answer.Source.Sheet ?? "") { Look = Look.Muted }),
            new(new("单元格", "Cell"), 9, Align.Left, row => new TextContent(row.Answer.Source.Cell?.ToString() ?? "") { Look = Look.Muted }),
        ];
        sheet.Widths([.. columns.Select(column => column.Width)]);
        PageHead.Write(sheet, scope, scope.Say("回访明细", "Calls"), scope.Say(
            "每行是一次回访对一道题的答复，最后三列是它在原始文件中的位置。",
            "One row is one call's answer to one question; the last three columns say where it stands in the original file."), columns.Length);
        var last = sheet.Table(HeaderRow, columns, rows);
        if (rows.Length > 0)
            sheet.Filter(HeaderRow, last, columns.Length);
        else
            sheet.Put(HeaderRow + 1, 1, new TextContent(scope.Say("本季度没有回访答复。", "No callback answers in the quarter.")) { Look = Look.Muted }, columns.Length);
        sheet.Freeze(HeaderRow, 3);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, columns.Length, HeaderRow);
    }

    private static TextContent Said(ReportScope scope, Row row) =>
        new(scope.Say(AnswerWords.Of(row.Result.Question, row.Answer.State, row.Answer.Value))) { Look = row.Answer.Credit is null ? Look.NotScored : Look.Plain };

    private static TextContent Counted(ReportScope scope, CallAnswer answer)
    {
        if (answer.Exclusion != CallExclusion.None)
            return new TextContent(scope.Say(FieldWords.Of(answer.Exclusion))) { Look = Look.NotScored };
        return answer.Credit is null
            ? new TextContent(scope.Say("不计分：没有有效答复", "not scored: no valid answer")) { Look = Look.NotScored }
            : new TextContent(scope.Say(FieldWords.Of(CallExclusion.None)));
    }

    private sealed record Row(ProjectResult Project, QuestionResult Result, CallAnswer Answer);
}
