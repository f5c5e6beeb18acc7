using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>
/// The sheet on which scores are computed: a line a step, a column a unit, the whole first; the same formula all along a line. Laid
/// out before anything is written, so that every other sheet can point here.
/// </summary>
internal sealed class Calculation
{
    public const int HeaderRow = 4;
    private const int FirstColumn = 3;

    private readonly CellReference decimals;

    public Calculation(Sheet sheet, ReportScope scope, WeightsSheet weights)
    {
        (Sheet, Scope, decimals) = (sheet, scope, weights.Decimals);
        Layout = new CalculationLayout(scope.Rubric, HeaderRow + 1, scope.IsGroup);
    }

    public Sheet Sheet { get; }

    public ReportScope Scope { get; }

    public CalculationLayout Layout { get; }

    public Units Units => Scope.Units;

    public int LastColumn => FirstColumn + Units.Count - 1;

    public int Column(int unit) => FirstColumn + Units.Place(unit);

    public CellReference At(int row, int unit) => new(Sheet, row, Column(unit));

    /// <summary>A line over the projects of the whole, or of a region.</summary>
    public Area Across(int row, int unit) => Across(Sheet, row, FirstColumn, unit);

    /// <summary>The same on a sheet whose column of the whole is another one.</summary>
    public Area Across(Sheet sheet, int row, int wholeColumn, int unit) => Units.ProjectsOf(unit) is var (first, last)
        ? new Area(sheet, row, wholeColumn + Units.Place(first), row, wholeColumn + Units.Place(last))
        : null!;

    public Area AcrossAll(int row) => new(Sheet, row, FirstColumn, row, LastColumn);

    /// <summary>A line over the regions of the group.</summary>
    public Area AcrossRegions(int row) => new(Sheet, row, FirstColumn + 1, row, FirstColumn + Units.Regions);

    public Area Down(int firstRow, int lastRow, int unit) => new(Sheet, firstRow, Column(unit), lastRow, Column(unit));

    public Assessment Assessment(int unit) => Units.Assessment(unit);

    public CellReference Score(int indicator, int unit) => At(Layout.Final + indicator, unit);

    public CellReference Total(int unit) => At(Layout.Total, unit);

    public CellReference Criterion(Criterion criterion, int unit) => At(Layout.Criteria[criterion.Id], unit);

    public CellReference Question(Question question, int unit) => At(Layout.Questions[question.Id], unit);

    public CellReference Lost(string subject, int unit) => At(Layout.Losses[subject], unit);

    /// <summary>A published figure (S-18), or a dash.</summary>
    public Formula Published(Formula exact) => Fx.If(Fx.IsNumber(exact), Rounded(exact, decimals), "—");

    /// <summary>A score of the calculation as people see it.</summary>
    public CellContent Show(Formula exact, Score score, Look look = Look.Plain) => new LiveContent(Published(exact), Scope.FigureFormat)
    {
        Look = score.Exact is null ? Look.NotScored : look,
        Expected = (Scope.Publish(score), null),
    };

    /// <summary>A figure that is published already.</summary>
    public CellContent ShowLine(int row, int unit, decimal? expected, string format, Look look = Look.Plain) => new LiveContent(At(row, unit), format)
    {
        Look = expected is null ? Look.NotScored : look,
        Expected = (expected, null),
    };

    public CellContent ShowBand(int unit, Look look = Look.NotScored) => Assessment(unit).Band is { } band
        ? new LiveContent(At(Layout.Band, unit)) { Look = Scope.LookOf(band), Expected = (null, Scope.Say(band.Title)) }
        : new LiveContent(At(Layout.Band, unit)) { Look = look, Expected = (null, "—") };

    /// <summary>A part of a figure, with one decimal more; a dash where it is none.</summary>
    public CellContent ShowPart(Formula exact, decimal? expected, Look look = Look.Plain) => new LiveContent(
        Fx.If(Fx.IsNumber(exact), Rounded(exact, decimals + 1), "—"), Scope.PartFormat)
    {
        Look = expected is null ? Look.NotScored : look,
        Expected = (expected is { } some ? Scope.PublishPart(some) : null, null),
    };

    public Formula RoundedPart(Formula exact) => Rounded(exact, decimals + 1);

    public Formula Rounded(Formula exact) => Rounded(exact, decimals);

    public static Formula Rounded(Formula exact, Formula decimals) => Fx.Round(Fx.Round(exact, Rounding.NoiseDigits), decimals);

    /// <summary>The weighted mean of what is a number, or a dash (S-11).</summary>
    public static Formula Mean(Area weights, Area values, bool isShare = false)
    {
        var there = Fx.SumProduct(weights * Series.IsNumber(values));
        var sum = Fx.SumProduct(weights, values);
        return Fx.If(there.Is(0), "—", (isShare ? 100 * sum : sum) / there);
    }

    /// <summary>A line's mean over the projects that have the indicator, by their weights (S-21).</summary>
    public Formula MeanOverProjects(int indicator, int unit, Area values) =>
        Fx.If(At(Layout.ProjectWeights + indicator, unit).Is(0), "—", Mean(Across(Layout.ProjectWeights + indicator, unit), values));
}
