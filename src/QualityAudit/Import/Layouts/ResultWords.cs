using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>Tells a verdict from a remark in a column that may hold either.</summary>
internal static class ResultWords
{
    /// <summary>Met, partly, not met, not applicable, not observed, or a deduction.</summary>
    public static bool IsVerdict(Cell cell)
    {
        var plain = PlainText.Of(cell.Text);
        return AnswerWords.IsMet(plain) || AnswerWords.IsNotMet(plain) || AnswerWords.VerdictPartly.Contains(plain)
            || AnswerWords.NotApplicable.Contains(plain) || AnswerWords.NotObserved.Contains(plain) || PointsReading.DeductionsIn(cell) is not null;
    }
}
