using System.Globalization;
using QualityAudit.Scoring;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>Regions and their projects with indicators, total, band, rank and change. On a narrow screen notes stand below the table.</summary>
internal static class ScoreTable
{
    // Room for a column of notes.
    private const int Narrow = 100;

    public static void Print(Terminal terminal, IReadOnlyList<Scorecard> scorecards, string? region)
    {
        foreach (var scorecard in scorecards)
            Print(terminal, scorecard, region);
    }

    private static void Print(Terminal terminal, Scorecard scorecard, string? onlyRegion)
    {
        var words = new ScoreWords(scorecard, terminal.Language);
        var isNarrow = terminal.Tables.Profile.Width < Narrow;
        var notes = new List<(string Name, string Note)>();
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(words.Title)) };
        table.AddColumn(new TableColumn(words.Say("区域 / 项目", "Region / project")));
        foreach (var indicator in scorecard.Rubric.Indicators)
            table.AddColumn(new TableColumn(Markup.Escape(isNarrow ? indicator.Id : $"{indicator.Id} {ScoreWords.Weight(indicator)}")).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(words.Say("总分", "Total")).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(words.Say("等级", "Band")));
        table.AddColumn(new TableColumn(words.Say("排名", "Rank")).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(words.Say("较上季", "Change")).RightAligned().NoWrap());
        if (!isNarrow)
            table.AddColumn(new TableColumn(words.Say("说明", "Note")));

        foreach (var region in scorecard.Regions.Where(region => onlyRegion is null || string.Equals(region.Region, onlyRegion, StringComparison.Ordinal)))
        {
            Row(region.Region, "[bold]{0}[/]", region.Assessment, region.Rank, words.Note(region.Assessment, region.Complete, region.ProjectCount));
            foreach (var project in scorecard.ProjectsOf(region.Region))
                Row($"{project.Project.Id} {project.Project.Name}", "  {0}", project.Assessment, project.Rank, words.Note(project.Assessment));
            table.AddEmptyRow();
        }

        if (onlyRegion is null)
            Row(words.Say("集团", "Group"), "[bold]{0}[/]", scorecard.Group.Assessment, null, words.Note(scorecard.Group.Assessment, scorecard.Group.Complete, scorecard.Group.ProjectCount));
        terminal.Write(table);
        foreach (var (name, note) in notes)
            terminal.Tables.Write(new Indented(2, Markup.Escape($"{name}{words.Say("：", ": ")}{note}")));
        if (notes.Count > 0)
            terminal.Tables.WriteLine();

        void Row(string name, string look, Assessment assessment, Rank? rank, string note)
        {
            if (isNarrow && note.Length > 0)
                notes.Add((name, note));
            table.AddRow(
            [
                string.Format(CultureInfo.InvariantCulture, look, Markup.Escape(name)),
                .. assessment.Indicators.Select(indicator => words.Figure(indicator.Score)),
                $"[bold]{words.Figure(assessment.Official)}[/]",
                Markup.Escape(words.Band(assessment)),
                Markup.Escape(ScoreWords.Rank(rank)),
                words.Change(assessment.Change),
                .. isNarrow ? [] : new[] { Markup.Escape(note) },
            ]);
        }
    }
}
