using QualityAudit.Rubrics;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>Points of the total that each item and question cost: indicator weight × share in the indicator × what was not earned (S-40).</summary>
internal sealed class LossLines(
    Calculation calculation, WeightsSheet weights, LiveInputs inputs, Action<int, string, string, Func<int, CellContent?>> line, Action<int, string> section)
{
    private const string Exact = "0.0000";
    private readonly CalculationLayout layout = calculation.Layout;
    private readonly ReportScope scope = calculation.Scope;

    public void Write()
    {
        section(layout.LossesHead, scope.Say("失分（总分中的分）", "Points lost (of the total)"));
        for (var place = 0; place < scope.Rubric.Indicators.Count; place++)
        {
            var (indicator, number) = (scope.Rubric.Indicators[place], place);
            for (var i = 0; i < indicator.Items.Count; i++)
            {
                var (item, index) = (indicator.Items[i], i);
                line(layout.Losses[item.Id], $"{item.Id} {scope.Say(item.Text)}", "S-40", unit => new LiveContent(
                    unit == Calculation.Region ? OfRegion(number, item.Id) : OfItem(indicator, item, unit), Exact)
                { Expected = (calculation.Assessment(unit).Indicators[number].Items[index].Lost, null) });
            }

            for (var i = 0; i < indicator.Questions.Count; i++)
            {
                var (question, index) = (indicator.Questions[i], i);
                line(layout.Losses[question.Id], $"{question.Id} {scope.Say(question.Text)}", "S-40", unit => new LiveContent(
                    unit == Calculation.Region && indicator.Region != RegionAggregation.Pooled ? OfRegion(number, question.Id) : OfQuestion(indicator, question, unit), Exact)
                { Expected = (calculation.Assessment(unit).Indicators[number].Questions[index].Lost, null) });
            }
        }
    }

    // Over all projects that have the indicator, so that a region's losses and its score add up.
    private Formula OfRegion(int indicator, string subject)
    {
        var row = layout.ProjectWeights + indicator;
        var all = calculation.At(row, Calculation.Region);
        return Fx.If(all.Is(0), 0, Fx.SumProduct(calculation.Across(row), calculation.Across(layout.Losses[subject])) / all);
    }

    private Formula OfItem(Indicator indicator, Item item, int unit)
    {
        if (!item.Counts)
            return 0;
        var credit = inputs.Credit(item, unit);
        var share = indicator.Rollup == Rollup.Points
            ? weights.Counting(item) / calculation.At(layout.Checklists[indicator.Id].Scored, unit)
            : calculation.At(layout.Shares[Above(indicator, item).Id], unit) * weights.Counting(item)
                / Fx.SumProduct(weights.CountingOf(Above(indicator, item).Items) * Series.IsNumber(inputs.Credits(Above(indicator, item).Items, unit)));
        return Fx.If(Fx.And(Fx.IsNumber(calculation.At(layout.Rolled[indicator.Id], unit)), Fx.IsNumber(credit)), weights.Weight(indicator) * share * (1 - (Formula)credit), 0);
    }

    private Formula OfQuestion(Indicator indicator, Question question, int unit)
    {
        var score = calculation.Question(question, unit);
        var all = calculation.Down(layout.Questions[indicator.Questions[0].Id], layout.Questions[indicator.Questions[^1].Id], unit);
        return Fx.If(
            Fx.IsNumber(score),
            weights.Weight(indicator) * weights.Weight(question) / Fx.SumProduct(weights.WeightsOf(indicator.Questions) * Series.IsNumber(all)) * (1 - score / 100),
            0);
    }

    private static Criterion Above(Indicator indicator, Item item) =>
        CalculationLayout.InBlocks(indicator).First(criterion => criterion.Items.Contains(item));
}
