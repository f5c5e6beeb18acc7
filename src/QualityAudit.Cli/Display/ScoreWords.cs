using System.Globalization;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;

namespace QualityAudit.Cli.Display;

/// <summary>How the score table says its figures in one language.</summary>
internal sealed class ScoreWords(Scorecard scorecard, Language language)
{
    private readonly string format = "0." + new string('0', scorecard.Rubric.Decimals);

    public string Title => Say(
        $"{scorecard.Quarter}  {scorecard.Rubric.Title.Zh} {scorecard.Rubric.Version}（百分制）",
        $"{scorecard.Quarter}  {scorecard.Rubric.Title.En} {scorecard.Rubric.Version} (points of 100)");

    public string Say(string zh, string en) => new LocalizedText(zh, en).In(language);

    public static string Weight(Indicator indicator) => indicator.Weight.ToString("0.##", CultureInfo.InvariantCulture) + " %";

    /// <summary>Points of the total: finer than a figure, so that small losses show.</summary>
    public static string Points(decimal points) => Rounding.Publish(points, 2).ToString("0.00", CultureInfo.InvariantCulture);

    public string Figure(Score score) => scorecard.Publish(score) is { } published ? Text(published) : "–";

    /// <summary>An unrounded figure, as a score is published.</summary>
    public string Rounded(decimal exact) => Text(Rounding.Publish(exact, scorecard.Rubric.Decimals));

    public string Band(Assessment assessment) => assessment.Band?.Title.In(language) ?? "–";

    public static string Rank(Rank? rank) => rank is null
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{rank.Position}/{rank.Of}{(rank.TiedWith.Count > 0 ? "=" : "")}");

    public string Change(Change? change) => change is null
        ? "–"
        : change.Delta.ToString($"+{format};-{format};{format}", CultureInfo.InvariantCulture);

    /// <summary>The note of a region or the group: how many of its projects are complete, then the same as of a project.</summary>
    public string Note(Assessment assessment, int complete, int of)
    {
        var note = Note(assessment);
        var projects = string.Create(CultureInfo.InvariantCulture, $"{complete}/{of} {Say("个项目完整", "projects complete")}");
        return note.Length == 0 ? projects : $"{projects}{Say("；", "; ")}{note}";
    }

    /// <summary>Why a total is missing, limited or not the computed one.</summary>
    public string Note(Assessment assessment)
    {
        if (assessment.Status == AssessmentStatus.AwaitingGroupResult)
            return assessment.Official.Missing!.Text.In(language) + Computed(assessment);
        if (assessment.Status == AssessmentStatus.GroupResult)
            return Say("集团BSC结果", "group BSC result") + Computed(assessment);
        if (assessment.Provisional is { Value: { } value } provisional)
            return $"{assessment.Total.Missing!.Text.In(language)}{Say("；暂估 ", "; provisional ")}{Rounded(value)} ({Rounded(provisional.Low)}–{Rounded(provisional.High)})";
        if (assessment.Total.Missing is { } missing)
            return missing.Text.In(language);
        return assessment.Caps.Count > 0
            ? $"{string.Join(Say("；", "; "), assessment.Caps.Select(effect => effect.Cap.Title.In(language)))}{Say("；封顶前 ", "; uncapped ")}{Figure(assessment.Uncapped)}"
            : "";
    }

    private string Computed(Assessment assessment) => $"{Say("；计算值 ", "; computed ")}{Figure(assessment.Total)}";

    private string Text(decimal published) => published.ToString(format, CultureInfo.InvariantCulture);
}
