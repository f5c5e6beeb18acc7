using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Answers;

/// <summary>What a customer said: yes or no, a rating from 1, "don't know", a refusal, or nothing. Null when it cannot be read (reported).</summary>
internal static class QuestionAnswer
{
    private static readonly string[] Units = ["分"];

    public static Answer? Read(Question question, AnswerCell cell)
    {
        if (cell.Cell.IsBlank)
            return new Answer(ResponseState.Unanswered, null, cell.Cell);
        if (AnswerWords.DontKnow.Contains(cell.Plain))
            return new Answer(ResponseState.Unanswered, Response.DontKnow, cell.Cell);
        if (AnswerWords.Refused.Contains(cell.Plain))
            return new Answer(ResponseState.Unanswered, Response.Refused, cell.Cell);
        if (AnswerWords.NotApplicable.Contains(cell.Plain))
            return new Answer(ResponseState.NotApplicable, null, cell.Cell);
        var value = question.IsYesNo ? YesNo(cell) : Rating(question, cell);
        return value is null ? null : new Answer(ResponseState.Answered, value, cell.Cell);
    }

    private static string? NotUnderstood(AnswerCell cell, LocalizedText allowed) =>
        cell.Report(CellDiagnostics.UnknownCustomerAnswer, ("value", FieldReader.Raw(cell.Cell)), ("allowed", allowed));

    private static string? YesNo(AnswerCell cell)
    {
        if (AnswerWords.IsYes(cell.Plain))
            return YesNoScale.Yes;
        return AnswerWords.IsNo(cell.Plain) ? YesNoScale.No : NotUnderstood(cell, new("是、否、不知道、拒答", "yes, no, don't know, refused"));
    }

    private static string? Rating(Question question, AnswerCell cell)
    {
        if (cell.Cell.Type is not (CellType.Number or CellType.Text) || !NumberReading.TryRead(cell.Text, Units, out var number))
        {
            var allowed = Allowed(question);
            return NotUnderstood(cell, new($"{allowed.Zh}、不知道、拒答", $"{allowed.En}, don't know, refused"));
        }

        var value = CanonicalNumber.Write(number);
        return question.ValidAnswers.Contains(value) ? value : cell.OutsideScale(Allowed(question));
    }

    private static LocalizedText Allowed(Question question)
    {
        var highest = question.Points.ToString(CultureInfo.InvariantCulture);
        return new($"1 到 {highest} 的整数", $"a whole number from 1 to {highest}");
    }
}
