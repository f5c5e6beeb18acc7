using QualityAudit.Scoring;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>Regions and their projects with indicators, total, band, rank and change.</summary>
internal static class ScoreTable
{
    public static void Print(Terminal terminal, IReadOnlyList<Scorecard> scorecards, string? region)
    {
        foreach (var scorecard in scorecards)
            Print(terminal, scorecard, region);
    }

    private static void Print(Terminal terminal, Scorecard scorecard, string? onlyRegion)
    {
        var words = new ScoreWords(scorecard, terminal.Language);
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(words.Title)) };
        table.AddColumn(new TableColumn(words.Say("区域 / 项目", "Region / project")));
        foreach (var indicator in scorecard.Rubric.Indicators)
            table.AddColumn(new TableColumn(Markup.Escape($"{indicator.Id} {ScoreWords.Weight(indicator)}")).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(words.Say("总分", "Total")).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(words.Say("等级", "Band")));
        table.AddColumn(new TableColumn(words.Say("排名", "Rank")).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(words.Say("较上季", "Change")).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(words.Say("说明", "Note")));

        foreach (var region in scorecard.Regions.Where(region => onlyRegion is null || string.Equals(region.Region, onlyRegion, StringComparison.Ordinal)))
        {
            Row($"[bold]{Markup.Escape(region.Region)}[/]", region.Assessment, region.Rank, words.Note(region.Assessment, region.Complete, region.ProjectCount));
            foreach (var project in scorecard.ProjectsOf(region.Region))
                Row("  " + Markup.Escape($"{project.Project.Id} {project.Project.Name}"), project.Assessment, project.Rank, words.Note(project.Assessment));
            table.AddEmptyRow();
        }

        if (onlyRegion is null)
            Row($"[bold]{words.Say("集团", "Group")}[/]", scorecard.Group.Assessment, null, words.Note(scorecard.Group.Assessment, scorecard.Group.Complete, scorecard.Group.ProjectCount));
        terminal.Write(table);

        void Row(string name, Assessment assessment, Rank? rank, string note) => table.AddRow(
        [
            name,
            .. assessment.Indicators.Select(indicator => words.Figure(indicator.Score)),
            $"[bold]{words.Figure(assessment.Official)}[/]",
            Markup.Escape(words.Band(assessment)),
            Markup.Escape(ScoreWords.Rank(rank)),
            words.Change(assessment.Change),
            Markup.Escape(note),
        ]);
    }
}
