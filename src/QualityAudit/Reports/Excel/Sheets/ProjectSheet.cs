using QualityAudit.Reports.Excel.Live;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>One project: its figures in short, then every checklist item with answer, reason and receipt, then its callback questions.</summary>
internal static class ProjectSheet
{
    public const int HeaderRow = 5;
    private const int PossibleColumn = 5;

    public static void Write(Sheet sheet, ReportScope scope, int unit, ProjectFormulas live, Sheet ranking)
    {
        var project = scope.Projects[unit];
        Row[] rows = [.. project.Assessment.Indicators.SelectMany(RowsOf)];
        var columns = Columns(scope, unit, live);
        sheet.Widths([.. columns.Select(column => column.Width)]);
        var printed = columns.Count - 1;
        Head(sheet, scope, project, printed, ranking);
        var last = sheet.Table(HeaderRow, columns, rows);
        if (rows.Length > 0)
        {
            sheet.Bars(HeaderRow + 1, PossibleColumn + 2, last, Palette.LossBar, Math.Max(0.01m, rows.Max(row => scope.PublishPart(row.Result.Lost))));
            sheet.Filter(HeaderRow, last, columns.Count);
        }

        sheet.Freeze(HeaderRow, 2);
        last = Sums(sheet, scope, unit, live, rows, last, printed);
        ProjectQuestions.Write(sheet, scope, unit, live, last + 2, printed);
        sheet.Protect();
        sheet.Print($"{scope.Title} · {project.Project.Id} {project.Project.Name}", PageHead.Footing(scope), landscape: true, printed, HeaderRow);
    }

    private static void Head(Sheet sheet, ReportScope scope, ProjectResult project, int columns, Sheet ranking)
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
        sheet.Put(1, 1, new TextContent($"{project.Project.Id} {project.Project.Name}") { Look = Look.Title }, columns - 1);
        sheet.Put(1, columns, new LinkContent(scope.Say("← 排名", "← Ranking"), ranking));
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

    private static List<Column<Row>> Columns(ReportScope scope, int unit, ProjectFormulas live) =>
    [
        new(new("编号", "Id"), 11, Align.Left, row => live.AnswerRow(unit, row.Item) is var (target, line) ? new LinkContent(row.Item.Id, target, line) : CellContent.Empty)
        { Note = new("点编号，看这一项的原始答复和出处。", "Leads to the item's answers and where they came from.") },
        new(new("考核点", "Criterion"), scope.Wide(19, 26), Align.Left, row => new TextContent(string.Join(" › ", row.Criteria.Select(each => scope.Say(each.Title)))) { Look = Look.Muted }),
        new(new("检查内容及标准", "What is checked, and the standard"), scope.Wide(42, 46), Align.Left, row => new TextContent(What(scope, row.Item)) { Look = row.Item.Advisory ? Look.Advisory : Look.Plain }),
        new(new("责任部门", "Department"), scope.Wide(14, 17), Align.Left, row => new TextContent(Department(scope, row.Item))),
        new(new("应得\n（分）", "Points\npossible"), 10, Align.Right, row => Points(scope, row, row.Result.Possible, live.Possible(unit, row.Item), Look.Plain)),
        new(new("实得\n（分）", "Points\nearned"), 10, Align.Right, row => Points(scope, row, row.Result.Points, live.Earned(unit, row.Item), row.Result.Credit < 1 ? Look.Lost : Look.Plain))
        { Note = new("分值 × 得分率；多次检查取平均（S-10）。", "Points × credit; several visits count as their mean (S-10).") },
        new(new("失分（总\n分中的分）", "Lost of\nthe total"), 12, Align.Right, row => live.Lost(unit, row.Item.Id, row.Result.Lost))
        { Note = new("该项使总分减少的分数：指标权重 × 该项在指标中的份额 × 未得部分（S-40）。", "What it took from the total: indicator weight × its share in the indicator × what was not earned (S-40).") },
        new(new("检查结果", "Answer"), 20, Align.Left, row => live.Answer(unit, row.Item, row.Answers) with { Look = LookOf(row) }),
        new(new("原因、佐证与备注", "Reason, evidence, remark"), 32, Align.Left, row => new TextContent(Lines(row, answer => Said(live, row.Item, answer)))),
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
    private static CellContent Points(ReportScope scope, Row row, decimal? points, Formula formula, Look look)
    {
        if (row.Item.Advisory)
            return new TextContent("—") { Look = Look.Advisory };
        var format = row.Item.Bonus ? scope.Say("\"加\"0.0#", "\"bonus \"0.0#") : "0.0#";
        return new LiveContent(formula, format) { Look = points is null ? Look.NotScored : row.Item.Bonus ? Look.Advisory : look, Expected = (points, null) };
    }

    private static Look LookOf(Row row) => row.Result switch
    {
        { Credit: null } => Look.NotScored,
        { Item.Advisory: true } => Look.Advisory,
        { Credit: < 1 } => Look.Lost,
        _ => Look.Plain,
    };

    private static string Lines(Row row, Func<ItemAnswer, string> text) => row.Answers is [var only] ? text(only) : string.Join('\n', row.Answers.Select(text));

    private static string Place(ItemAnswer answer) => StatusWords.Receipt(answer.Source with { File = "" });

    private static string Said(ProjectFormulas live, Item item, ItemAnswer answer) => AnswerCells.Together(live.Detail(item, answer), answer.Reason, answer.Evidence, answer.Remark);

    private static int Sums(Sheet sheet, ReportScope scope, int unit, ProjectFormulas live, Row[] rows, int last, int columns)
    {
        var project = scope.Projects[unit];
        var row = last;
        foreach (var indicator in project.Assessment.Indicators.Where(each => each.Items.Count > 0))
        {
            var own = Enumerable.Range(0, rows.Length).Where(index => rows[index].Indicator == indicator.Indicator).ToList();
            var scored = indicator.Items.Where(each => each.Item.Counts && each.Credit is not null).ToList();
            row++;
            sheet.Put(row, 1, new TextContent($"{indicator.Indicator.Id} {scope.Say("合计", "sum")}") { Look = Look.Total }, PossibleColumn - 1);
            sheet.Put(row, PossibleColumn, SumOf(sheet, own, rows, PossibleColumn, scored.Sum(each => each.Possible!.Value)), 1, Align.Right);
            sheet.Put(row, PossibleColumn + 1, SumOf(sheet, own, rows, PossibleColumn + 1, scored.Sum(each => each.Points!.Value)), 1, Align.Right);
            sheet.Put(row, PossibleColumn + 2, live.Score(unit, indicator), 1, Align.Right);
            sheet.Put(row, PossibleColumn + 3, new TextContent(scope.Say("← 指标得分（0–100）", "← indicator score (0–100)")) { Look = Look.Muted }, columns - PossibleColumn - 2);
        }

        return row;
    }

    // Bonus points stand in the same column and are no part of the sum.
    private static LiveContent SumOf(Sheet sheet, List<int> own, Row[] rows, int column, decimal value)
    {
        var sum = Fx.Sum(new Area(sheet, HeaderRow + 1 + own[0], column, HeaderRow + 1 + own[^1], column));
        foreach (var bonus in own.Where(index => CalculationLayout.IsBonus(rows[index].Item)).Select(index => new CellReference(sheet, HeaderRow + 1 + index, column)))
            sum -= Fx.If(Fx.IsNumber(bonus), bonus, 0);
        return new LiveContent(sum, "0.0#") { Look = Look.Total, Expected = (value, null) };
    }

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

        public IReadOnlyList<ItemAnswer> Answers { get; } = [.. Result.Answers];
    }
}
