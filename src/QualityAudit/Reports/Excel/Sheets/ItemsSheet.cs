using QualityAudit.Audits;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>Every checklist item against every project of a region: which item fails where, on one page.</summary>
internal static class ItemsSheet
{
    private const int HeaderRow = 4;

    public static void Write(Sheet sheet, ReportScope scope)
    {
        var rows = scope.Rubric.Indicators
            .SelectMany((indicator, place) => indicator.Items.Select((_, index) => new Row(
                scope.Assessment.Indicators[place].Items[index],
                [.. scope.Projects.Select(project => project.Assessment.Indicators[place].Items[index])])))
            .ToList();
        List<Column<Row>> columns =
        [
            new(new("编号", "Id"), 9, Align.Left, row => new TextContent(row.Scope.Item.Id)),
            new(new("检查内容", "What is checked"), 40, Align.Left, row => new TextContent(scope.Say(row.Scope.Item.Text) + Marks.Of(scope, row.Scope.Item))),
            new(new("6+2\n步骤", "Step"), 10, Align.Left, row => new TextContent(StepOf(scope, row.Scope.Item))),
            new(new("对象", "Object"), 7, Align.Centre, row => new TextContent(row.Scope.Item.Object ?? "")),
            new(new("分值\n（分）", "Points"), 7, Align.Right, row => new NumberContent(row.Scope.Item.Points, "0.##")),
            new(new("区域平均\n（得分率）", "Mean of\nregion"), 11, Align.Centre, row => Share(scope, row.Scope)),
        ];
        columns.AddRange(scope.Projects.Select((project, place) => new Column<Row>(
            LocalizedText.Same($"{project.Project.Id}\n{project.Project.Name}"), 11, Align.Centre, row => Share(scope, row.Projects[place]))));
        sheet.Widths([.. columns.Select(column => column.Width)]);
        PageHead.Write(sheet, scope, scope.Say("检查项对照", "Items by project"), scope.Say(
            "每格为该项得分率（实得 ÷ 应得）：橙色为低，蓝色为满分；灰色斜体不计分（不适用、未观察到、未填写）。",
            "Each cell is the share of the item's points that was earned: orange is low, blue is full; grey italics are not scored (not applicable, not observed, not answered)."), columns.Count);
        var last = sheet.Table(HeaderRow, columns, rows);
        if (rows.Count > 0)
        {
            sheet.ScoreColours(HeaderRow + 1, 6, last, columns.Count, 1);
            sheet.Filter(HeaderRow, last, columns.Count);
        }

        sheet.Freeze(HeaderRow, 2);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, columns.Count, HeaderRow);
    }

    private static string StepOf(ReportScope scope, Item item) =>
        scope.Rubric.Steps.FirstOrDefault(step => string.Equals(step.Key, item.Step, StringComparison.Ordinal)) is { } found ? scope.Say(found.Title) : "";

    private static CellContent Share(ReportScope scope, ItemResult result)
    {
        if (result.Credit is { } credit)
            return new NumberContent(credit, "0%") { Look = result.Item.Counts ? Look.Plain : Look.Advisory };
        return result.Projects == 0 && result.Answers.Count == 0 && result.State == ResponseState.Answered
            ? CellContent.Empty
            : new TextContent(scope.Say(FieldWords.Of(result.State))) { Look = Look.NotScored };
    }

    private sealed record Row(ItemResult Scope, IReadOnlyList<ItemResult> Projects);
}
