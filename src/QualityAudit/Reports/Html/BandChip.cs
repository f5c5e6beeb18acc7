using Microsoft.AspNetCore.Components;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>The band of the official figure, or why there is none: each status has a border and a sign of its own, not only a colour.</summary>
internal static class BandChip
{
    public static MarkupString Of(PageView view, Assessment assessment) =>
        Markup.Of(to => Write(to, view, assessment));

    public static void Write(Markup to, PageView view, Assessment assessment)
    {
        Chip(to, LookOf(view, assessment), view.StandingWord(assessment));
        if (assessment.Status == AssessmentStatus.GroupResult)
            Chip(to, "replaced", view.Text(Words.FromGroup));
        if (assessment.Caps.Count > 0)
            Chip(to, "capped", view.Text(Words.Capped));
    }

    private static void Chip(Markup to, string look, string word) => to.Raw("<span class=\"chip ").Raw(look).Raw("\">").Text(word).Raw("</span>");

    private static string LookOf(PageView view, Assessment assessment) => assessment.Status switch
    {
        _ when assessment.Band is not null => $"t{Figures.Count(view.Tone(assessment.Official) ?? 3)}",
        AssessmentStatus.AwaitingGroupResult => "awaiting",
        _ => "incomplete",
    };
}
