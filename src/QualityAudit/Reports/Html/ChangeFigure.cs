using Microsoft.AspNetCore.Components;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>A change on last quarter: up or down only where it is more than the choice of customers explains (S-32).</summary>
internal static class ChangeFigure
{
    public static MarkupString Of(PageView view, Change change) =>
        Markup.Of(to => Write(to, view, change));

    public static void Write(Markup to, PageView view, Change change) => to
        .Raw("<span class=\"change ").Raw(!change.IsClaimed ? "same" : change.Delta > 0 ? "up" : "down").Raw("\">")
        .Text(change.Delta == 0 ? "" : view.Figures.Signed(change.Delta) + " ").Text(view.Text(Meaning(change))).Raw("</span>");

    private static LocalizedText Meaning(Change change) => change switch
    {
        { Delta: 0 } => Words.Same,
        { Meaning: ChangeMeaning.WithinChance } => Words.WithinChance,
        { Meaning: ChangeMeaning.Unknown } => Words.ChanceUnknown,
        { Delta: > 0 } => Words.Up,
        _ => Words.Down,
    };
}
