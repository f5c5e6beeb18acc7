using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Reports.Wording;

/// <summary>A canonical answer as people say it: "partly met", "4 of 5", "2 rings".</summary>
public static class AnswerWords
{
    /// <summary>What an answer to an item says; the state's own word unless it was answered.</summary>
    public static LocalizedText Of(Scale scale, ResponseState state, string? value) =>
        state == ResponseState.Answered && value is not null ? Of(scale, value) : FieldWords.Of(state);

    /// <summary>A valid answer to a question: yes, no, or the rating.</summary>
    public static LocalizedText Of(Question question, string value) =>
        question.IsYesNo ? YesNo(value) : new($"{value} 分", value);

    /// <summary>What one call's answer says, with "don't know" and "refused" told apart from an empty cell.</summary>
    public static LocalizedText Of(Question question, ResponseState state, string? value) => value switch
    {
        Response.DontKnow => new("不清楚", "don't know"),
        Response.Refused => new("拒答", "refused to answer"),
        null => FieldWords.Of(state),
        _ => Of(question, value),
    };

    private static LocalizedText Of(Scale scale, string value) => scale switch
    {
        GradedScale graded => Find(graded.Levels, level => level.Key, level => level.Label, value),
        YesNoScale => YesNo(value),
        PointsScale points => new(
            string.Create(CultureInfo.InvariantCulture, $"{value} / {CanonicalNumber.Write(points.Maximum)} 分"),
            string.Create(CultureInfo.InvariantCulture, $"{value} of {CanonicalNumber.Write(points.Maximum)}")),
        DeductionScale deduction => new(
            string.Create(CultureInfo.InvariantCulture, $"扣 {value} / {CanonicalNumber.Write(deduction.Maximum)} 分"),
            string.Create(CultureInfo.InvariantCulture, $"{value} of {CanonicalNumber.Write(deduction.Maximum)} deducted")),
        CountScale count => new(
            string.Create(CultureInfo.InvariantCulture, $"{value} 次（要求至少 {count.Minimum}）"),
            string.Create(CultureInfo.InvariantCulture, $"{value} ({count.Minimum} required)")),
        MeasureScale measure => new($"{value} {measure.Unit.Zh}", $"{value} {measure.Unit.En}"),
        ChecksScale checks => Ticked(checks, value),
        SequenceScale sequence => Dated(sequence, value),
        _ => LocalizedText.Same(value),
    };

    private static LocalizedText YesNo(string value) => value switch
    {
        YesNoScale.Yes => new("是", "yes"),
        YesNoScale.No => new("否", "no"),
        _ => LocalizedText.Same(value),
    };

    private static LocalizedText Ticked(ChecksScale scale, string value)
    {
        var ticked = value.Split(',');
        var missing = scale.Parts.Where(part => !ticked.Contains(part.Key, StringComparer.Ordinal)).ToList();
        var done = scale.Parts.Count - missing.Count;
        var zh = string.Create(CultureInfo.InvariantCulture, $"{done} / {scale.Parts.Count} 项");
        var en = string.Create(CultureInfo.InvariantCulture, $"{done} of {scale.Parts.Count}");
        return missing.Count == 0
            ? new LocalizedText(zh, en)
            : new LocalizedText(
                $"{zh}，缺：{string.Join('、', missing.Select(part => part.Label.Zh))}",
                $"{en}, missing: {string.Join(", ", missing.Select(part => part.Label.En))}");
    }

    private static LocalizedText Dated(SequenceScale scale, string value)
    {
        var dates = value.Split(',');
        if (dates.Length != scale.Steps.Count)
            return LocalizedText.Same(value);
        return new LocalizedText(
            string.Join(" → ", scale.Steps.Zip(dates, (step, date) => $"{step.Label.Zh} {date}")),
            string.Join(" → ", scale.Steps.Zip(dates, (step, date) => $"{step.Label.En} {date}")));
    }

    private static LocalizedText Find<T>(IEnumerable<T> entries, Func<T, string> key, Func<T, LocalizedText> label, string value)
        where T : class =>
        entries.FirstOrDefault(entry => string.Equals(key(entry), value, StringComparison.Ordinal)) is { } found ? label(found) : LocalizedText.Same(value);
}
