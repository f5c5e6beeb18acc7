using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Reports.Html;

/// <summary>What an answer says, in words and units of its scale.</summary>
public sealed class AnswerWording(Language language)
{
    public string Of(Scale scale, string value) => scale switch
    {
        GradedScale graded => graded.Levels.FirstOrDefault(level => string.Equals(level.Key, value, StringComparison.Ordinal))?.Label.In(language) ?? value,
        YesNoScale => string.Equals(value, YesNoScale.Yes, StringComparison.Ordinal) ? Words.Yes.In(language) : Words.No.In(language),
        PointsScale points => $"{value}/{CanonicalNumber.Write(points.Maximum)}",
        DeductionScale deduction => $"{Words.Deducted.In(language)} {value}/{CanonicalNumber.Write(deduction.Maximum)}",
        CountScale count => $"{value}/{Figures.Count(count.Minimum)}",
        MeasureScale measure => $"{value} {measure.Unit.In(language)}",
        ChecksScale checks => Ticked(checks, value),
        SequenceScale sequence => (sequence.Credit(value) == 1 ? Words.InOrder : Words.OutOfOrder).In(language),
        _ => value,
    };

    public string Of(ResponseState state) => (state switch
    {
        ResponseState.NotApplicable => Words.NotApplicable,
        ResponseState.NotObserved => Words.NotObserved,
        ResponseState.Unanswered => Words.Unanswered,
        ResponseState.Excluded => Words.Excluded,
        _ => Words.Answered,
    }).In(language);

    /// <summary>A question's answer as a label: "yes", "4".</summary>
    public string OfQuestion(Question question, string answer)
    {
        if (!question.IsYesNo)
            return Words.Rated.In(language).Replace("{rating}", answer, StringComparison.Ordinal);
        return string.Equals(answer, YesNoScale.Yes, StringComparison.Ordinal) ? Words.Yes.In(language) : Words.No.In(language);
    }

    private string Ticked(ChecksScale checks, string value)
    {
        var ticked = string.Equals(value, ChecksScale.None, StringComparison.Ordinal) ? [] : value.Split(',');
        var missing = checks.Parts.Where(part => !ticked.Contains(part.Key, StringComparer.Ordinal)).Select(part => part.Label.In(language));
        var share = $"{Figures.Count(ticked.Length)}/{Figures.Count(checks.Parts.Count)}";
        return ticked.Length == checks.Parts.Count
            ? share
            : share + Words.MissingParts.In(language).Replace("{parts}", string.Join(Words.ListSeparator.In(language), missing), StringComparison.Ordinal);
    }
}
