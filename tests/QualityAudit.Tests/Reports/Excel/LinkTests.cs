using QualityAudit.Tests.Forms;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Excel;

/// <summary>Links as a real spreadsheet program follows them: from the ranking to a project, its item, the answer with its source, and back.</summary>
public sealed class LinkTests
{
    private static readonly string[] Projects = ["SH01", "SH02", "HZ01", "NJ01"];

    [Fact] // S-43
    public void Each_link_from_the_ranking_down_to_the_receipt_leads_to_what_it_says()
    {
        var region = Scorecards.Region(SampleScorecards.Ordinary, SampleScorecards.East, Language.English);
        var cells = WorkbookText.Cells(region).ToDictionary(cell => (cell.Sheet, cell.Address), cell => cell.Value);
        var sheets = cells.Keys.Select(key => key.Sheet).Distinct(StringComparer.Ordinal).ToDictionary(name => name.Split(' ')[0], StringComparer.Ordinal);
        var ranking = Enumerable.Range(5, Projects.Length).Select(row => ("Ranking", $"C{row}")).ToList();
        var items = Projects.SelectMany(project => new[] { 6, 9, 14 }.Select(row => (sheets[project], $"A{row}"))).ToList();
        var answers = cells.Keys.Where(key => key.Sheet == "Answers" && key.Address.StartsWith('C') && key.Address != "C4" && key.Address.Length > 1 && char.IsAsciiDigit(key.Address[1])).Take(30).ToList();

        var followed = FormRobot.Fill(new RobotJob(region) { Follow = [.. ranking, .. items, .. answers] })[0].Followed;

        foreach (var ((sheet, address), link) in ranking.Zip(followed))
        {
            link.Text.Should().Be(cells[(sheet, address)]);
            link.There.Should().Be($"{cells[(sheet, $"B{address[1..]}")]} {link.Text}", "the title of the project's sheet");
        }

        foreach (var ((sheet, address), link) in items.Zip(followed.Skip(ranking.Count)))
        {
            (link.Text, link.Sheet, link.There).Should().Be((cells[(sheet, address)], "Answers", sheet.Split(' ')[0]), "the answer is the project's own");
            var row = link.Cell[1..];
            cells[("Answers", $"C{row}")].Should().Be(link.Text);
            foreach (var column in new[] { "K", "L", "M" })
                cells[("Answers", column + row)].Should().NotBeEmpty("file, sheet and cell stand beside it");
        }

        foreach (var ((_, address), link) in answers.Zip(followed.Skip(ranking.Count + items.Count)))
        {
            link.There.Should().Be(cells[("Answers", address)], "back to the item");
            link.Sheet.Should().Be(sheets[cells[("Answers", $"A{address[1..]}")]]);
        }

        answers.Should().HaveCount(30);
    }

    [Fact]
    public void Rankings_of_the_group_lead_to_the_column_of_the_region_or_project()
    {
        var group = Scorecards.Group(SampleScorecards.Ordinary, Language.Chinese);
        var cells = WorkbookText.Cells(group).ToDictionary(cell => (cell.Sheet, cell.Address), cell => cell.Value);
        var links = new[] { ("区域排名", "B5"), ("区域排名", "B6"), ("项目排名", "C5"), ("项目排名", "C8"), ("项目排名", "C11"), ("封面", Address("计算")) };

        var followed = FormRobot.Fill(new RobotJob(group) { Follow = links })[0].Followed;

        foreach (var ((sheet, address), link) in links.Zip(followed).SkipLast(1))
            (link.Sheet, link.There.Split('\n')[^1]).Should().Be(("检查项对照", cells[(sheet, address)]));
        (followed[^1].Text, followed[^1].Sheet, followed[^1].There).Should().Be(("计算", "计算", "计算"));

        string Address(string text) => cells.Single(cell => cell.Key.Sheet == "封面" && cell.Value == text).Key.Address;
    }
}
