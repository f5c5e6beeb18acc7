using QualityAudit.Reports.Wording;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>How the figures come about, in plain words, with the rubric and the files that they rest on (S-23).</summary>
internal static class MethodSheet
{
    private const int Columns = 3;

    public static void Write(Sheet sheet, ReportScope scope)
    {
        sheet.Widths(24, 46, 46);
        PageHead.Write(sheet, scope, scope.Say("方法说明", "Methodology"), scope.Say(
            "成绩由下列规则从检查表和回访记录计算，规则全部写在评分标准文件里。",
            "The figures follow from checklists and callbacks by the rules below; all of them stand in the rubric file."), Columns);
        var row = 4;
        foreach (var (heading, text) in MethodWords.Of(scope))
        {
            sheet.Put(row, 1, new TextContent(heading) { Look = Look.Strong });
            sheet.Put(row, 2, new TextContent(text), 2);
            row++;
        }

        sheet.Grid(4, 1, row - 1, Columns);
        row = Inputs(sheet, scope, row + 1);
        Notices(sheet, scope, row + 1);
        sheet.Protect();
        sheet.Freeze(3);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: false, Columns);
    }

    private static int Inputs(Sheet sheet, ReportScope scope, int row)
    {
        sheet.Put(row, 1, new TextContent(scope.Say($"输入文件（{ReportScope.Number(scope.Scorecard.Inputs.Count)} 个）", $"Input files ({ReportScope.Number(scope.Scorecard.Inputs.Count)})")) { Look = Look.Section }, Columns);
        row++;
        Heading(sheet, row, scope.Say("种类", "Kind"), scope.Say("文件", "File"), scope.Say("SHA-256 校验值", "SHA-256"));
        var first = row;
        foreach (var input in scope.Scorecard.Inputs)
        {
            row++;
            sheet.Put(row, 1, new TextContent(scope.Say(FieldWords.Of(input.Kind))));
            sheet.Put(row, 2, new TextContent(input.Path));
            sheet.Put(row, 3, new TextContent(input.Sha256) { Look = Look.Muted });
        }

        sheet.Grid(first, 1, row, Columns);
        return row + 1;
    }

    private static void Notices(Sheet sheet, ReportScope scope, int row)
    {
        if (scope.Scorecard.Notices.Count == 0)
            return;
        sheet.Put(row, 1, new TextContent(scope.Say("需要知道的情况", "What one should know")) { Look = Look.Section }, Columns);
        row++;
        Heading(sheet, row, scope.Say("位置", "Place"), scope.Say("情况", "What was found"), scope.Say("建议", "What to do"));
        var first = row;
        foreach (var notice in scope.Scorecard.Notices)
        {
            row++;
            sheet.Put(row, 1, new TextContent(StatusWords.Receipt(notice.Location)) { Look = Look.Muted });
            sheet.Put(row, 2, new TextContent($"{notice.Message(scope.Language)}{scope.Say("（", " (")}{notice.Code}{scope.Say("）", ")")}"));
            sheet.Put(row, 3, new TextContent(notice.Hint(scope.Language)));
        }

        sheet.Grid(first, 1, row, Columns);
    }

    private static void Heading(Sheet sheet, int row, params ReadOnlySpan<string> headings)
    {
        for (var column = 0; column < headings.Length; column++)
            sheet.Put(row, column + 1, new TextContent(headings[column]) { Look = Look.Header }, 1, Align.Centre);
    }
}
