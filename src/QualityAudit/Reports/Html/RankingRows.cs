using Microsoft.AspNetCore.Components;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>The rows of a ranking, of thousands of projects in a large group.</summary>
internal sealed class RankingRows(PageView view)
{
    private readonly Markup markup = new();

    /// <summary>A row, on a line of its own.</summary>
    public MarkupString Of(RankedUnit unit)
    {
        var standing = Standing.Of(view, unit.Assessment);
        markup.Raw(standing.IsOfficial ? "<tr>" : "<tr class=\"unranked\">");
        Rank(unit.Rank);
        Name(unit);
        Total(unit.Assessment, standing);
        for (var place = 0; place < unit.Assessment.Indicators.Count; place++)
            Indicator(unit, place);
        markup.Raw("<td class=\"delta\">");
        if (unit.Assessment.Change is { } change)
            ChangeFigure.Write(markup, view, change);
        else
            Nothing();
        return markup.Raw("</td></tr>\n").Take();
    }

    private void Rank(Rank? given)
    {
        markup.Raw("<td class=\"rank\">");
        if (given is { } rank)
        {
            markup.Raw("<b>").Raw(Figures.Count(rank.Position)).Raw("</b>");
            if (rank.TiedWith.Count > 0)
                markup.Raw("<small>").Text(view.Text(Words.Tied)).Raw("</small>");
            if (rank.Range is { } range && range.Best < range.Worst)
                markup.Raw("<small title=\"").Text(view.Text(Words.RankRangeHint)).Raw("\">").Raw(Figures.Count(range.Best)).Raw("–").Raw(Figures.Count(range.Worst)).Raw("</small>");
        }
        else
        {
            Nothing();
        }

        markup.Raw("</td>");
    }

    private void Name(RankedUnit unit)
    {
        markup.Raw("<th scope=\"row\">");
        Linked(unit.Href, unit.Name);
        if (unit.Place is not null)
            markup.Raw("<small>").Text(unit.Id).Raw(" · ").Text(unit.Place).Raw("</small>");
        markup.Raw("</th>");
    }

    private void Total(Assessment assessment, Standing standing)
    {
        markup.Raw("<td class=\"total\"><span class=\"line\"><b>").Raw(standing.Value is { } value ? view.Figures.Of(value) : Figures.None).Raw("</b> ");
        BandChip.Write(markup, view, assessment);
        markup.Raw("</span>\n");
        new ScoreBar(standing.Value, standing.IsOfficial ? view.Tone(assessment.Official) : null)
        {
            Bounds = (standing.Low, standing.High),
            Whiskers = (view.Publish(assessment.Uncertainty?.Low), view.Publish(assessment.Uncertainty?.High)),
        }.Write(markup);
        foreach (var remark in Remarks(assessment, standing))
            markup.Raw("<small>").Text(remark).Raw("</small>");
        markup.Raw("</td>");
    }

    private void Indicator(RankedUnit unit, int place)
    {
        var score = unit.Assessment.Indicators[place].Score;
        markup.Raw("<td class=\"n\">");
        Linked(score.Exact is null ? null : unit.IndicatorHref(place), view.Figures.Of(score));
        markup.Raw("</td>");
    }

    private void Linked(string? href, string text)
    {
        if (href is null)
            markup.Text(text);
        else
            markup.Raw("<a href=\"").Text(href).Raw("\">").Text(text).Raw("</a>");
    }

    private void Nothing() => markup.Raw("<span>").Raw(Figures.None).Raw("</span>");

    private IEnumerable<string> Remarks(Assessment assessment, Standing standing)
    {
        if (view.Interval(assessment.Uncertainty) is { } interval)
            yield return interval;
        if (assessment.Status == AssessmentStatus.GroupResult && assessment.Total.Exact is not null)
            yield return view.Text(Words.Computed, ("value", view.Figures.Of(assessment.Total)));
        if (assessment.Caps.Count > 0 && assessment.Uncapped.Exact is not null)
        {
            var caps = string.Join(view.Text(Words.SentenceSeparator), assessment.Caps.Select(cap => view.Text(cap.Cap.Title)));
            yield return view.Text(Words.Uncapped, ("value", view.Figures.Of(assessment.Uncapped)), ("caps", caps));
        }

        if (standing.IsOfficial)
            yield break;
        if (assessment.Total.Exact is not null)
            yield return view.Text(Words.ReferenceOnly);
        else if (assessment.Total.Missing is { } missing)
            yield return $"{view.Text(standing.Value is null ? Words.NothingYet : Words.ProvisionalTotal)}{view.Text(Words.SentenceSeparator)}{view.Text(missing.Text)}";
        if (standing.BoundsText(view) is { } bounds)
            yield return bounds;
    }
}
