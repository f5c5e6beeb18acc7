using QualityAudit.Reports.Excel.Live;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Scoring.Explaining;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>
/// Where the points went (S-40): from 100 to the total by indicator, bonus and caps, then by step and department, then item by item, a column
/// for the scope and each of its members. All of it formulas: whatever is tried, points lost and total add up to 100.
/// </summary>
internal sealed class LedgerSheet
{
    private const int HeaderRow = 4;
    private const int IndicatorColumn = 3;
    private const int StepColumn = 4;
    private const int DepartmentColumn = 5;
    private const int FirstFigure = 6;

    private readonly Sheet sheet;
    private readonly ReportScope scope;
    private readonly Calculation live;
    private readonly WeightsSheet weights;
    private readonly int[] units;
    private readonly List<Subject> subjects;
    private readonly int firstSubject;

    private LedgerSheet(Sheet sheet, ReportScope scope, Calculation live, WeightsSheet weights)
    {
        (this.sheet, this.scope, this.live, this.weights) = (sheet, scope, live, weights);
        units = [Units.Whole, .. scope.Units.Members];
        subjects = [.. Subjects(scope)];
        // Each block has a heading, and an empty row after it.
        firstSubject = HeaderRow + 1 + Way().Count() + 1 + (1 + Keys(Steps).Count + 1) + (1 + Keys(Departments).Count + 1) + 1;
    }

    private int LastColumn => FirstFigure + units.Length - 1;

    private Catalogue Steps => new(scope.Say("6+2 步骤", "By step"), scope.Rubric.Steps, StepColumn, scope.Say("未归入步骤", "no step named"), assessment => assessment.Ledger.ByStep);

    private Catalogue Departments => new(scope.Say("责任部门", "By department"), scope.Rubric.Departments, DepartmentColumn, scope.Say("未指定部门", "no department named"), assessment => assessment.Ledger.ByDepartment);

    public static void Write(Sheet sheet, ReportScope scope, Calculation live, WeightsSheet weights) => new LedgerSheet(sheet, scope, live, weights).Write();

    private void Write()
    {
        sheet.Widths([13, 42, 10, scope.Wide(14, 19), scope.Wide(15, 18), .. units.Select(_ => 12.5)]);
        PageHead.Write(sheet, scope, scope.Say("失分台账", "Ledger"), scope.Say(
            "从 100 分到总分，每一分都有去处；单位：总分中的分，未取整，全部是公式。失分与总分相加为 100（S-40）。",
            "From 100 to the total every point is accounted for; in points of the total, unrounded, all of it formulas. Points lost and the total add up to 100 (S-40)."), Math.Min(LastColumn, 12));
        string[] headings = [scope.Say("编号", "Id"), scope.Say("内容", "What"), scope.Say("指标", "Indicator"), scope.Say("6+2 步骤", "Step"), scope.Say("责任部门", "Department")];
        for (var column = 0; column < headings.Length; column++)
            sheet.Put(HeaderRow, 1 + column, new TextContent(headings[column]) { Look = Look.Header }, 1, Align.Centre);
        for (var place = 0; place < units.Length; place++)
            sheet.Put(HeaderRow, FirstFigure + place, new TextContent(scope.Units.Heading(units[place])) { Look = Look.Header }, 1, Align.Centre);
        var row = HeaderRow;
        foreach (var (label, look, content) in Way())
        {
            row++;
            sheet.Put(row, 1, new TextContent(label) { Look = look }, FirstFigure - 1);
            for (var place = 0; place < units.Length; place++)
                sheet.Put(row, FirstFigure + place, content(units[place], place) with { Look = look }, 1, Align.Right);
        }

        row = Regrouped(Steps, row + 2);
        row = Regrouped(Departments, row);
        Section(row, scope.Say("逐项", "Item by item"));
        foreach (var subject in subjects)
            Line(subject, ++row);
        if (subjects.Count > 0)
            Bars(firstSubject, row);
        sheet.Grid(HeaderRow, 1, HeaderRow + Way().Count(), LastColumn);
        sheet.Freeze(HeaderRow, 2);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, LastColumn, HeaderRow);
        sheet.Protect();
    }

    /// <summary>The lines from 100 to the total, with what each comes to for a unit in its place.</summary>
    private IEnumerable<(string Label, Look Look, Func<int, int, CellContent> Content)> Way()
    {
        var lines = new List<(string Label, Look Look, Formula? Of, Func<int, int, CellContent> Content)>();
        var rubric = scope.Rubric;
        var row = HeaderRow + 1;
        yield return (scope.Say("满分", "full marks"), Look.Strong, (_, _) => new NumberContent(100, "0"));
        foreach (var indicator in rubric.Indicators)
        {
            yield return (scope.Say($"－ {indicator.Id} {indicator.Title.Zh}：检查项和问题的失分", $"− {indicator.Id} {indicator.Title.En}: lost by items and questions"), Look.Plain,
                (unit, place) => Figure(0 - Sum(Series.Is(Labels(IndicatorColumn), indicator.Id) * Losses(place)), -Find(live.Assessment(unit).Ledger.ByIndicator, indicator.Id)));
        }

        foreach (var indicator in rubric.Indicators.Where(indicator => live.Layout.Gained.ContainsKey(indicator.Id)))
        {
            yield return (scope.Say($"＋ {indicator.Id} 加分", $"+ {indicator.Id} bonus"), Look.Plain,
                (unit, _) => Figure(weights.Weight(indicator) * live.At(live.Layout.Gained[indicator.Id], unit) / 100, Find(live.Assessment(unit).Ledger.Bonuses, indicator.Id)));
        }

        foreach (var cap in rubric.Caps)
            yield return (scope.Say($"－ 封顶：{cap.Title.Zh}", $"− cap: {cap.Title.En}"), Look.Plain, (unit, _) => Figure(0 - (Formula)live.At(live.Layout.Taken[cap.Id], unit), -Find(live.Assessment(unit).Ledger.Caps, cap.Id)));
        yield return (scope.Say("－ 没有得分的指标", "− indicators without a score"), Look.Plain, (unit, _) => Figure(live.At(live.Layout.Coverage, unit) - 100, -live.Assessment(unit).Ledger.Open));
        var last = row + rubric.Indicators.Count + live.Layout.Gained.Count + rubric.Caps.Count + 1;
        yield return (scope.Say("＝ 总分（没有总分时为最低可能的总分）", "= total (the lowest possible where there is none)"), Look.Total,
            (unit, place) => Figure(Fx.Sum(new Area(sheet, row, FirstFigure + place, last, FirstFigure + place)), live.Assessment(unit).Ledger.Total));
        yield return (scope.Say("核对：与“计算”表之差", "check: difference to the sheet of the calculation"), Look.Muted,
            (unit, place) => live.Total(unit) is var total
                ? Figure(Fx.Round(new CellReference(sheet, last + 1, FirstFigure + place) - Fx.If(Fx.IsNumber(total), total, live.At(live.Layout.Low, unit)), Rounding.NoiseDigits), 0)
                : null!);
    }

    private void Section(int row, string title)
    {
        sheet.KeepTogether(row, Sheet.HeightOfLines(4), landscape: true, LastColumn, HeaderRow);
        sheet.Put(row, 1, new TextContent(title) { Look = Look.Section }, LastColumn);
    }

    private int Regrouped(Catalogue catalogue, int row)
    {
        Section(row, catalogue.Title);
        var first = row + 1;
        foreach (var (label, key, shown) in Keys(catalogue))
        {
            row++;
            sheet.Put(row, 1, new TextContent(shown), FirstFigure - 1);
            for (var place = 0; place < units.Length; place++)
            {
                var expected = Find(catalogue.Lines(live.Assessment(units[place])), key);
                sheet.Put(row, FirstFigure + place, Figure(Sum(Series.Is(Labels(catalogue.Column), label) * Losses(place)), expected), 1, Align.Right);
            }
        }

        if (row >= first)
        {
            sheet.Grid(first, 1, row, LastColumn);
            Bars(first, row);
        }

        return row + 2;
    }

    private void Line(Subject subject, int row)
    {
        sheet.Put(row, 1, new TextContent(subject.Id));
        sheet.Put(row, 2, new TextContent(subject.Text));
        sheet.Put(row, IndicatorColumn, new TextContent(scope.Rubric.Indicators[subject.Indicator].Id) { Look = Look.Muted }, 1, Align.Centre);
        sheet.Put(row, StepColumn, new TextContent(subject.Step) { Look = Look.Muted });
        sheet.Put(row, DepartmentColumn, new TextContent(subject.Department) { Look = Look.Muted });
        for (var place = 0; place < units.Length; place++)
            sheet.Put(row, FirstFigure + place, Figure(live.Lost(subject.Id, units[place]), Find(live.Assessment(units[place]), subject)), 1, Align.Right);
        sheet.Grid(row, 1, row, LastColumn);
    }

    // One scale for all units, so that bars compare.
    private void Bars(int first, int last)
    {
        var most = subjects.SelectMany(subject => units.Select(unit => Find(live.Assessment(unit), subject))).DefaultIfEmpty().Max();
        for (var column = FirstFigure; column <= LastColumn; column++)
            sheet.Bars(first, column, last, Palette.LossBar, Math.Max(0.01m, first == firstSubject ? most : 5 * most));
    }

    private LiveContent Figure(Formula formula, decimal expected) => new(formula, $"{scope.PartFormat};-{scope.PartFormat};–") { Expected = (expected, null) };

    private static Formula Sum(Series series) => Fx.SumProduct(series);

    private Area Labels(int column) => new(sheet, firstSubject, column, firstSubject + subjects.Count - 1, column);

    private Area Losses(int place) => new(sheet, firstSubject, FirstFigure + place, firstSubject + subjects.Count - 1, FirstFigure + place);

    // Labels as cells hold them; what has none is told by an empty cell.
    private List<(string Label, string? Key, string Shown)> Keys(Catalogue catalogue)
    {
        var used = subjects.Select(subject => catalogue.Column == StepColumn ? subject.Step : subject.Department).ToHashSet(StringComparer.Ordinal);
        List<(string Label, string? Key, string Shown)> keys = [.. catalogue.Entries.Select(entry => (Label: WeightsSheet.LabelOf(scope, catalogue.Entries, entry.Key), entry.Key)).Where(each => used.Contains(each.Label)).Select(each => (each.Label, (string?)each.Key, each.Label))];
        return used.Contains("") ? [.. keys, ("", null, catalogue.None)] : keys;
    }

    private static decimal Find(IReadOnlyList<LedgerLine> lines, string? key) => lines.FirstOrDefault(line => string.Equals(line.Key, key, StringComparison.Ordinal))?.Points ?? 0;

    private static decimal Find(Assessment assessment, Subject subject) => assessment.Indicators[subject.Indicator] is var indicator && subject.IsItem
        ? indicator.Items[subject.Index].Lost
        : indicator.Questions[subject.Index].Lost;

    private static IEnumerable<Subject> Subjects(ReportScope scope)
    {
        var rubric = scope.Rubric;
        for (var place = 0; place < rubric.Indicators.Count; place++)
        {
            var indicator = rubric.Indicators[place];
            for (var index = 0; index < indicator.Items.Count; index++)
            {
                if (indicator.Items[index] is { Counts: true } item)
                    yield return new(place, index, true, item.Id, scope.Say(item.Text) + Marks.Of(scope, item), WeightsSheet.LabelOf(scope, rubric.Steps, item.Step), WeightsSheet.LabelOf(scope, rubric.Departments, item.Department));
            }

            for (var index = 0; index < indicator.Questions.Count; index++)
            {
                var question = indicator.Questions[index];
                yield return new(place, index, false, question.Id, scope.Say(question.Text), WeightsSheet.LabelOf(scope, rubric.Steps, question.Step), WeightsSheet.LabelOf(scope, rubric.Departments, question.Department));
            }
        }
    }

    private sealed record Subject(int Indicator, int Index, bool IsItem, string Id, string Text, string Step, string Department);

    private sealed record Catalogue(string Title, IReadOnlyList<CatalogueEntry> Entries, int Column, string None, Func<Assessment, IReadOnlyList<LedgerLine>> Lines);
}
