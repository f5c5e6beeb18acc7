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
    private readonly HashSet<Quarter> withoutRubric = [];

    /// <summary>The response in a cell; null where nothing was asked or where the cell was reported.</summary>
    public Response? Read(CallHead call, string questionId, Cell cell)
    {
        if (!cell.IsBlank && reader.Readable(cell, new Field(LocalizedText.Same(questionId))) is null)
            return null;
        if (call.Date is not { } date || call.Kind is not { } kind || QuestionsOf(date, call) is not { } valid)
            return null;
        if (call.Outcome is { } outcome && outcome != CallOutcome.Answered)
        {
            ReportAnswerInFailedCall(call, outcome, questionId, cell);
            return null;
        }

        if (!valid.TryGetValue(QuestionIndex.Key(questionId), out var question))
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

        if ((own is null ? cell : own.Common(question, cell)) is not { } common)
            return null;
        return QuestionAnswer.Read(question, AnswerCell.OfQuestion(reader, question.Id, common)) is { } answer
            ? new Response(question.Id, answer.State, answer.Value, cell.Text, cell.Address)
            : null;
    }

    public void ReportUnknown(string questionId, Cell cell) => reader.Report(
        RowDiagnostics.UnknownQuestion,
        cell,
        Shown.Text(questionId),
        ("question", LocalizedText.Same(Shown.Text(questionId))),
        ("suggestion", NearMiss.Suggest(questionId, questions.Ids.Where(id => QuestionIndex.Key(id) != QuestionIndex.Key(questionId)))));

    private IReadOnlyDictionary<string, Question>? QuestionsOf(DateOnly date, CallHead call)
    {
        var quarter = Quarter.Of(date);
        var valid = questions.Of(quarter);
        if (valid is null && withoutRubric.Add(quarter))
            reader.Bag.Add(CrossDiagnostics.NoRubricForQuarter.At(
                reader.Sheet.At(call.Id.Address),
                ("date", FieldReader.Iso(date)),
                ("quarter", quarter.ToString())));
        return valid;
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
