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
    private readonly Units units = calculation.Units;

    public void Write()
    {
        section(layout.LossesHead, scope.Say("失分（总分中的分）", "Points lost (of the total)"));
        for (var place = 0; place < scope.Rubric.Indicators.Count; place++)
        {
            var (indicator, number) = (scope.Rubric.Indicators[place], place);
            for (var i = 0; i < indicator.Items.Count; i++)
            {
                var (item, index) = (indicator.Items[i], i);
                line(layout.Losses[item.Id], $"{item.Id} {scope.Say(item.Text)}", "S-40", unit => units.IsProject(unit) && scope.IsGroup ? null : new LiveContent(
                    units.IsProject(unit) ? OfItem(indicator, item, unit) : OverProjects(number, indicator, item, unit), Exact)
                { Expected = (calculation.Assessment(unit).Indicators[number].Items[index].Lost, null) });
            }

            for (var i = 0; i < indicator.Questions.Count; i++)
            {
                var (question, index) = (indicator.Questions[i], i);
                line(layout.Losses[question.Id], $"{question.Id} {scope.Say(question.Text)}", "S-40", unit => new LiveContent(
                    !units.IsProject(unit) && indicator.Region != RegionAggregation.Pooled ? OverProjects(number, question, unit) : OfQuestion(indicator, question, unit), Exact)
                { Expected = (calculation.Assessment(unit).Indicators[number].Questions[index].Lost, null) });
            }
        }
    }

    // Over all projects that have the indicator, so that a region's losses and its score add up.
    private Formula OverProjects(int place, Question question, int unit)
    {
        var row = layout.ProjectWeights + place;
        var all = calculation.At(row, unit);
        return Fx.If(all.Is(0), 0, Fx.SumProduct(calculation.Across(row, unit), calculation.Across(layout.Losses[question.Id], unit)) / all);
    }

    // The same, from credits: Σ weight of the project · factor · (1 − u), u where it is there.
    private Formula OverProjects(int place, Indicator indicator, Item item, int unit)
    {
        if (!item.Counts)
            return 0;
        var row = layout.ProjectWeights + place;
        var (all, projects) = (calculation.At(row, unit), calculation.Across(row, unit));
        var (factors, credits) = (calculation.Across(layout.FactorOf(indicator, item), unit), inputs.CreditsAcross(calculation, item, unit));
        return Fx.If(
            all.Is(0),
            0,
            weights.Counting(item) * (Fx.SumProduct(projects * Series.IsNumber(credits), factors) - Fx.SumProduct(projects, factors, credits)) / all);
    }

    private Formula OfItem(Indicator indicator, Item item, int unit)
    {
        if (!item.Counts)
            return 0;
        var credit = inputs.Credit(item, unit);
        return Fx.If(Fx.IsNumber(credit), calculation.At(layout.FactorOf(indicator, item), unit) * weights.Counting(item) * (1 - (Formula)credit), 0);
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
}
