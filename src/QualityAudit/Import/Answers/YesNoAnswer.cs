using QualityAudit.Import.Values;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Answers;

/// <summary>
/// Yes or no. Where yes is the bad answer (reversed), a tick or "合格" could mean "seen" as well as "in order": only plain facts are taken.
/// </summary>
internal static class YesNoAnswer
{
    public static string? Read(YesNoScale scale, AnswerCell cell)
    {
        if (scale.Reverse ? AnswerWords.FactYes.Contains(cell.Plain) : AnswerWords.IsMet(cell.Plain))
            return YesNoScale.Yes;
        if (scale.Reverse ? AnswerWords.FactNo.Contains(cell.Plain) : AnswerWords.IsNotMet(cell.Plain))
            return YesNoScale.No;
        return cell.NotUnderstood(ScaleWording.Of(scale));
    }
}
