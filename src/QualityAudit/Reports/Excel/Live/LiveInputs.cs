using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Rubrics;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>Where the calculation finds its figures: credits on the sheet of items by project, counts on the sheet of questions.</summary>
internal sealed class LiveInputs(Sheet items, Sheet questions, ReportScope scope, AnswersSheet answers, WeightsSheet weights, string notApplicable)
{
    private readonly Dictionary<string, int> itemRows = scope.Rubric.Indicators.SelectMany(indicator => indicator.Items)
        .Select((item, index) => (item.Id, Row: ItemsSheet.HeaderRow + 1 + index)).ToDictionary(pair => pair.Id, pair => pair.Row, StringComparer.Ordinal);

    private readonly Dictionary<string, int> questionRows = scope.Rubric.Indicators.SelectMany(indicator => indicator.Questions)
        .Select((question, index) => (question.Id, Row: QuestionsSheet.HeaderRow + 1 + index * (scope.Projects.Count + 1))).ToDictionary(pair => pair.Id, pair => pair.Row, StringComparer.Ordinal);

    private readonly List<string> answerColumns = QuestionsSheet.Answers(scope.Rubric);

    /// <summary>The word of an item that does not apply.</summary>
    public string NotApplicable => notApplicable;

    public AnswersSheet Answers => answers;

    public CellReference Points(Item item) => weights.Points(item);

    public int RowOf(Item item) => itemRows[item.Id];

    public CellReference Credit(Item item, int unit) => new(items, itemRows[item.Id], ItemsSheet.Column(unit));

    public Area Credits(IReadOnlyList<Item> neighbours, int unit) =>
        new(items, itemRows[neighbours[0].Id], ItemsSheet.Column(unit), itemRows[neighbours[^1].Id], ItemsSheet.Column(unit));

    public Area Credits(Indicator indicator, int unit) => Credits(indicator.Items, unit);

    /// <summary>The question's line of a project, or of the region for unit -1.</summary>
    public int RowOf(Question question, int unit) => questionRows[question.Id] + 1 + unit;

    public CellReference Valid(Question question, int unit) => new(questions, RowOf(question, unit), QuestionsSheet.ValidColumn);

    /// <summary>Place: among the question's valid answers, worst first.</summary>
    public CellReference Count(Question question, int place, int unit) =>
        new(questions, RowOf(question, unit), QuestionsSheet.FirstCount + answerColumns.IndexOf(question.ValidAnswers[place]));
}
