using QualityAudit.Reports.Excel.Live;
using QualityAudit.Reports.Wording;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>A project's callback questions, below its checklist items.</summary>
internal static class ProjectQuestions
{
    public static void Write(Sheet sheet, ReportScope scope, int unit, ProjectFormulas live, int row, int columns)
    {
        var project = scope.Projects[unit];
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
            sheet.Put(row, 5, live.Score(unit, result), 1, Align.Right);
            sheet.Put(row, 6, live.Valid(unit, result), 1, Align.Right);
            sheet.Put(row, 7, live.Lost(unit, result.Question.Id, result.Lost), 1, Align.Right);
            sheet.Put(row, 8, live.Distribution(unit, result, Remarks(scope, result)), columns - 7);
        }

        sheet.Grid(header, 1, row, columns);
    }

    private static List<string> Remarks(ReportScope scope, QuestionResult result)
    {
        var remarks = new List<string>();
        void Add(int count, string zh, string en)
        {
            if (count > 0)
                remarks.Add($"{scope.Say($"{zh}：", $"{en}: ")}{ReportScope.Number(count)}");
        }

        Add(result.DontKnow, "不清楚", "don't know");
        Add(result.Refused, "拒答", "refused");
        Add(result.Blank, "空白", "blank");
        Add(result.Excluded, "不计入", "left out");
        if (result.Score.Missing is { } missing)
            remarks.Add(scope.Say(missing.Text));
        return remarks;
    }
}
