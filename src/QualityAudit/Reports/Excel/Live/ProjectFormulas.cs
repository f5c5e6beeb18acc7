using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>The figures of a project's sheet: all of them point to answers, items and the calculation.</summary>
internal sealed class ProjectFormulas(Calculation calculation, LiveInputs inputs)
{
    private readonly ReportScope scope = calculation.Scope;
    private readonly AnswerCells cells = inputs.Evidence.Cells;
    private readonly AnswersSheet answers = inputs.Evidence.Answers ?? throw new ArgumentException("A project's sheet shows its answers.", nameof(inputs));

    public (Sheet Sheet, int Row) AnswerRow(int unit, Item item) => answers.RowOf(unit, item);

    public Formula Possible(int unit, Item item) => Fx.If(Fx.IsNumber(inputs.Credit(item, unit)), inputs.Points(item), "—");

    public Formula Earned(int unit, Item item) => Fx.If(Fx.IsNumber(inputs.Credit(item, unit)), inputs.Points(item) * inputs.Credit(item, unit), "—");

    /// <summary>Points of the total; nothing where none was lost.</summary>
    public CellContent Lost(int unit, string subject, decimal expected)
    {
        var lost = calculation.Lost(subject, unit);
        return new LiveContent(Fx.If(lost.IsAbove(0), calculation.RoundedPart(lost), ""), scope.PartFormat)
        {
            Expected = expected > 0 ? (scope.PublishPart(expected), null) : (null, ""),
        };
    }

    /// <summary>What was answered, a line a visit.</summary>
    public LiveContent Answer(int unit, Item item, IReadOnlyList<ItemAnswer> answered)
    {
        var given = answers.AnswersTo(unit, item);
        var said = cells.Said(item, new CellReference(given.Sheet, given.FirstRow, given.FirstColumn));
        for (var row = given.FirstRow + 1; row <= given.LastRow; row++)
            said = said.Then(Fx.NewLine).Then(cells.Said(item, new CellReference(given.Sheet, row, given.FirstColumn)));
        return new LiveContent(said)
        {
            // As much as will be seen, so that the row is high enough.
            Shown = string.Join('\n', answered.Select(answer => scope.Say(AnswerWords.Of(item.Scale, answer.State, answer.Value)))),
        };
    }

    public string Detail(Item item, ItemAnswer answer) => cells.Detail(item, answer.State, answer.Value);

    public CellContent Score(int unit, IndicatorResult indicator) => calculation.Show(calculation.Score(PlaceOf(indicator), unit), indicator.Score, Look.Total);

    public CellContent Score(int unit, QuestionResult question) => calculation.Show(calculation.Question(question.Question, unit), question.Score, Look.Strong);

    public CellContent Valid(int unit, QuestionResult question) => new LiveContent(inputs.Valid(question.Question, unit), "0") { Expected = (question.Valid, null) };

    /// <summary>"yes: 24 · no: 3".</summary>
    public LiveContent Distribution(int unit, QuestionResult result, IReadOnlyList<string> remarks)
    {
        var colon = scope.Say("：", ": ");
        var between = scope.Say("　", " · ");
        Formula said = "";
        for (var place = 0; place < result.Counts.Count; place++)
        {
            var word = scope.Say(AnswerWords.Of(result.Question, result.Counts[place].Answer));
            said = (place == 0 ? (Formula)$"{word}{colon}" : said.Then($"{between}{word}{colon}")).Then(Fx.Fixed(inputs.Count(result.Question, place, unit), 0));
        }

        foreach (var remark in remarks)
            said = said.Then(between + remark);
        return new LiveContent(said);
    }

    private int PlaceOf(IndicatorResult indicator)
    {
        for (var place = 0; place < scope.Rubric.Indicators.Count; place++)
        {
            if (scope.Rubric.Indicators[place] == indicator.Indicator)
                return place;
        }

        throw new ArgumentException("No indicator of the rubric.", nameof(indicator));
    }
}
