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
    private readonly Dictionary<string, (Field Field, string Key)> columns = new(StringComparer.Ordinal);

    // Customers answer alike: a text is understood once for each question.
    private readonly Dictionary<(string QuestionId, string Text), Answer> understood = [];

    /// <summary>The response in a cell; null where nothing was asked or where the cell was reported.</summary>
    public Response? Read(CallHead call, string questionId, Cell cell)
    {
        var (field, key) = ColumnOf(questionId);
        if (!cell.IsBlank && reader.Readable(cell, field) is null)
            return null;
        if (call.Date is not { } date || call.Kind is not { } kind || QuestionsOf(date, call) is not { } valid)
            return null;
        if (call.Outcome is { } outcome && outcome != CallOutcome.Answered)
        {
            ReportAnswerInFailedCall(call, outcome, questionId, cell);
            return null;
        }

        if (!valid.TryGetValue(key, out var question))
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

        return AnswerOf(question, cell) is { } answer ? new Response(question.Id, answer.State, answer.Value, cell.Text, cell.Address) : null;
    }

    private Answer? AnswerOf(Question question, Cell cell)
    {
        var isCommon = own is null && cell.Type is (CellType.Text or CellType.Number);
        if (isCommon && understood.TryGetValue((question.Id, cell.Text), out var known))
            return known;
        if ((own is null ? cell : own.Common(question, cell)) is not { } common || QuestionAnswer.Read(question, AnswerCell.OfQuestion(reader, question.Id, common)) is not { } answer)
            return null;
        if (isCommon && understood.Count < MostKept)
            understood.Add((question.Id, cell.Text), answer);
        return answer;
    }

    private (Field Field, string Key) ColumnOf(string questionId)
    {
        if (columns.TryGetValue(questionId, out var column))
            return column;
        column = (new Field(LocalizedText.Same(questionId)), QuestionIndex.Key(questionId));
        if (columns.Count < MostKept)
            columns.Add(questionId, column);
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
        var valid = questions.Of(quarter);
        if (valid is not null)
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
}
