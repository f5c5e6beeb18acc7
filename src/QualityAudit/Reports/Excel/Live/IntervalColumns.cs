using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>
/// The 95 % interval of a question's score by formula (S-30): the sample's size with the correction for a small population first, then both ends.
/// </summary>
internal static class IntervalColumns
{
    private const decimal Z = 1.959963984540054m;

    /// <param name="sheet">Where the questions stand.</param>
    /// <param name="scope">The region.</param>
    /// <param name="live">Its calculation.</param>
    /// <param name="result">Of a row.</param>
    /// <param name="line">Of a row.</param>
    /// <param name="unit">Of a row.</param>
    /// <param name="population">The column with the number of households.</param>
    public static IEnumerable<Column<T>> Of<T>(
        Sheet sheet, ReportScope scope, Calculation live, Func<T, QuestionResult> result, Func<T, int> line, Func<T, int> unit, int population)
    {
        yield return new(new("折算\n样本数", "Sample,\ncorrected"), 9, Align.Right, row => IntervalOf(row) is null || !IsShare(row)
            ? CellContent.Empty
            : new LiveContent(Sample(new CellReference(sheet, line(row), QuestionsSheet.ValidColumn), new CellReference(sheet, line(row), population)), "0.0") { Look = Look.Muted })
        { Note = new("n(N−1)/(N−n)：问到的户数在总户数里占得越多，越准（S-30）。全部问到时为“全部”。", "n(N−1)/(N−n): the more of all households were asked, the surer the score (S-30). “all” where everyone was.") };
        yield return new(new("95%区间\n下限", "95 % interval\nfrom"), 10, Align.Right, row => End(row, isHigh: false))
        { Note = new("只反映抽样：换一批住户，得分也可能落在这个范围内（S-30）。", "Covers sampling only: calling other households could have given any score in that range (S-30).") };
        yield return new(new("95%区间\n上限", "95 % interval\nto"), 10, Align.Right, row => End(row, isHigh: true));

        // A region that cannot be computed has counts, but no score to put an interval around.
        (decimal Low, decimal High)? IntervalOf(T row) =>
            result(row).Score.Exact is not null && result(row).Uncertainty is { Low: { } low, High: { } high } ? (low, high) : null;

        // The interval of a mean rests on the spread of the answers and is the engine's own.
        bool IsShare(T row) => result(row).Question.Measure is not (Measure.Mean or Measure.Map);

        CellContent End(T row, bool isHigh)
        {
            if (IntervalOf(row) is not { } interval)
                return CellContent.Empty;
            var end = scope.Publish(isHigh ? interval.High : interval.Low);
            if (!IsShare(row))
                return new NumberContent(end, scope.FigureFormat) { Look = Look.Muted };
            var score = live.Question(result(row).Question, unit(row));
            var sample = new CellReference(sheet, line(row), population + 1);
            return new LiveContent(
                Fx.If(Fx.IsNumber(score), live.Rounded(Fx.If(Fx.IsNumber(sample), Limit(score, sample, isHigh), score)), "—"), scope.FigureFormat)
            { Look = Look.Muted, Expected = (end, null) };
        }

        Formula Sample(Formula n, Formula all) => Fx.If(Fx.IsNumber(all), Fx.If(all.Is(n), scope.Say("全部", "all"), Fx.If(all.IsAbove(n), n * (all - 1) / (all - n), n)), n);
    }

    // At 0 and at 100 the end is exact; the root would leave noise there.
    private static Formula Limit(Formula score, Formula sample, bool isHigh)
    {
        var p = score / 100;
        var centre = p + Z * Z / (2 * sample);
        var half = Z * Fx.SquareRoot(p * (1 - p) / sample + Z * Z / (4 * sample * sample));
        return isHigh
            ? Fx.If(score.Is(100), 100, Fx.Min(100, 100 * (centre + half) / (1 + Z * Z / sample)))
            : Fx.If(score.Is(0), 0, Fx.Max(0, 100 * (centre - half) / (1 + Z * Z / sample)));
    }
}
