using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Rubrics;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>A region's counted answers stand on its sheet of questions: the region's line of a question first, then its projects.</summary>
internal sealed class QuestionRows(Sheet questions, ReportScope scope) : ICountedAnswers
{
    private readonly Dictionary<string, int> rows = scope.Rubric.Indicators.SelectMany(indicator => indicator.Questions)
        .Select((question, index) => (question.Id, Row: QuestionsSheet.HeaderRow + 1 + index * (scope.Units.Projects + 1))).ToDictionary(pair => pair.Id, pair => pair.Row, StringComparer.Ordinal);

    private readonly List<string> columns = QuestionsSheet.Answers(scope.Rubric);

    public CellReference Valid(Question question, int unit) => new(questions, RowOf(question, unit), QuestionsSheet.ValidColumn);

    public CellReference Count(Question question, int place, int unit) =>
        new(questions, RowOf(question, unit), QuestionsSheet.FirstCount + columns.IndexOf(question.ValidAnswers[place]));

    private int RowOf(Question question, int unit) => rows[question.Id] + 1 + unit;
}
