using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Rubrics;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>Where the calculation finds its figures: credits on the sheet of items by project, counted answers where the workbook has them.</summary>
/// <param name="items">Items down, units across.</param>
/// <param name="scope">Of the workbook.</param>
/// <param name="evidence">What the workbook holds of answers.</param>
/// <param name="counts">Counted answers to questions.</param>
/// <param name="weights">Of everything.</param>
internal sealed class LiveInputs(Sheet items, ReportScope scope, LiveEvidence evidence, ICountedAnswers counts, WeightsSheet weights)
{
    private readonly Dictionary<string, int> itemRows = scope.Rubric.Indicators.SelectMany(indicator => indicator.Items)
        .Select((item, index) => (item.Id, Row: ItemsSheet.HeaderRow + 1 + index)).ToDictionary(pair => pair.Id, pair => pair.Row, StringComparer.Ordinal);

    /// <summary>The word of an item that does not apply.</summary>
    public string NotApplicable => evidence.Cells.NotApplicable;

    public LiveEvidence Evidence => evidence;

    public CellReference Points(Item item) => weights.Points(item);

    public int RowOf(Item item) => itemRows[item.Id];

    /// <summary>Below the items: how often visits did not meet a critical item, where the answers themselves are not in the workbook.</summary>
    public int FailuresRow(Item item) => ItemsSheet.HeaderRow + 2 + itemRows.Count + ItemsSheet.Critical(scope).TakeWhile(each => each != item).Count();

    public CellReference Credit(Item item, int unit) => new(items, itemRows[item.Id], ItemsSheet.Column(scope.Units, unit));

    public Area Credits(IReadOnlyList<Item> neighbours, int unit) =>
        new(items, itemRows[neighbours[0].Id], ItemsSheet.Column(scope.Units, unit), itemRows[neighbours[^1].Id], ItemsSheet.Column(scope.Units, unit));

    public Area Credits(Indicator indicator, int unit) => Credits(indicator.Items, unit);

    /// <summary>An item's credits in the projects of the whole or of a region.</summary>
    public Area CreditsAcross(Calculation calculation, Item item, int unit) => calculation.Across(items, itemRows[item.Id], ItemsSheet.WholeColumn, unit);

    /// <summary>How many visits did not meet the item; null where none spoke of it.</summary>
    public Formula? Failures(Item item, int unit) => evidence.Answers is not { } answers
        ? new CellReference(items, FailuresRow(item), ItemsSheet.Column(scope.Units, unit))
        : answers.IsGiven(unit, item) ? Fx.CountIf(answers.CreditsOf(unit, item), 0) : null;

    public CellReference Valid(Question question, int unit) => counts.Valid(question, unit);

    /// <summary>Place: among the question's valid answers, worst first.</summary>
    public CellReference Count(Question question, int place, int unit) => counts.Count(question, place, unit);
}

/// <summary>
/// Answers as they stand in the workbook: checklist answers and calls one by one, or, in the workbook of a large group, none; then
/// credits and counts of each project stand in cells of their own, and the workbooks of the regions have the answers.
/// </summary>
internal sealed record LiveEvidence(AnswerCells Cells, AnswersSheet? Answers, CallsSheet? Calls)
{
    /// <summary>More rows than people page through; a workbook of a group with more would take long to open.</summary>
    public const int MostRows = 20_000;

    public static bool StandsRowByRow(ReportScope scope, int mostRows)
    {
        var items = scope.Rubric.Indicators.Sum(indicator => indicator.Items.Count);
        return scope.Projects.Sum(project => Math.Max(1, project.Visits.Count) * items) + scope.Calls.Reached <= mostRows;
    }
}

/// <summary>Counted answers to a question by unit.</summary>
internal interface ICountedAnswers
{
    CellReference Valid(Question question, int unit);

    CellReference Count(Question question, int place, int unit);
}
