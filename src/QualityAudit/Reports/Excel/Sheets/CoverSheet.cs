using QualityAudit.Reports.Excel.Live;
using QualityAudit.Reports.Wording;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>The page that is read first, and often alone: the figure, how it came about, what needs attention, where to look.</summary>
internal static class CoverSheet
{
    private const int Columns = 8;

    public static void Write(Sheet sheet, ReportScope scope, IReadOnlyList<Sheet> contents, Calculation live, WeightsSheet weights)
    {
        sheet.Widths(24, 11, 12, 13, 12, 12, 21, 17);
        sheet.Put(1, 1, new TextContent(scope.Title) { Look = Look.Title }, Columns);
        sheet.Put(2, 1, new TextContent($"{scope.Say(scope.Rubric.Title)} · {scope.Rubric.Version}") { Look = Look.Muted }, Columns);
        var row = Figures(sheet, scope, 4, live);
        row = Status(sheet, scope, row);
        row = Unchanged(sheet, scope, row, live);
        row = CoverTotal.Write(sheet, scope, row + 1, live, weights);
        row = Attention(sheet, scope, row + 1);
        row = Dearest(sheet, scope, row + 1, live);
        row = Calls(sheet, scope, row + 1);
        row = Trend(sheet, scope, row + 1, live);
        Contents(sheet, scope, contents, row + 1);
        sheet.Protect();
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: false, Columns);
    }

    private static int Figures(Sheet sheet, ReportScope scope, int row, Calculation live)
    {
        var assessment = scope.Assessment;
        (string Label, CellContent Value)[] figures =
        [
            (scope.OfficialIsGroups ? scope.Say("正式总分（集团BSC）", "Official total (group BSC)") : scope.Say("总分（0–100 分）", "Total (0–100)"),
                scope.Publish(assessment.Official) is { } figure
                    ? live.ShowLine(live.Layout.Official, Units.Whole, figure, scope.FigureFormat, Look.BigFigure)
                    : new TextContent(scope.Say(FieldWords.Of(assessment.Status))) { Look = Look.BigWord }),
            (scope.Say("等级", "Band"), live.ShowBand(Units.Whole) with { Look = Look.BigWord }),
            scope.IsGroup
                ? (scope.Say("有总分的项目", "Complete projects"), Word($"{ReportScope.Number(scope.Complete)} / {ReportScope.Number(scope.Projects.Count)}"))
                : (scope.Say("在各区域中排名", "Rank among regions"), Word(StatusWords.Of(scope, scope.Rank))),
            (scope.Say("较上季度（分）", "Change on last quarter"), assessment.Change is { } change
                ? live.ShowLine(live.Layout.Change, Units.Whole, change.Delta, scope.ChangeFormat, Look.BigWord)
                : Word("—")),
        ];
        for (var i = 0; i < figures.Length; i++)
        {
            var column = 1 + 2 * i;
            sheet.Put(row, column, new TextContent(figures[i].Label) { Look = Look.Header }, 2, Align.Centre);
            sheet.Put(row + 1, column, figures[i].Value, 2, Align.Centre);
        }

        if (assessment.Band is { } reached)
            sheet.Paint(row + 1, 3, 2, scope.LookOf(reached));
        sheet.Height(row + 1, 54);
        sheet.Grid(row, 1, row + 1, Columns);
        return row + 2;
    }

    private static TextContent Word(string text) => new(text) { Look = Look.BigWord };

    private static int Status(Sheet sheet, ReportScope scope, int row)
    {
        var complete = scope.Say(
            $"{ReportScope.Number(scope.Projects.Count)} 个项目中 {ReportScope.Number(scope.Complete)} 个有总分。",
            $"{ReportScope.Number(scope.Complete)} of {ReportScope.Number(scope.Projects.Count)} projects have a total.");
        sheet.Put(row, 1, new TextContent(complete) { Look = scope.Complete < scope.Projects.Count ? Look.Warning : Look.Plain }, Columns);
        foreach (var sentence in StatusWords.Of(scope, scope.Assessment))
            sheet.Put(++row, 1, new TextContent(sentence) { Look = Look.Warning }, Columns);
        if (StatusWords.Chance(scope).ToList() is { Count: > 0 } chance)
            sheet.Put(++row, 1, new TextContent(string.Join(scope.Say("", " "), chance)) { Look = Look.Muted }, Columns);
        return row + 1;
    }

    private static int Attention(Sheet sheet, ReportScope scope, int row)
    {
        var lines = scope.Projects
            .Where(project => project.Assessment.Total.Exact is null || project.Assessment.Caps.Count > 0)
            .Select(project => $"{project.Project.Id} {project.Project.Name}{scope.Say("：", ": ")}{string.Join(scope.Say("", " "), StatusWords.OfData(scope, project.Assessment))}")
            .ToList();
        if (lines.Count == 0)
            return row - 1;
        sheet.Put(row, 1, new TextContent(scope.Say("需要注意的项目", "Projects that need attention")) { Look = Look.Section }, Columns);
        foreach (var line in lines)
            sheet.Put(++row, 1, new TextContent(line) { Look = Look.Warning }, Columns);
        return row + 1;
    }

    private static int Dearest(Sheet sheet, ReportScope scope, int row, Calculation live)
    {
        var losses = scope.Assessment.Losses.Take(5).ToList();
        if (losses.Count == 0)
            return row - 1;
        sheet.Put(row, 1, new TextContent(scope.Say("失分最多的五项", "What cost most points")) { Look = Look.Section }, Columns);
        var first = row + 1;
        foreach (var loss in losses)
        {
            row++;
            var text = scope.Rubric.FindItem(loss.SubjectId)?.Text ?? scope.Rubric.FindQuestion(loss.SubjectId)!.Text;
            sheet.Put(row, 1, new TextContent($"{loss.IndicatorId} · {loss.SubjectId}") { Look = Look.Muted });
            sheet.Put(row, 2, new TextContent(scope.Say(text)), Columns - 2);
            sheet.Put(row, Columns, Lost(scope, loss, live), 1, Align.Right);
        }

        sheet.Grid(first, 1, row, Columns);
        return row + 1;
    }

    private static LiveContent Lost(ReportScope scope, Loss loss, Calculation live)
    {
        var (figure, format) = (scope.PublishPart(loss.Points), scope.Say($"\"失 \"{scope.PartFormat}\" 分\"", $"\"lost \"{scope.PartFormat}"));
        return new LiveContent(live.RoundedPart(live.Lost(loss.SubjectId, Units.Whole)), format) { Expected = (figure, null) };
    }

    // Who passes a workbook on that was played with must not pass it off as the result.
    private static int Unchanged(Sheet sheet, ReportScope scope, int row, Calculation live)
    {
        var figures = live.Units.All.Select(unit => scope.Publish(live.Assessment(unit).Total)).OfType<decimal>().ToList();
        if (figures.Count == 0)
            return row;
        var same = scope.Say("本工作簿的答复和权重未改动，全部总分与导入时计算的一致。", "Answers and weights of this workbook are as imported; all totals are the computed ones.");
        var changed = scope.Say("本工作簿里的答复或权重已被改动：下面的分数是试算，不是正式成绩。", "Answers or weights of this workbook were changed: the figures are a trial, not the result.");
        Formula sum = figures.Sum();
        var now = Fx.Sum(live.AcrossAll(live.Layout.Published));
        sheet.Put(row, 1, new LiveContent(Fx.If(Fx.Round(now - sum, 6).Is(0), same, changed)) { Look = Look.Muted, Expected = (null, same), Shown = same }, Columns);
        sheet.Colourings.Add(new ConditionColouring(row, 1, row, Columns, $"LEFT({Sheet.Address(row, 1)},{ReportScope.Number(changed.Length)})=\"{changed}\"", Palette.Low));
        return row + 1;
    }

    private static int Calls(Sheet sheet, ReportScope scope, int row)
    {
        var calls = scope.Calls;
        sheet.Put(row, 1, new TextContent(scope.Say("回访情况（次）", "Callbacks (calls)")) { Look = Look.Section }, Columns);
        List<(string Label, int Count)> figures =
        [
            (scope.Say("拨打", "attempts"), calls.Attempts), (scope.Say("接通", "reached"), calls.Reached), (scope.Say("计入成绩", "counted"), calls.Counted),
            (scope.Say("同户已有更新的回访", "superseded by a later call"), calls.Superseded), (scope.Say("接听者不是本人", "not the person served"), calls.Unserved), (scope.Say("被引导", "coached"), calls.Coached),
        ];
        figures.AddRange(calls.Outcomes.Where(each => each.Outcome != Audits.CallOutcome.Answered).Select(each => (scope.Say(FieldWords.Of(each.Outcome)), each.Count)));
        var first = row + 1;
        for (var i = 0; i < figures.Count; i++)
        {
            var (line, place) = (first + i / 4, i % 4);
            sheet.Put(line, 1 + 2 * place, new TextContent(figures[i].Label) { Look = Look.Muted });
            sheet.Put(line, 2 + 2 * place, new NumberContent(figures[i].Count, "0"), 1, Align.Right);
            row = line;
        }

        sheet.Grid(first, 1, row, Columns);
        return row + 1;
    }

    private static int Trend(Sheet sheet, ReportScope scope, int row, Calculation live)
    {
        var points = scope.Assessment.Trend.TakeLast(Columns - 3).ToList();
        if (points.Count == 0)
            return row - 1;
        sheet.Put(row, 1, new TextContent(scope.Say("历季正式总分（分）", "Official totals by quarter")) { Look = Look.Section }, Columns);
        row++;
        sheet.Put(row, 1, new TextContent(scope.Say("季度", "Quarter")) { Look = Look.Muted });
        sheet.Put(row + 1, 1, new TextContent(scope.Say("总分", "Total")) { Look = Look.Muted });
        for (var i = 0; i < points.Count; i++)
        {
            sheet.Put(row, 2 + i, new TextContent(points[i].Quarter.ToString()) { Look = Look.Muted }, 1, Align.Right);
            sheet.Put(row + 1, 2 + i, new NumberContent(points[i].Published, scope.FigureFormat), 1, Align.Right);
        }

        var now = 2 + points.Count;
        sheet.Put(row, now, new TextContent(scope.Scorecard.Quarter.ToString()) { Look = Look.Strong }, 1, Align.Right);
        sheet.Put(row + 1, now, live.ShowLine(live.Layout.Official, Units.Whole, scope.Publish(scope.Assessment.Official), scope.FigureFormat, Look.Strong), 1, Align.Right);
        sheet.Grid(row, 1, row + 1, now);
        return sheet.Draw(ScorecardCharts.Trend(sheet, scope, row, now), row + 3, 11, 1, Columns) + 1;
    }

    private static void Contents(Sheet sheet, ReportScope scope, IReadOnlyList<Sheet> contents, int row)
    {
        sheet.Put(row, 1, new TextContent(scope.Say("目录", "Contents")) { Look = Look.Section }, Columns);
        for (var i = 0; i < contents.Count; i++)
            sheet.Put(row + 1 + i / 4, 1 + 2 * (i % 4), new LinkContent(contents[i].Name, contents[i]), 2);
    }
}
