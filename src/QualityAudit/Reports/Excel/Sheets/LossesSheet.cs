using QualityAudit.Reports.Excel.Live;
using QualityAudit.Reports.Wording;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>What cost the scope's total most, dearest first, with who answers for it and where it happened (S-40).</summary>
internal static class LossesSheet
{
    private const int HeaderRow = 4;

    // In a large group every project loses something somewhere; the worst ones tell where to go first.
    private const int ProjectsNamed = 8;

    public static void Write(Sheet sheet, ReportScope scope, Calculation live, LiveInputs inputs)
    {
        var where = Where(scope);
        Row[] rows = [.. scope.Assessment.Losses.Select((loss, index) => RowOf(scope, loss, index + 1, where))];
        Column<Row>[] columns =
        [
            new(new("序号", "No."), 6, Align.Centre, row => new NumberContent(row.Number, "0")),
            new(new("失分\n（总分中的分）", "Points lost\n(of the total)"), 14, Align.Right, row => live.ShowPart(live.Lost(row.Loss.SubjectId, Units.Whole), row.Loss.Points, Look.Strong))
            { Note = new("该项使总分减少的分数：指标权重 × 该项在指标中的份额 × 未得部分（S-40）。", "What it took from the total: indicator weight × its share in the indicator × what was not earned (S-40).") },
            new(new("指标", "Indicator"), 10, Align.Centre, row => new TextContent(row.Loss.IndicatorId)),
            new(new("编号", "Id"), 12, Align.Left, row => new TextContent(row.Loss.SubjectId)),
            new(new("检查项或回访问题", "Item or question"), 46, Align.Left, row => new TextContent(row.Text)),
            new(new("责任部门", "Department"), scope.Wide(15, 18), Align.Left, row => new TextContent(row.Department)),
            new(new("得分率\n（%）", "Score\n(%)"), 9, Align.Right, row => Percent(scope, live, inputs, row)),
            new(new("有失分的\n项目数", "Projects\nthat lost"), 10, Align.Centre, row => new NumberContent(row.Where.Count, "0")),
            new(new("哪些项目（失分由多到少）", "Which projects (worst first)"), 48, Align.Left, row => new TextContent(Named(scope, row.Where))),
        ];
        sheet.Widths([.. columns.Select(column => column.Width)]);
        PageHead.Write(sheet, scope, scope.Say("失分最多的检查项和回访问题", "Worst items and questions"), Reading(scope), columns.Length);
        var last = sheet.Table(HeaderRow, columns, rows);
        if (rows.Length > 0)
        {
            sheet.Bars(HeaderRow + 1, 2, last, Palette.LossBar, Math.Max(0.01m, scope.PublishPart(rows[0].Loss.Points)));
            sheet.Filter(HeaderRow, last, columns.Length);
        }
        else
        {
            sheet.Put(HeaderRow + 1, 1, new TextContent(scope.Say("没有失分，或没有可计分的内容。", "Nothing was lost, or nothing could be scored.")) { Look = Look.Muted }, columns.Length);
        }

        sheet.Protect();
        sheet.Freeze(HeaderRow);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, columns.Length, HeaderRow);
    }

    private static LiveContent Percent(ReportScope scope, Calculation live, LiveInputs inputs, Row row)
    {
        var item = scope.Rubric.FindItem(row.Loss.SubjectId);
        var exact = item is null ? live.Question(scope.Rubric.FindQuestion(row.Loss.SubjectId)!, Units.Whole) : inputs.Credit(item, Units.Whole);
        return new LiveContent(Fx.If(Fx.IsNumber(exact), live.Rounded(item is null ? exact : 100 * (Formula)exact), "—"), scope.FigureFormat)
        {
            Look = row.Percent is null ? Look.NotScored : Look.Plain,
            Expected = (row.Percent is { } percent ? scope.Publish(percent) : null, null),
        };
    }

    private static string Reading(ReportScope scope) => scope.Assessment.Total.Exact is null || scope.Assessment.Caps.Count > 0
        ? scope.Say(
            "失分：该项使总分减少的分数（指标权重 × 该项在指标中所占份额 × 未得部分）。",
            "Points lost: what the item took from the total (indicator weight × share of the item in the indicator × what was not earned).")
        : scope.Say(
            "失分：该项使总分减少的分数（指标权重 × 该项在指标中所占份额 × 未得部分）。全部失分与总分相加为 100 分。",
            "Points lost: what the item took from the total (indicator weight × share of the item in the indicator × what was not earned). All losses and the total add up to 100.");

    private static string Named(ReportScope scope, IReadOnlyList<string> projects)
    {
        var named = string.Join(scope.Say("、", ", "), projects.Take(ProjectsNamed));
        var count = ReportScope.Number(projects.Count);
        return projects.Count <= ProjectsNamed ? named : named + scope.Say($" 等 {count} 个项目", $" … {count} projects in all");
    }

    /// <summary>Who lost by each item or question, worst first.</summary>
    private static ILookup<(string Indicator, string Subject), string> Where(ReportScope scope) => scope.Projects
        .SelectMany(project => project.Assessment.Losses.Select(loss => (project.Project, Loss: loss)))
        .OrderByDescending(each => each.Loss.Points)
        .ThenBy(each => each.Project.Id, StringComparer.Ordinal)
        .ToLookup(each => (each.Loss.IndicatorId, each.Loss.SubjectId), each => $"{each.Project.Id} {each.Project.Name}");

    private static Row RowOf(ReportScope scope, Loss loss, int number, ILookup<(string Indicator, string Subject), string> where)
    {
        var indicator = scope.Assessment.Indicator(loss.IndicatorId)!;
        var item = indicator.Items.FirstOrDefault(each => string.Equals(each.Item.Id, loss.SubjectId, StringComparison.Ordinal));
        var question = indicator.Questions.FirstOrDefault(each => string.Equals(each.Question.Id, loss.SubjectId, StringComparison.Ordinal));
        var department = item is not null
            ? DepartmentWords.Of(scope.Rubric, item.Item.Department, item.Item.Participants)
            : DepartmentWords.Of(scope.Rubric, question!.Question.Department, question.Question.Participants);
        var text = item is not null
            ? scope.Say(item.Item.Text) + Marks.Of(scope, item.Item)
            : $"{scope.Say(question!.Question.Text)} {scope.Say("（", "(")}{scope.Say(FieldWords.Of(question.Question.Callback))}{scope.Say("）", ")")}";
        return new Row(number, loss, text, department is null ? "" : scope.Say(department), item is null ? question!.Score.Exact : 100 * item.Credit, [.. where[(loss.IndicatorId, loss.SubjectId)]]);
    }

    private sealed record Row(int Number, Loss Loss, string Text, string Department, decimal? Percent, IReadOnlyList<string> Where);
}
