using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Scoring;

/// <summary>S-13, all-of: what one customer said to the parts of a question, taken together.</summary>
internal static class AllOf
{
    /// <summary>
    /// Yes where every part holds; without a usable answer to each part the customer says nothing of the whole (Verdict null). Deciding: the place of the first
    /// part that decides it.
    /// </summary>
    public static (int Deciding, string? Verdict) Of(Question question, IReadOnlyList<(ResponseState State, string? Value)> said)
    {
        var failing = -1;
        for (var place = 0; place < said.Count; place++)
        {
            var part = question.Parts[place];
            if (QuestionScoring.PositionOf(part, said[place].State, said[place].Value) is not (>= 0 and var position))
                return (place, null);
            if (failing < 0 && QuestionScoring.CreditOf(part, position) != 1)
                failing = place;
        }

        return failing < 0 ? (0, YesNoScale.Yes) : (failing, YesNoScale.No);
    }
}
