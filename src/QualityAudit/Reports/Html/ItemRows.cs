using Microsoft.AspNetCore.Components;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Scoring.Explaining;

namespace QualityAudit.Reports.Html;

/// <summary>The rows of a project's items, two thirds of a page.</summary>
internal sealed class ItemRows(PageView view, IReadOnlyList<VisitSummary> visits, IReadOnlyList<WhatIf> whatIfs, string anchor)
{
    private static readonly string[] Marks = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"];

    private readonly Markup markup = new();
    private readonly Dictionary<string, decimal> gains = whatIfs.ToDictionary(what => what.SubjectId, what => what.Gain, StringComparer.Ordinal);

    public static string ClassOf(ItemResult item) => item.Credit switch
    {
        null => "unscored",
        1 => "full",
        0 => "zero",
        _ => "part",
    };

    public MarkupString Of(IEnumerable<ItemResult> items)
    {
        foreach (var item in items)
            Row(item);
        return markup.Take();
    }

    private void Row(ItemResult item)
    {
        markup.Raw("<tr");
        if (item.Credit < 1)
            markup.Raw(" id=\"").Text(anchor).Raw("-").Text(view.AnchorOf(item.Item.Id)).Raw("\"");
        markup.Raw(" class=\"").Raw(ClassOf(item)).Raw("\"><th scope=\"row\">").Text(item.Item.Id).Raw("</th><td>").Text(view.Text(item.Item.Text));
        foreach (var flag in Flags(item.Item))
            markup.Raw("<em>").Text(flag).Raw("</em>");
        ItemAnswer[] answers = [.. item.Answers];
        foreach (var answer in answers)
        {
            Note(Words.Reason, answer.Reason);
            Note(Words.Evidence, answer.Evidence);
            Note(Words.Remark, answer.Remark);
        }

        markup.Raw("</td><td>").Text(PointsOf(item)).Raw("</td><td>");
        if (item.Lost > 0)
            markup.Raw("−").Text(Figures.Loss(item.Lost));
        if (IfMet(item) is { } gain)
            markup.Raw("<small>").Text(gain).Raw("</small>");
        markup.Raw("</td><td>");
        foreach (var answer in answers)
            Answer(item.Item, answer);
        markup.Raw("</td></tr>");
    }

    private void Answer(Item item, ItemAnswer answer)
    {
        markup.Raw("<span>").Text(VisitMark(answer));
        if (answer.State == ResponseState.Answered)
            markup.Text(view.Answers.Of(item.Scale, answer.Value ?? answer.Raw));
        else
            markup.Raw("<i class=\"").Raw(StateClass(answer.State)).Raw("\">").Text(view.Answers.Of(answer.State)).Raw("</i>");
        markup.Raw("<code>").Text(Receipt.Cell(answer.Source)).Raw("</code></span>");
    }

    private void Note(LocalizedText of, string? text)
    {
        if (text is not null)
            markup.Raw("<small>").Text(view.Text(of) + text).Raw("</small>");
    }

    // What was lost is what would be gained, unless a cap or a bonus stands between.
    private string? IfMet(ItemResult item) => gains.TryGetValue(item.Item.Id, out var gain) && Rounding.Publish(gain - item.Lost, 2) != 0
        ? view.Text(Words.GainIfMet, ("gain", Figures.SignedLoss(gain)))
        : null;

    private IEnumerable<string> Flags(Item item)
    {
        if (item.Critical)
            yield return view.Text(Words.Critical);
        if (item.Advisory)
            yield return view.Text(Words.Advisory);
        if (item.Bonus)
            yield return view.Text(Words.BonusItem);
    }

    private static string StateClass(ResponseState state) => state switch
    {
        ResponseState.NotApplicable => "na",
        ResponseState.NotObserved => "unseen",
        ResponseState.Unanswered => "blank",
        _ => "out",
    };

    private static string PointsOf(ItemResult item) =>
        item.Credit is null ? $"{Figures.None}/{Figures.Raw(item.Item.Points)}" : $"{Figures.Raw(item.Points)}/{Figures.Raw(item.Possible)}";

    // Marks tell visits apart; a single visit needs none.
    private string VisitMark(ItemAnswer answer)
    {
        if (visits.Count < 2)
            return "";
        for (var index = 0; index < visits.Count; index++)
        {
            var source = visits[index].Source;
            if (string.Equals(source.File, answer.Source.File, StringComparison.Ordinal) && string.Equals(source.Sheet, answer.Source.Sheet, StringComparison.Ordinal))
                return (index < Marks.Length ? Marks[index] : Figures.Count(index + 1)) + " ";
        }

        return "";
    }
}
