using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>The lines of the profile by formula: 100·Σw·u/Σw over the items of a step, stage, object or department.</summary>
internal sealed class ProfileFormulas(Calculation calculation, WeightsSheet weights, LiveInputs inputs)
{
    private readonly IReadOnlyList<Item> items = [.. calculation.Scope.Rubric.Indicators.SelectMany(indicator => indicator.Items)];

    public Formula Indicator(int place, int unit) => calculation.Score(place, unit);

    public Formula Total(int unit) => calculation.Total(unit);

    public Formula Criterion(Criterion criterion, int unit) => calculation.Criterion(criterion, unit);

    /// <summary>Published.</summary>
    /// <param name="classes">0 step, 1 stage, 2 object, 3 department.</param>
    /// <param name="label">As the sheet of weights has it.</param>
    /// <param name="unit">-1 for the region.</param>
    public Formula Class(int classes, string label, int unit)
    {
        var (counting, credits, own) = (weights.CountingOf(items), inputs.Credits(items, unit), Series.Is(weights.ClassesOf(items, classes), label));
        var there = Fx.SumProduct(own * counting * Series.IsNumber(credits));
        return Fx.If(there.Is(0), "—", calculation.Rounded(100 * Fx.SumProduct(own * counting, credits) / there));
    }

    /// <summary>How many of the region's items were scored there.</summary>
    public Formula Scored(int classes, string label) => Fx.SumProduct(
        Series.Is(weights.ClassesOf(items, classes), label) * Series.IsPositive(weights.CountingOf(items)) * Series.IsNumber(inputs.Credits(items, Units.Whole)));

    /// <summary>A reference to a line of the calculation still has to be rounded, a class is already.</summary>
    public CellContent Show(Formula exact, Score score, Look look) =>
        exact is CellReference
        ? calculation.Show(exact, score, look)
        : new LiveContent(exact, calculation.Scope.FigureFormat) { Look = score.Exact is null ? Look.NotScored : look, Expected = (calculation.Scope.Publish(score), null) };
}
