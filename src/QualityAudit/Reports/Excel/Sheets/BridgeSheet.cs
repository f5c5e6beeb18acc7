using QualityAudit.Reports.Excel.Live;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Scoring.Explaining;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>
/// The way from last quarter's computed total to this one's as lines that add up (S-42): the steps, the members side by side, then item by
/// item. What belongs to last quarter is given, since its answers are not in the workbook; this quarter's side is computed here.
/// </summary>
internal sealed class BridgeSheet(Sheet sheet, ReportScope scope, Calculation live, LiveInputs inputs, WeightsSheet weights)
{
    private const int FirstRow = 4;
    private const int IndicatorColumn = 3;
    private const int PointsColumn = 8;
    private const int Columns = 10;

    // In points: the heading, the headings of the columns and a few lines.
    private const double RowsWithTheirHeads = 160;
    private static readonly BridgeCause[] OtherCauses = [BridgeCause.Rubric, BridgeCause.Applicability, BridgeCause.Bonus, BridgeCause.Caps];

    private IReadOnlyList<Indicator> Indicators => scope.Rubric.Indicators;

    public void Write()
    {
        var headings = 0;
        sheet.Widths([13, 44, 12, .. Enumerable.Repeat(13.0, 4), 14, 13, 13, .. Enumerable.Repeat(13.0, Math.Max(0, Indicators.Count - 3))]);
        PageHead.Write(sheet, scope, scope.Say("较上季度变化", "Change on last quarter"), scope.Say(
            "从上季度的计算总分到本季度，每一分变化都有来处（S-42）；单位：总分中的分，未取整。上季度的数是当时的结果，不随试算变动；本季度的数是公式。",
            "From last quarter's computed total to this one's every point is accounted for (S-42); in points of the total, unrounded. Last quarter's figures are given as they were; this quarter's are formulas."), Columns);
        if (scope.Assessment.Bridge is { } bridge)
        {
            var members = scope.Units.Members.Where(unit => live.Assessment(unit).Bridge is not null).ToList();
            // Above the lines: the way (7 rows and one an indicator), what compares (6), the members (4 and one each), empty rows between.
            var lines = FirstRow + Indicators.Count + 16 + (members.Count == 0 ? 0 : members.Count + 3);
            Lines(bridge, lines);
            headings = lines + 1;
            var row = Way(bridge, lines + 2);
            row = Comparable(bridge, row + 1);
            Members(members, row + 1);
            sheet.KeepTogether(lines, RowsWithTheirHeads, landscape: true, Columns, repeatedRow: 0);
        }
        else
        {
            sheet.Put(FirstRow, 1, new TextContent(scope.Say("没有可比的变化：", "Nothing to compare: ") + (scope.Assessment.NoBridge is { } why ? scope.Say(why) : "")) { Look = Look.Warning }, Columns);
        }

        sheet.Freeze(3);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, Columns, headings);
        sheet.Protect();
    }

    private int Way(Bridge bridge, int firstLine)
    {
        var row = FirstRow;
        Head(row, scope.Say("变化来自", "Where it comes from"), scope.Say("分", "Points"), scope.Say("累计总分", "Total so far"));
        Step(++row, scope.Say($"{bridge.From} 计算总分", $"{bridge.From}, computed total"), null, new NumberContent(bridge.Before, scope.PartFormat) { Look = Look.Strong });
        foreach (var indicator in Indicators)
        {
            var (points, labels) = (Column(firstLine, bridge, PointsColumn), Column(firstLine, bridge, IndicatorColumn));
            CellContent content = bridge.Lines.Count == 0
                ? new NumberContent(0, Signed)
                : new LiveContent(Fx.SumProduct(Series.Is(labels, indicator.Id) * points), Signed) { Expected = (Answers(bridge, indicator), null) };
            Step(++row, scope.Say(BridgeWords.Of(new BridgeStep(BridgeCause.Answers, indicator.Id, 0, 0))), content, Running(row));
        }

        foreach (var cause in OtherCauses)
            Step(++row, scope.Say(BridgeWords.Of(new BridgeStep(cause, null, 0, 0))), new NumberContent(Of(bridge, cause), Signed), Running(row));
        Step(++row, scope.Say("在本工作簿中试改（未改动时为 0）", "changed in this workbook (0 as delivered)"), new LiveContent(
            Fx.If(Fx.IsNumber(live.Total(Units.Whole)), Fx.Round(live.Total(Units.Whole) - Total(row - 1), Rounding.NoiseDigits), "—"), Signed)
        { Expected = (0, null), Look = Look.Muted }, Running(row));
        Step(++row, scope.Say($"{scope.Scorecard.Quarter} 计算总分", $"{scope.Scorecard.Quarter}, computed total"), new LiveContent(
            Fx.If(Fx.IsNumber(live.Total(Units.Whole)), live.Total(Units.Whole) - Total(FirstRow + 1), "—"), Signed)
        { Expected = (bridge.Difference, null), Look = Look.Total },
            new LiveContent(live.Total(Units.Whole), scope.PartFormat) { Expected = (bridge.Now, null), Look = Look.Total });
        sheet.Grid(FirstRow, 1, row, 4);
        return row + 1;
    }

    private int Comparable(Bridge bridge, int row)
    {
        sheet.Put(row, 1, new TextContent(scope.Say("跨评分标准可比", "What compares across rubric versions")) { Look = Look.Section }, Columns);
        if (bridge.Comparable is not { } same)
        {
            sheet.Put(row + 1, 1, new TextContent(scope.Say("两个季度没有共同的项。", "The two quarters have nothing in common.")) { Look = Look.Muted }, Columns);
            return row + 5;
        }

        Head(row + 1, scope.Say("只按两季都评、评法相同的项，用本季度的权重", "By what both quarters scored and measured alike, with this quarter's weights"), scope.Say("得分", "Score"), scope.Say("变化", "Change"));
        Step(row + 2, bridge.From.ToString(), new NumberContent(same.Before, scope.PartFormat), CellContent.Empty);
        Step(row + 3, scope.Scorecard.Quarter.ToString(), new NumberContent(same.Now, scope.PartFormat), new LiveContent(new CellReference(sheet, row + 3, 3) - new CellReference(sheet, row + 2, 3), Signed) { Expected = (same.Difference, null) });
        Step(row + 4, scope.Say("占本季度权重（%）", "of this quarter's weight (%)"), new NumberContent(same.Coverage, "0.0"), CellContent.Empty);
        sheet.Grid(row + 1, 1, row + 4, 4);
        return row + 5;
    }

    // Each member's own lines would be a sheet a member; what they come to stands here, and a sum that must be its change.
    private void Members(List<int> members, int row)
    {
        if (members.Count == 0)
            return;
        sheet.Put(row++, 1, new TextContent(scope.IsGroup ? scope.Say("各区域", "By region") : scope.Say("各项目", "By project")) { Look = Look.Section }, Columns);
        List<string> headings = [scope.IsGroup ? scope.Say("区域", "Region") : scope.Say("项目", "Project"), scope.Say("上季度", "Last quarter"), .. Indicators.Select(indicator => indicator.Id), scope.Say("其他（改版、适用项、加分、封顶）", "Rubric, items, bonus, caps"), scope.Say("本季度", "This quarter"), scope.Say("变化", "Change"), scope.Say("未说明", "Unexplained")];
        var places = headings.Select((_, index) => index == 0 ? 1 : index + 2).ToList();
        sheet.Put(row, 1, new TextContent(headings[0]) { Look = Look.Header }, 2, Align.Centre);
        for (var index = 1; index < headings.Count; index++)
            sheet.Put(row, places[index], new TextContent(headings[index]) { Look = Look.Header }, 1, Align.Centre);
        var first = row;
        foreach (var unit in members)
        {
            row++;
            var bridge = live.Assessment(unit).Bridge!;
            sheet.Put(row, 1, new TextContent(scope.Units.Heading(unit).Replace('\n', ' ')), 2);
            var column = 3;
            sheet.Put(row, column, new NumberContent(bridge.Before, scope.PartFormat), 1, Align.Right);
            foreach (var indicator in Indicators)
                sheet.Put(row, ++column, new NumberContent(Answers(bridge, indicator), Signed), 1, Align.Right);
            sheet.Put(row, ++column, new NumberContent(OtherCauses.Sum(cause => Of(bridge, cause)), Signed), 1, Align.Right);
            var explained = Fx.Sum(new Area(sheet, row, 4, row, column));
            sheet.Put(row, ++column, new LiveContent(live.Total(unit), scope.PartFormat) { Expected = (bridge.Now, null) }, 1, Align.Right);
            var change = Fx.If(Fx.IsNumber(new CellReference(sheet, row, column)), new CellReference(sheet, row, column) - new CellReference(sheet, row, 3), "—");
            sheet.Put(row, ++column, new LiveContent(change, Signed) { Expected = (bridge.Difference, null), Look = Look.Strong }, 1, Align.Right);
            sheet.Put(row, column + 1, new LiveContent(Fx.If(Fx.IsNumber(new CellReference(sheet, row, column)), Fx.Round(new CellReference(sheet, row, column) - explained, Rounding.NoiseDigits), "—"), Signed) { Expected = (0, null), Look = Look.Muted }, 1, Align.Right);
        }

        sheet.Grid(first, 1, row, places[^1]);
    }

    private void Lines(Bridge bridge, int row)
    {
        sheet.Put(row, 1, new TextContent(scope.Say("逐项：答得更好或更差", "Item by item: answered better or worse")) { Look = Look.Section }, Columns);
        string[] headings =
        [
            scope.Say("编号", "Id"), scope.Say("检查项或回访问题", "Item or question"), scope.Say("指标", "Indicator"),
            scope.Say("上季度权重\n（总分中的分）", "Weight then\n(of the total)"), scope.Say("本季度权重\n（总分中的分）", "Weight now\n(of the total)"),
            scope.Say("上季度\n得分率", "Credit\nthen"), scope.Say("本季度\n得分率", "Credit\nnow"), scope.Say("变化\n（总分中的分）", "Change\n(of the total)"),
        ];
        for (var column = 0; column < headings.Length; column++)
            sheet.Put(row + 1, 1 + column, new TextContent(headings[column]) { Look = Look.Header }, 1, Align.Centre);
        sheet.Notes[new Audits.CellAddress(row + 1, PointsColumn)] = scope.Say("两季权重的平均 × 得分率的变化（S-42）。", "Mean of the two weights × change of the credit (S-42).");
        var header = row++ + 1;
        foreach (var line in bridge.Lines)
            Line(line, ++row);
        sheet.Grid(header, 1, row, PointsColumn);
    }

    private void Line(BridgeLine line, int row)
    {
        var place = Indicators.TakeWhile(indicator => !string.Equals(indicator.Id, line.IndicatorId, StringComparison.Ordinal)).Count();
        var result = scope.Assessment.Indicators[place];
        var item = result.Items.FirstOrDefault(each => string.Equals(each.Item.Id, line.SubjectId, StringComparison.Ordinal));
        var question = item is null ? result.Questions.First(each => string.Equals(each.Question.Id, line.SubjectId, StringComparison.Ordinal)) : null;
        var now = item?.EffectiveWeight ?? question!.EffectiveWeight;
        var then = 2 * line.Points / (line.CreditNow - line.CreditBefore) - now;
        CellReference At(int column) => new(sheet, row, column);
        sheet.Put(row, 1, new TextContent(line.SubjectId));
        sheet.Put(row, 2, new TextContent(item is not null ? scope.Say(item.Item.Text) + Marks.Of(scope, item.Item) : scope.Say(question!.Question.Text)));
        sheet.Put(row, 3, new TextContent(line.IndicatorId) { Look = Look.Muted }, 1, Align.Centre);
        sheet.Put(row, 4, new NumberContent(then, "0.000") { Look = Look.Muted }, 1, Align.Right);
        sheet.Put(row, 5, item is not null
            ? new LiveContent(WeightOf(place, item.Item), "0.000") { Expected = (now, null) }
            : result.Indicator.Region == RegionAggregation.Pooled ? new LiveContent(WeightOf(result.Indicator, question!.Question), "0.000") { Expected = (now, null) } : new NumberContent(now, "0.000"), 1, Align.Right);
        sheet.Put(row, 6, new NumberContent(line.CreditBefore, "0.0%") { Look = Look.Muted }, 1, Align.Right);
        sheet.Put(row, 7, new LiveContent(Fx.If(At(5).Is(0), 0, 1 - live.Lost(line.SubjectId, Units.Whole) / At(5)), "0.0%") { Expected = (line.CreditNow, null) }, 1, Align.Right);
        sheet.Put(row, 8, new LiveContent(((Formula)At(4) + At(5)) / 2 * ((Formula)At(7) - At(6)), Signed) { Expected = (line.Points, null), Look = Look.Strong }, 1, Align.Right);
    }

    // What the item decides in the whole: over all projects that have the indicator.
    private Formula WeightOf(int place, Item item)
    {
        var row = live.Layout.ProjectWeights + place;
        var (all, credits) = (live.At(row, Units.Whole), inputs.CreditsAcross(live, item, Units.Whole));
        var sum = Fx.SumProduct(live.Across(row, Units.Whole) * Series.IsNumber(credits), live.Across(live.Layout.FactorOf(Indicators[place], item), Units.Whole));
        return Fx.If(all.Is(0), 0, weights.Counting(item) * sum / all);
    }

    private Formula WeightOf(Indicator indicator, Question question)
    {
        var all = live.Down(live.Layout.Questions[indicator.Questions[0].Id], live.Layout.Questions[indicator.Questions[^1].Id], Units.Whole);
        return Fx.If(
            Fx.IsNumber(live.Question(question, Units.Whole)),
            weights.Weight(indicator) * weights.Weight(question) / Fx.SumProduct(weights.WeightsOf(indicator.Questions) * Series.IsNumber(all)),
            0);
    }

    private string Signed => $"+{scope.PartFormat};-{scope.PartFormat};{scope.PartFormat}";

    private CellReference Total(int row) => new(sheet, row, 4);

    private LiveContent Running(int row) => new(Fx.If(Fx.IsNumber(new CellReference(sheet, row, 3)), (Formula)Total(row - 1) + new CellReference(sheet, row, 3), "—"), scope.PartFormat) { Look = Look.Muted };

    private Area Column(int firstLine, Bridge bridge, int column) => new(sheet, firstLine, column, firstLine + bridge.Lines.Count - 1, column);

    private void Head(int row, string what, string one, string other)
    {
        sheet.Put(row, 1, new TextContent(what) { Look = Look.Header }, 2, Align.Left);
        sheet.Put(row, 3, new TextContent(one) { Look = Look.Header }, 1, Align.Centre);
        sheet.Put(row, 4, new TextContent(other) { Look = Look.Header }, 1, Align.Centre);
    }

    private void Step(int row, string what, CellContent? one, CellContent other)
    {
        sheet.Put(row, 1, new TextContent(what) { Look = other.Look == Look.Total ? Look.Total : Look.Plain }, 2);
        sheet.Put(row, 3, one ?? CellContent.Empty, 1, Align.Right);
        sheet.Put(row, 4, other, 1, Align.Right);
    }

    private static decimal Answers(Bridge bridge, Indicator indicator) => bridge.Lines.Where(line => string.Equals(line.IndicatorId, indicator.Id, StringComparison.Ordinal)).Sum(line => line.Points);

    private static decimal Of(Bridge bridge, BridgeCause cause) => cause switch
    {
        BridgeCause.Rubric => bridge.Rubric,
        BridgeCause.Applicability => bridge.Applicability,
        BridgeCause.Bonus => bridge.Bonus,
        BridgeCause.Caps => bridge.Caps,
        _ => bridge.Answers,
    };
}
