using QualityAudit.Audits;

namespace QualityAudit.Scoring;

/// <summary>What one call's answer says and where it stands (S-43), for those who go through all answers and need no more of them.</summary>
/// <param name="Value">Canonical; null without one.</param>
/// <param name="Exclusion">Why the call is left out.</param>
/// <param name="IsScored">It enters the arithmetic.</param>
/// <param name="Sheet">Of the file.</param>
/// <param name="Cell">Of the sheet; null where the file has none.</param>
internal readonly record struct AnswerReceipt(string? Value, CallExclusion Exclusion, bool IsScored, SheetReference Sheet, CellAddress? Cell)
{
    /// <summary>Of all answers to a question.</summary>
    public static IEnumerable<AnswerReceipt> Of(QuestionResult result) => result.Answers is QuestionAnswers answers
        ? answers.Receipts()
        : result.Answers.Select(answer => new AnswerReceipt(answer.Value, answer.Exclusion, answer.Credit is not null, new SheetReference(answer.Source.File, answer.Source.Sheet), answer.Source.Cell));
}
