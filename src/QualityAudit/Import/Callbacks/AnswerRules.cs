using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Answers;
using QualityAudit.Import.Layouts.Calls;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Callbacks;

/// <summary>
/// Which answers a call may hold: questions of its own kind and quarter, and none when nobody answered.
/// Not asked (question of another kind), asked without an answer, and blank are kept apart.
/// </summary>
/// <param name="questions">Of all rubrics.</param>
/// <param name="reader">The sheet and where problems go.</param>
/// <param name="own">Puts the words of a layout of its own into common ones.</param>
internal sealed class AnswerRules(QuestionIndex questions, FieldReader reader, OwnAnswers? own = null)
{
    private const int MostKept = 4_096;

    private readonly Dictionary<Quarter, (DateOnly First, List<CellAddress> Dates)> withoutRubric = [];
    private readonly Dictionary<string, LocalizedText> suggestions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AskedQuestion> asked = new(StringComparer.Ordinal);
    private (Quarter Quarter, IReadOnlyDictionary<string, Question>? Questions)? last;

    /// <summary>The response in a cell; null where nothing was asked or where the cell was reported.</summary>
    public Response? Read(CallHead call, string questionId, Cell cell)
    {
        var column = AskedAs(questionId);
        if (!cell.IsBlank && reader.Readable(cell, column.Field) is null)
            return null;
        if (call.Date is not { } date || call.Kind is not { } kind || QuestionsOf(date, call) is not { } valid)
            return null;
        if (call.Outcome is { } outcome && outcome != CallOutcome.Answered)
        {
            ReportAnswerInFailedCall(call, outcome, questionId, cell);
            return null;
        }

        if (column.In(valid) is not { } question)
        {
            if (!cell.IsBlank)
                ReportUnknown(questionId, cell);
            return null;
        }

        if (question.Callback != kind)
        {
            if (!cell.IsBlank && !AnswerWords.NotApplicable.Contains(PlainText.Of(cell.Text)))
                reader.Report(
                    RowDiagnostics.QuestionOfOtherKind,
                    cell,
                    question.Id,
                    ("question", LocalizedText.Same(question.Id)),
                    ("questionKind", Words.CallbackKinds.NameOf(question.Callback)),
                    ("callKind", Words.CallbackKinds.NameOf(kind)),
                    ("value", FieldReader.Raw(cell)));
            return null;
        }

        return AnswerOf(column, question, cell) is { } answer ? new Response(question.Id, answer.State, answer.Value, cell.Text, cell.Address) : null;
    }

    private Answer? AnswerOf(AskedQuestion column, Question question, Cell cell)
    {
        var isCommon = own is null && cell.Type is (CellType.Text or CellType.Number);
        if (isCommon && column.Understood.TryGetValue(cell.Text, out var known))
            return known;
        if ((own is null ? cell : own.Common(question, cell)) is not { } common || QuestionAnswer.Read(question, AnswerCell.OfQuestion(reader, question.Id, common)) is not { } answer)
            return null;
        if (isCommon && column.Understood.Count < MostKept)
            column.Understood.Add(cell.Text, answer);
        return answer;
    }

    private AskedQuestion AskedAs(string questionId)
    {
        if (asked.TryGetValue(questionId, out var column))
            return column;
        column = new AskedQuestion(questionId);
        if (asked.Count < MostKept)
            asked.Add(questionId, column);
        return column;
    }

    public void ReportUnknown(string questionId, Cell cell) => reader.Report(
        RowDiagnostics.UnknownQuestion,
        cell,
        Shown.Text(questionId),
        ("question", LocalizedText.Same(Shown.Text(questionId))),
        ("suggestion", SuggestionFor(questionId)));

    // A column of them asks the same again and again.
    private LocalizedText SuggestionFor(string questionId)
    {
        var key = QuestionIndex.Key(questionId);
        if (!suggestions.TryGetValue(key, out var suggestion))
            suggestions.Add(key, suggestion = NearMiss.Suggest(questionId, questions.Ids.Where(id => QuestionIndex.Key(id) != key)));
        return suggestion;
    }

    private IReadOnlyDictionary<string, Question>? QuestionsOf(DateOnly date, CallHead call)
    {
        var quarter = Quarter.Of(date);
        if (last?.Quarter != quarter)
            last = (quarter, questions.Of(quarter));
        if (last.Value.Questions is { } valid)
            return valid;
        if (!withoutRubric.TryGetValue(quarter, out var found))
            withoutRubric.Add(quarter, found = (date, []));
        if (found.Dates.Count == 0 || found.Dates[^1] != call.DateAt)
            found.Dates.Add(call.DateAt);
        return null;
    }

    /// <summary>What is said once of many calls; no call follows.</summary>
    public void Report()
    {
        foreach (var (quarter, (date, cells)) in withoutRubric)
        {
            reader.Bag.Add(CrossDiagnostics.NoRubricForQuarter.At(
                reader.Sheet.At(cells[0]),
                ("date", FieldReader.Iso(date)),
                ("quarter", quarter.ToString())) with
            { Others = [.. cells.Skip(1).Select(reader.Sheet.At)] });
        }
    }

    private void ReportAnswerInFailedCall(CallHead call, CallOutcome outcome, string questionId, Cell cell)
    {
        // "refused" or "n/a" beside a call that failed says the same thing twice.
        if (cell.IsBlank || PlainText.Of(cell.Text) is var plain && (AnswerWords.Refused.Contains(plain) || AnswerWords.NotApplicable.Contains(plain)))
            return;
        reader.Report(
            RowDiagnostics.AnswerInFailedCall,
            cell,
            questionId,
            ("call", FieldReader.Raw(call.Id)),
            ("outcome", Words.Outcomes.NameOf(outcome)),
            ("question", LocalizedText.Same(Shown.Text(questionId))),
            ("value", FieldReader.Raw(cell)));
    }

    /// <summary>A question as a file asks it, and what was understood of its answers since a rubric of another quarter asked otherwise.</summary>
    private sealed class AskedQuestion(string id)
    {
        private readonly string key = QuestionIndex.Key(id);
        private IReadOnlyDictionary<string, Question>? rubric;
        private Question? question;

        public Field Field { get; } = new(LocalizedText.Same(id));

        // Customers answer alike: a text is understood once.
        public Dictionary<string, Answer> Understood { get; } = new(StringComparer.Ordinal);

        /// <summary>The question in what a quarter asks; null where it does not ask it.</summary>
        public Question? In(IReadOnlyDictionary<string, Question> valid)
        {
            if (ReferenceEquals(rubric, valid))
                return question;
            rubric = valid;
            if (valid.GetValueOrDefault(key) is var next && !ReferenceEquals(question, next))
            {
                question = next;
                Understood.Clear();
            }

            return question;
        }
    }
}
