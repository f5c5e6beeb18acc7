using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>Writes the lines of the calculation, from credits and counts to totals, ranks and losses; each names its rule.</summary>
internal sealed class CalculationSheet(Calculation calculation, WeightsSheet weights, LiveInputs inputs)
{
    private const string Exact = "0.0000";
    private readonly CalculationLayout layout = calculation.Layout;
    private readonly ReportScope scope = calculation.Scope;
    private readonly Sheet sheet = calculation.Sheet;
    private readonly Rubric rubric = calculation.Scope.Rubric;
    private readonly Units units = calculation.Units;

    private int Printed => calculation.Column(Units.Whole) + units.Printed;

    public void Write()
    {
        sheet.Widths([44, 9, 12, .. Enumerable.Repeat(11.5, calculation.Units.Count - 1)]);
        PageHead.Write(sheet, scope, scope.Say("计算", "Calculation"), scope.Say(
            scope.IsGroup ? "每行一步，每列先集团、再区域、再项目，全部是公式，不取整；规则编号见“方法说明”。排名和概况上的分数都从这里来，取整后显示。" : "每行一步，每列一个项目，全部是公式，不取整；规则编号见“方法说明”。排名、概况和项目表上的分数都从这里来，取整后显示。",
            scope.IsGroup ? "A line a step; the columns are the group, its regions, its projects. All of it formulas, nothing rounded. The rule ids are those of the methodology. Rankings and profile show these figures, rounded." : "A line a step, a column a project; all of it formulas, nothing rounded. The rule ids are those of the methodology. Ranking, profile and project sheets show these figures, rounded."), Math.Min(Printed, 12));
        sheet.Put(Calculation.HeaderRow, 1, Head(scope.Say("步骤", "Step")), 1, Align.Centre);
        sheet.Put(Calculation.HeaderRow, 2, Head(scope.Say("规则", "Rule")), 1, Align.Centre);
        foreach (var unit in units.All)
            sheet.Put(Calculation.HeaderRow, calculation.Column(unit), Head(units.Heading(unit)), 1, Align.Centre);
        for (var place = 0; place < rubric.Indicators.Count; place++)
        {
            Section(layout.Heads[rubric.Indicators[place].Id], $"{rubric.Indicators[place].Id} {scope.Say(rubric.Indicators[place].Title)}");
            if (rubric.Indicators[place].Source == IndicatorSource.Checklist)
                Checklist(rubric.Indicators[place], place);
            else
                Callbacks(rubric.Indicators[place], place);
        }

        new TotalLines(calculation, weights, inputs, Line, Section).Write();
        new LossLines(calculation, weights, inputs, Line, Section).Write();
        sheet.Grid(Calculation.HeaderRow, 1, layout.Last, calculation.LastColumn);
        sheet.Freeze(Calculation.HeaderRow, 3);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: !sheet.FitsUpright(Printed), Printed, Calculation.HeaderRow);
        sheet.Protect();
    }

    private static TextContent Head(string text) => new(text) { Look = Look.Header };

    private void Section(int row, string title)
    {
        sheet.KeepTogether(row, Sheet.HeightOfLines(3), !sheet.FitsUpright(Printed), Printed, Calculation.HeaderRow);
        sheet.PutBand(row, new TextContent(title) { Look = Look.Total }, Printed, calculation.LastColumn);
    }

    /// <summary>One line; where a unit has no content, nothing.</summary>
    private void Line(int row, string label, string rule, Func<int, CellContent?> content)
    {
        sheet.Put(row, 1, new TextContent(label));
        sheet.Put(row, 2, new TextContent(rule) { Look = Look.Muted }, 1, Align.Centre);
        foreach (var unit in units.All)
        {
            if (content(unit) is { } some)
                sheet.Put(row, calculation.Column(unit), !units.IsProject(unit) && some.Look == Look.Plain ? some with { Look = Look.Strong } : some, 1, Align.Right);
        }
    }

    private void Checklist(Indicator indicator, int place)
    {
        var rows = layout.Checklists[indicator.Id];
        var counting = weights.CountingOf(indicator.Items);
        Line(rows.Visits, scope.Say("检查次数", "visits"), "", unit => !units.IsProject(unit)
            ? new LiveContent(Fx.Sum(calculation.Across(rows.Visits, unit)), "0")
            : new NumberContent(scope.Projects[unit].Visits.Count, "0"));
        Line(rows.Applicable, scope.Say("适用项的分值", "points that apply"), "S-14", unit => !units.IsProject(unit) ? null
            : new LiveContent(Fx.SumProduct(counting * Series.IsNot(inputs.Credits(indicator, unit), inputs.NotApplicable)), "0.##"));
        Line(rows.Scored, scope.Say("已评项的分值", "points that were scored"), "S-14", unit => !units.IsProject(unit) ? null
            : new LiveContent(Fx.SumProduct(counting * Series.IsNumber(inputs.Credits(indicator, unit))), "0.##"));
        Line(rows.Completeness, scope.Say("完整度（0–1）", "completeness (0–1)"), "S-14", unit => !units.IsProject(unit) ? null
            : new LiveContent(Fx.If(calculation.At(rows.Applicable, unit).Is(0), "—", calculation.At(rows.Scored, unit) / calculation.At(rows.Applicable, unit)), Exact)
            { Expected = (Result(place, unit).Completeness, null) });
        foreach (var criterion in CalculationLayout.InBlocks(indicator))
        {
            Line(layout.Criteria[criterion.Id], Name(indicator, criterion), "S-11", unit => new LiveContent(
                !units.IsProject(unit) ? calculation.MeanOverProjects(place, unit, calculation.Across(layout.Criteria[criterion.Id], unit)) : OfItems(criterion, unit), Exact)
            { Expected = (Find(Result(place, unit).Criteria, criterion), null) });
        }

        if (indicator.Rollup == Rollup.Weights)
        {
            Shares(indicator.Criteria, null);
            foreach (var parent in indicator.Criteria.Where(each => each.Criteria.Count > 0))
                Shares(parent.Criteria, parent);
        }

        var rolled = layout.Rolled[indicator.Id];
        Line(rolled, scope.Say($"{indicator.Id} 汇总", $"{indicator.Id} rolled up"), "S-12", unit => !units.IsProject(unit) ? null
            : new LiveContent(Rolled(indicator, unit), Exact) { Expected = (Result(place, unit).Rolled.Exact, null) });
        foreach (var criterion in CalculationLayout.Weighing(indicator))
        {
            Line(layout.Factors[CalculationLayout.FactorKey(indicator, criterion)], criterion is null
                ? scope.Say("每分值折合总分（分）", "points of the total per point of an item")
                : scope.Say($"{scope.Say(criterion.Title)} 每分值折合总分（分）", $"{scope.Say(criterion.Title)}: points of the total per point of an item"), "S-40", unit => !units.IsProject(unit) ? null
                : new LiveContent(Factor(indicator, criterion, unit), "0.000000"));
        }

        if (layout.Bonuses.TryGetValue(indicator.Id, out var bonus))
        {
            Line(bonus, scope.Say("加分", "bonus"), "S-16", unit => !units.IsProject(unit) ? null : new LiveContent(
                indicator.Items.Where(CalculationLayout.IsBonus)
                    .Select(item => Fx.If(Fx.IsNumber(inputs.Credit(item, unit)), inputs.Credit(item, unit) * weights.Points(item), 0))
                    .Aggregate((sum, next) => sum + next), Exact));
        }
    }

    private Formula OfItems(Criterion criterion, int unit) => criterion.Criteria.Count > 0
        ? Calculation.Mean(weights.WeightsOf(criterion.Criteria), Siblings(criterion.Criteria, unit))
        : criterion.Items.Count > 0 ? Calculation.Mean(weights.CountingOf(criterion.Items), inputs.Credits(criterion.Items, unit), isShare: true) : "—";

    private Area Siblings(IReadOnlyList<Criterion> criteria, int unit) =>
        calculation.Down(layout.Criteria[criteria[0].Id], layout.Criteria[criteria[^1].Id], unit);

    private void Shares(IReadOnlyList<Criterion> siblings, Criterion? parent)
    {
        foreach (var criterion in siblings)
        {
            Line(layout.Shares[criterion.Id], scope.Say($"{scope.Say(criterion.Title)} 所占份额（0–1）", $"share of {scope.Say(criterion.Title)} (0–1)"), "S-12", unit =>
            {
                if (!units.IsProject(unit))
                    return null;
                var share = weights.Weight(criterion) / Fx.SumProduct(weights.WeightsOf(siblings) * Series.IsNumber(Siblings(siblings, unit)));
                return new LiveContent(Fx.If(Fx.IsNumber(calculation.Criterion(criterion, unit)), parent is null ? share : calculation.At(layout.Shares[parent.Id], unit) * share, 0), Exact);
            });
        }
    }

    private Formula Rolled(Indicator indicator, int unit)
    {
        var rows = layout.Checklists[indicator.Id];
        var (visits, applicable, completeness) = (calculation.At(rows.Visits, unit), calculation.At(rows.Applicable, unit), calculation.At(rows.Completeness, unit));
        var mean = indicator.Rollup == Rollup.Points
            ? Calculation.Mean(weights.CountingOf(indicator.Items), inputs.Credits(indicator, unit), isShare: true)
            : Calculation.Mean(weights.WeightsOf(indicator.Criteria), Siblings(indicator.Criteria, unit));
        return Fx.If(Fx.Or(visits.Is(0), applicable.Is(0)), "—", Fx.If(Fx.Round(completeness, Rounding.NoiseDigits).IsBelow(weights.MinimumCompleteness(indicator)), "—", mean));
    }

    // S-40: the indicator's weight, spread over the points that were scored.
    private Formula Factor(Indicator indicator, Criterion? criterion, int unit)
    {
        var rolled = calculation.At(layout.Rolled[indicator.Id], unit);
        if (criterion is null)
            return Fx.If(Fx.IsNumber(rolled), weights.Weight(indicator) / calculation.At(layout.Checklists[indicator.Id].Scored, unit), 0);
        var scored = Fx.SumProduct(weights.CountingOf(criterion.Items) * Series.IsNumber(inputs.Credits(criterion.Items, unit)));
        return Fx.If(
            Fx.And(Fx.IsNumber(rolled), Fx.IsNumber(calculation.Criterion(criterion, unit))),
            weights.Weight(indicator) * calculation.At(layout.Shares[criterion.Id], unit) / scored,
            0);
    }

    private void Callbacks(Indicator indicator, int place)
    {
        for (var i = 0; i < indicator.Questions.Count; i++)
        {
            var (question, number) = (indicator.Questions[i], i);
            Line(layout.Questions[question.Id], $"{question.Id} {scope.Say(question.Text)}", "S-13", unit => new LiveContent(
                !units.IsProject(unit) && indicator.Region != RegionAggregation.Pooled
                    ? calculation.MeanOverProjects(place, unit, calculation.Across(layout.Questions[question.Id], unit))
                    : OfAnswers(question, unit), Exact)
            { Expected = (Result(place, unit).Questions[number].Score.Exact, null) });
        }

        foreach (var criterion in CalculationLayout.InBlocks(indicator))
        {
            Line(layout.Criteria[criterion.Id], Name(indicator, criterion), "S-11", unit => new LiveContent(
                !units.IsProject(unit) && indicator.Region != RegionAggregation.Pooled
                    ? calculation.MeanOverProjects(place, unit, calculation.Across(layout.Criteria[criterion.Id], unit))
                    : OfQuestions(criterion, unit), Exact)
            { Expected = (Find(Result(place, unit).Criteria, criterion), null) });
        }
    }

    private Formula OfQuestions(Criterion criterion, int unit) => criterion.Criteria.Count > 0
        ? Calculation.Mean(weights.WeightsOf(criterion.Criteria), Siblings(criterion.Criteria, unit))
        : criterion.Questions.Count > 0
            ? Calculation.Mean(weights.WeightsOf(criterion.Questions), calculation.Down(layout.Questions[criterion.Questions[0].Id], layout.Questions[criterion.Questions[^1].Id], unit))
            : "—";

    // S-13: what the counted answers are worth, over how many they are.
    private Formula OfAnswers(Question question, int unit)
    {
        var valid = inputs.Valid(question, unit);
        CellReference Count(int place) => inputs.Count(question, place, unit);
        var worth = question.Measure switch
        {
            Measure.YesShare or Measure.AllOf => 100 * (Formula)Count(1) / valid,
            Measure.TopTwoBox => 100 * (Count(question.Points - 2) + Count(question.Points - 1)) / valid,
            Measure.TopBox => 100 * (Formula)Count(question.Points - 1) / valid,
            Measure.Mean => 100 * Enumerable.Range(1, question.Points - 1).Select(place => place * (Formula)Count(place)).Aggregate((sum, next) => sum + next) / ((question.Points - 1) * (Formula)valid),
            _ => Enumerable.Range(0, question.Points).Select(place => weights.Mapped(question, place + 1) * Count(place)).Aggregate((sum, next) => sum + next) / valid,
        };
        return Fx.If(valid.IsBelow(Fx.Max(1, weights.MinimumAnswers(question))), "—", worth);
    }

    private string Name(Indicator indicator, Criterion criterion) => indicator.Criteria.Contains(criterion) ? scope.Say(criterion.Title) : $"　{scope.Say(criterion.Title)}";

    private IndicatorResult Result(int place, int unit) => calculation.Assessment(unit).Indicators[place];

    private static decimal? Find(IReadOnlyList<CriterionResult> results, Criterion criterion) => results
        .Concat(results.SelectMany(result => result.Children))
        .FirstOrDefault(result => string.Equals(result.Criterion.Id, criterion.Id, StringComparison.Ordinal))?.Score.Exact;
}
