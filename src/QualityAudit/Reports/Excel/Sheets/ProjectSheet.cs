using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>One project: its figures in short, then every checklist item with answer, reason and receipt, then its callback questions.</summary>
internal static class ProjectSheet
{
    private const int HeaderRow = 5;
    private const int PossibleColumn = 5;

    public static void Write(Sheet sheet, ReportScope scope, ProjectResult project)
    {
        Row[] rows = [.. project.Assessment.Indicators.SelectMany(RowsOf)];
        var columns = Columns(scope);
        sheet.Widths([.. columns.Select(column => column.Width)]);
        var printed = columns.Count - 1;
        Head(sheet, scope, project, printed);
        var last = sheet.Table(HeaderRow, columns, rows);
        if (rows.Length > 0)
        {
            sheet.Bars(HeaderRow + 1, PossibleColumn + 2, last, Palette.LossBar, Math.Max(0.01m, rows.Max(row => scope.PublishPart(row.Result.Lost))));
            sheet.Filter(HeaderRow, last, columns.Count);
        }

        sheet.Freeze(HeaderRow, 2);
        last = Sums(sheet, scope, project, rows, last, printed);
        ProjectQuestions.Write(sheet, scope, project, last + 2, printed);
        sheet.Print($"{scope.Title} · {project.Project.Id} {project.Project.Name}", PageHead.Footing(scope), landscape: true, printed, HeaderRow);
    }

    private static void Head(Sheet sheet, ReportScope scope, ProjectResult project, int columns)
    {
        var assessment = project.Assessment;
        var band = assessment.Band is { } reached ? scope.Say($"（{reached.Title.Zh}）", $" ({reached.Title.En})") : "";
        var total = assessment.Official.Exact is null
            ? scope.Say(FieldWords.Of(assessment.Status))
            : scope.Say($"总分 {scope.InWords(scope.Publish(assessment.Official))} 分{band}", $"total {scope.InWords(scope.Publish(assessment.Official))}{band}");
        var change = assessment.Change is { } since
            ? scope.Say("　较上季度 ", " · change on last quarter ") + since.Delta.ToString(scope.ChangeFormat, System.Globalization.CultureInfo.InvariantCulture)
            : "";
        var indicators = assessment.Indicators.Select(indicator =>
            $"{indicator.Indicator.Id} {scope.Say(indicator.Indicator.Title)} {scope.InWords(scope.Publish(indicator.Score))}{Completeness(scope, indicator)}");
        sheet.Put(1, 1, new TextContent($"{project.Project.Id} {project.Project.Name}") { Look = Look.Title }, columns);
        sheet.Put(2, 1, new TextContent(
            $"{project.Project.Region} · {project.Project.City} · {scope.Quarter} · {total} · {scope.Say("区域内排名", "rank in region")} {StatusWords.Of(scope, project.Rank)}{change}")
        { Look = Look.Strong }, columns);
        sheet.Put(3, 1, new TextContent(string.Join(scope.Say("　", " · "), indicators)), columns);
        var status = StatusWords.Of(scope, assessment);
        sheet.Put(4, 1, new TextContent(string.Join('\n', status.Append(Visits(scope, project)))) { Look = status.Count > 0 ? Look.Warning : Look.Muted }, columns);
    }

    private static string Completeness(ReportScope scope, IndicatorResult indicator) => indicator.Completeness is { } share
        ? scope.Say($"（完整度 {ReportScope.Number(scope.Publish(100 * share))}%）", $" ({ReportScope.Number(scope.Publish(100 * share))}% complete)")
        : "";

    private static string Visits(ReportScope scope, ProjectResult project)
    {
        var visits = project.Visits.Select(visit => $"{ReportScope.Day(visit.Date)} {scope.Say(FieldWords.Of(visit.Kind))} {visit.Inspector}{scope.Say("（", " (")}{StatusWords.Receipt(visit.Source.Whole)}{scope.Say("）", ")")}");
        return project.Visits.Count == 0
            ? scope.Say("本季度没有检查。", "No visit in the quarter.")
            : scope.Say("检查：", "Visits: ") + string.Join(scope.Say("；", "; "), visits);
    }

    private static List<Column<Row>> Columns(ReportScope scope) =>
    [
        new(new("编号", "Id"), 11, Align.Left, row => new TextContent(row.Item.Id)),
        new(new("考核点", "Criterion"), 17, Align.Left, row => new TextContent(string.Join(" › ", row.Criteria.Select(each => scope.Say(each.Title)))) { Look = Look.Muted }),
        new(new("检查内容及标准", "What is checked, and the standard"), 38, Align.Left, row => new TextContent(What(scope, row.Item)) { Look = row.Item.Advisory ? Look.Advisory : Look.Plain }),
        new(new("责任部门", "Department"), 14, Align.Left, row => new TextContent(Department(scope, row.Item))),
        new(new("应得\n（分）", "Points\npossible"), 10, Align.Right, row => Points(scope, row, row.Result.Possible, Look.Plain)),
        new(new("实得\n（分）", "Points\nearned"), 10, Align.Right, row => Points(scope, row, row.Result.Points, row.Result.Credit < 1 ? Look.Lost : Look.Plain)),
        new(new("失分（总\n分中的分）", "Lost of\nthe total"), 12, Align.Right, row => row.Result.Lost > 0
            ? new NumberContent(scope.PublishPart(row.Result.Lost), scope.PartFormat)
            : CellContent.Empty),
        new(new("检查结果", "Answer"), 20, Align.Left, row => new TextContent(Lines(row, answer => scope.Say(AnswerWords.Of(row.Item.Scale, answer.State, answer.Value)))) { Look = LookOf(row) }),
        new(new("原因、佐证与备注", "Reason, evidence, remark"), 32, Align.Left, row => new TextContent(Lines(row, Said))),
        new(new("检查日期", "Date"), 12, Align.Centre, row => new TextContent(Lines(row, answer => ReportScope.Day(answer.Date)))),
        new(new("出处\n（工作表 ▸ 单元格）", "Where it stands\n(sheet ▸ cell)"), 21, Align.Left, row => new TextContent(Lines(row, Place)) { Look = Look.Muted }),
        new(new("出处（文件）", "Where it stands (file)"), 48, Align.Left, row => new TextContent(Lines(row, answer => answer.Source.File)) { Look = Look.Muted }) { Wraps = false },
    ];

    private static string What(ReportScope scope, Item item)
    {
        var text = scope.Say(item.Text) + Marks.Of(scope, item);
        return item.Standard is { } standard ? $"{text}\n{scope.Say("标准：", "Standard: ")}{scope.Say(standard)}" : text;
    }

    private static string Department(ReportScope scope, Item item) =>
        DepartmentWords.Of(scope.Rubric, item.Department, item.Participants) is { } words ? scope.Say(words) : "";

    // Bonus and optional points stay out of the columns that are added up.
    private static CellContent Points(ReportScope scope, Row row, decimal? points, Look look)
    {
        if (points is not { } some)
            return new TextContent("—") { Look = Look.NotScored };
        if (row.Item.Advisory)
            return new TextContent("—") { Look = Look.Advisory };
        if (row.Item.Bonus)
            return new TextContent($"{scope.Say("加", "bonus ")}{ReportScope.Number(Rounding.Publish(some, 2))}") { Look = Look.Advisory };
        return new NumberContent(some, "0.0#") { Look = look };
    }

    private static Look LookOf(Row row) => row.Result switch
    {
        { Credit: null } => Look.NotScored,
        { Item.Advisory: true } => Look.Advisory,
        { Credit: < 1 } => Look.Lost,
        _ => Look.Plain,
    };

    private static string Lines(Row row, Func<ItemAnswer, string> text) => string.Join('\n', row.Result.Answers.Select(text));

    private static string Place(ItemAnswer answer) => StatusWords.Receipt(answer.Source with { File = "" });

    private static string Said(ItemAnswer answer) =>
        string.Join(" / ", new[] { answer.Reason, answer.Evidence, answer.Remark }.Where(text => !string.IsNullOrWhiteSpace(text)));

    private static int Sums(Sheet sheet, ReportScope scope, ProjectResult project, Row[] rows, int last, int columns)
    {
        var row = last;
        foreach (var indicator in project.Assessment.Indicators.Where(each => each.Items.Count > 0))
        {
            var own = Enumerable.Range(0, rows.Length).Where(index => rows[index].Indicator == indicator.Indicator).ToList();
            var (first, end) = (HeaderRow + 1 + own[0], HeaderRow + 1 + own[^1]);
            var scored = indicator.Items.Where(each => each.Item.Counts && each.Credit is not null).ToList();
            row++;
            sheet.Put(row, 1, new TextContent($"{indicator.Indicator.Id} {scope.Say("合计", "sum")}") { Look = Look.Total }, PossibleColumn - 1);
            sheet.Put(row, PossibleColumn, SumOf(first, end, PossibleColumn, scored.Sum(each => each.Possible!.Value)), 1, Align.Right);
            sheet.Put(row, PossibleColumn + 1, SumOf(first, end, PossibleColumn + 1, scored.Sum(each => each.Points!.Value)), 1, Align.Right);
            sheet.Put(row, PossibleColumn + 2, Share(scope, indicator, row), 1, Align.Right);
            sheet.Put(row, PossibleColumn + 3, new TextContent(scope.Say("← 指标得分（0–100）", "← indicator score (0–100)")) { Look = Look.Muted }, columns - PossibleColumn - 2);
        }

        return row;
    }

    private static FormulaContent SumOf(int first, int end, int column, decimal value) =>
        new($"SUM({Sheet.Address(first, column)}:{Sheet.Address(end, column)})", value, "0.0#") { Look = Look.Total };

    // Only the plain roll-up follows from the two sums (S-12); bonus, caps and weights do not.
    private static CellContent Share(ReportScope scope, IndicatorResult indicator, int row) =>
        scope.Publish(indicator.Score) is { } figure && indicator.Indicator.Rollup == Rollup.Points && indicator.Score == indicator.Rolled && indicator.Bonus == 0
            ? new FormulaContent(
                $"ROUND(ROUND(100*{Sheet.Address(row, PossibleColumn + 1)}/{Sheet.Address(row, PossibleColumn)},9),{ReportScope.Number(scope.Rubric.Decimals)})",
                figure, scope.FigureFormat)
            { Look = Look.Total }
            : scope.Show(indicator.Score, Look.Total);

    private static IEnumerable<Row> RowsOf(IndicatorResult indicator)
    {
        var results = indicator.Items.ToDictionary(each => each.Item.Id, StringComparer.Ordinal);
        return indicator.Indicator.Criteria.SelectMany(criterion => PathsOf(criterion, [])).Select(path => new Row(indicator.Indicator, path.Criteria, results[path.Item.Id]));
    }

    private static IEnumerable<(IReadOnlyList<Criterion> Criteria, Item Item)> PathsOf(Criterion criterion, IReadOnlyList<Criterion> above)
    {
        IReadOnlyList<Criterion> path = [.. above, criterion];
        return criterion.Items.Select(item => (path, item)).Concat(criterion.Criteria.SelectMany(child => PathsOf(child, path)));
    }

    private sealed record Row(Indicator Indicator, IReadOnlyList<Criterion> Criteria, ItemResult Result)
    {
        public Item Item => Result.Item;
    }
}
