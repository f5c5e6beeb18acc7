using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>
/// The figure to show large for an assessment, and what it is: the official one, or in its absence a provisional or reference one.
/// Value is published; null when nothing is there at all. Low and High: bounds of a provisional value.
/// </summary>
public sealed record Standing(Assessment Assessment, decimal? Value, bool IsOfficial, LocalizedText Label, decimal? Low, decimal? High)
{
    public static Standing Of(PageView view, Assessment assessment)
    {
        if (view.Scorecard.Publish(assessment.Official) is { } official)
            return new(assessment, official, true, Words.OfficialTotal, null, null);
        if (view.Scorecard.Publish(assessment.Total) is { } computed)
            return new(assessment, computed, false, Words.ReferenceTotal, null, null);
        return assessment.Provisional is { } provisional
            ? new(assessment, view.Publish(provisional.Value), false, Words.ProvisionalTotal, view.Publish(provisional.Low), view.Publish(provisional.High))
            : new(assessment, null, false, Words.ProvisionalTotal, null, null);
    }

    /// <summary>What stands behind the figure, in a sentence.</summary>
    public string Sentence(PageView view)
    {
        var computed = view.Figures.Of(Assessment.Total);
        var isComputed = Assessment.Total.Exact is not null;
        var reason = Assessment.Total.Missing is { } missing ? view.Text(missing.Text) : "";
        return Assessment.Status switch
        {
            AssessmentStatus.Computed => view.Text(Words.StatusComputed),
            AssessmentStatus.GroupResult => view.Text(isComputed ? Words.StatusGroup : Words.StatusGroupOnly, ("computed", computed)),
            AssessmentStatus.Incomplete => view.Text(Words.StatusIncomplete, ("reason", reason)),
            _ => view.Text(isComputed ? Words.StatusAwaiting : Words.StatusAwaitingIncomplete, ("computed", computed), ("reason", reason)),
        };
    }

    /// <summary>The interval of the total with what a reader must know of it; null where no customer was asked.</summary>
    public string? IntervalText(PageView view)
    {
        if (Assessment.Uncertainty is not { } open)
            return null;
        var caution = open.Caution is { } said ? view.Text(said) : null;
        if (view.Interval(open) is not { } interval)
            return view.Text(Words.AboutSampling, ("caution", caution ?? ""));
        var sentence = view.Text(Words.IntervalOfTotal, ("interval", interval));
        return caution is null ? sentence : sentence + view.Text(Words.SentenceSeparator) + caution;
    }

    /// <summary>"between 42.5 and 92.5; 50% of the weight is covered"; null where there is a total.</summary>
    public string? BoundsText(PageView view) => Low is null || High is null || Assessment.Provisional is null
        ? null
        : view.Text(
            Words.Bounds,
            ("low", view.Figures.Of(Low.Value)),
            ("high", view.Figures.Of(High.Value)),
            ("coverage", Figures.Percent(Assessment.Provisional.Coverage)));
}
