using QualityAudit.Reports.Wording;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>A project's callback questions, below its checklist items.</summary>
internal static class ProjectQuestions
{
    public static void Write(Sheet sheet, ReportScope scope, ProjectResult project, int row, int columns)
    {
        var questions = project.Assessment.Indicators.SelectMany(indicator => indicator.Questions.Select(result => (indicator.Indicator, result))).ToList();
        if (questions.Count == 0)
            return;
        sheet.Put(row, 1, new TextContent(scope.Say("回访问题", "Callback questions")) { Look = Look.Section }, columns);
        var header = ++row;
        string[] headings =
        [
            scope.Say("题号", "Id"), scope.Say("回访类型", "Callback"), scope.Say("问题", "Question"), scope.Say("指标", "Indicator"),
            scope.Say("得分", "Score"), scope.Say("有效\n答复", "Valid\nanswers"), scope.Say("失分（总\n分中的分）", "Lost of\nthe total"),
        ];
        for (var column = 0; column < headings.Length; column++)
            sheet.Put(row, column + 1, new TextContent(headings[column]) { Look = Look.Header }, 1, Align.Centre);
        sheet.Put(row, headings.Length + 1, new TextContent(scope.Say("答复分布", "Answers")) { Look = Look.Header }, columns - headings.Length, Align.Centre);
        foreach (var (indicator, result) in questions)
        {
            row++;
            sheet.Put(row, 1, new TextContent(result.Question.Id));
            sheet.Put(row, 2, new TextContent(scope.Say(FieldWords.Of(result.Question.Callback))) { Look = Look.Muted });
            sheet.Put(row, 3, new TextContent(scope.Say(result.Question.Text)));
            sheet.Put(row, 4, new TextContent($"{indicator.Id} {scope.Say(indicator.Title)}"));
            sheet.Put(row, 5, scope.Show(result.Score, Look.Strong), 1, Align.Right);
            sheet.Put(row, 6, new NumberContent(result.Valid, "0"), 1, Align.Right);
            sheet.Put(row, 7, result.Lost > 0 ? new NumberContent(scope.PublishPart(result.Lost), scope.PartFormat) : CellContent.Empty, 1, Align.Right);
            sheet.Put(row, 8, new TextContent(Answers(scope, result)), columns - 7);
        }

        sheet.Grid(header, 1, row, columns);
    }

    private static string Answers(ReportScope scope, QuestionResult result)
    {
        var parts = result.Counts.Select(count => $"{scope.Say(AnswerWords.Of(result.Question, count.Answer))}：{ReportScope.Number(count.Count)}").ToList();
        void Add(int count, string zh, string en)
        {
            if (count > 0)
                parts.Add($"{scope.Say(zh, en)}：{ReportScope.Number(count)}");
        }

        Add(result.DontKnow, "不清楚", "don't know");
        Add(result.Refused, "拒答", "refused");
        Add(result.Blank, "空白", "blank");
        Add(result.Excluded, "不计入", "left out");
        var text = string.Join(scope.Say("　", " · "), parts);
        if (scope.Language == Language.English)
            text = text.Replace("：", ": ", StringComparison.Ordinal);
        return result.Score.Missing is { } missing ? $"{text}\n{scope.Say(missing.Text)}" : text;
    }
}
