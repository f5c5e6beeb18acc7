using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Answers;

/// <summary>A graded answer: a level by its key or label, or a common word for met, partly and not met.</summary>
internal static class GradedAnswer
{
    private const string Met = "met";
    private const string Partly = "partly";
    private const string NotMet = "not-met";

    public static string? Read(GradedScale scale, AnswerCell cell)
    {
        var plain = cell.Plain;
        var named = scale.Levels.FirstOrDefault(level =>
            plain == PlainText.Of(level.Key) || plain == PlainText.Of(level.Label.Zh) || plain == PlainText.Of(level.Label.En));
        var key = named?.Key ?? CommonKey(plain);
        return key is not null && scale.Credit(key) is not null ? key : cell.NotUnderstood(ScaleWording.Of(scale));
    }

    private static string? CommonKey(string plain)
    {
        if (AnswerWords.IsMet(plain))
            return Met;
        if (AnswerWords.VerdictPartly.Contains(plain))
            return Partly;
        return AnswerWords.IsNotMet(plain) ? NotMet : null;
    }
}
