using System.Globalization;
using QualityAudit.Scoring;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>One quarter by two rubrics: every project, region and the group with total, difference and indicators.</summary>
internal static class RescoreTable
{
    public static void Print(Terminal terminal, Scorecard before, Scorecard after)
    {
        var language = terminal.Language;
        var ids = before.Rubric.Indicators.Concat(after.Rubric.Indicators).Select(indicator => indicator.Id).Distinct(StringComparer.Ordinal).ToList();
        var table = new Table
        {
            Border = TableBorder.Simple,
            Title = new TableTitle(Markup.Escape($"{before.Quarter}  {before.Rubric} → {after.Rubric}")),
            Caption = new TableTitle(Markup.Escape(Say("仅作对照，未存入任何内容；按计算值，不含集团BSC结果", "For comparison only, nothing was stored; computed totals, without the group's BSC result"))),
        };
        table.AddColumn(Say("区域 / 项目", "Region / project"));
        table.AddColumn(new TableColumn(Say("总分", "Total")) { NoWrap = true }.RightAligned());
        table.AddColumn(new TableColumn(Say("差", "Change")).RightAligned().NoWrap());
        foreach (var id in ids)
            table.AddColumn(new TableColumn(Markup.Escape(id)) { NoWrap = true }.RightAligned());

        foreach (var (old, now) in before.Regions.Zip(after.Regions))
        {
            Row($"[bold]{Markup.Escape(now.Region)}[/]", old.Assessment, now.Assessment);
            foreach (var (was, project) in before.ProjectsOf(old.Region).Zip(after.ProjectsOf(now.Region)))
                Row("  " + Markup.Escape($"{project.Project.Id} {project.Project.Name}"), was.Assessment, project.Assessment);
            table.AddEmptyRow();
        }

        Row($"[bold]{Say("集团", "Group")}[/]", before.Group.Assessment, after.Group.Assessment);
        terminal.Write(table);

        string Say(string zh, string en) => new LocalizedText(zh, en).In(language);

        void Row(string name, Assessment old, Assessment now) => table.AddRow(
        [
            name,
            Pair(old.Total, now.Total),
            Difference(before.Publish(old.Total), after.Publish(now.Total)),
            .. ids.Select(id => Pair(old.Indicator(id)?.Score, now.Indicator(id)?.Score)),
        ]);

        string Pair(Score? old, Score? now)
        {
            var (was, isNow) = (Figure(old, before), Figure(now, after));
            return string.Equals(was, isNow, StringComparison.Ordinal) ? isNow : $"{was} → {isNow}";
        }
    }

    private static string Figure(Score? score, Scorecard scorecard) =>
        score is not null && scorecard.Publish(score) is { } published
            ? published.ToString("0." + new string('0', scorecard.Rubric.Decimals), CultureInfo.InvariantCulture)
            : "–";

    private static string Difference(decimal? old, decimal? now) =>
        now - old is { } difference ? difference.ToString("+0.0###;-0.0###;0", CultureInfo.InvariantCulture) : "–";
}
