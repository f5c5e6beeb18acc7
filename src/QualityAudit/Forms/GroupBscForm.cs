using QualityAudit.Audits;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms;

/// <summary>The group's BSC results of a quarter to fill in: a row each for the group, its regions and its projects.</summary>
public static class GroupBscForm
{
    public const string Mark = "group-bsc";

    public static void Write(IReadOnlyList<Project> projects, Quarter quarter, Language language, Stream output)
    {
        var words = new FormWords(language);
        var title = words.Say($"集团BSC成绩　{words.Quarter(quarter)}", $"Group BSC results, {words.Quarter(quarter)}");
        var regions = projects.GroupBy(project => project.Region, StringComparer.Ordinal).OrderBy(region => region.Key, StringComparer.Ordinal);
        List<Line> lines =
        [
            new("", null),
            .. regions.SelectMany(region => region.Select(project => new Line(region.Key, project)).Prepend(new Line(region.Key, null))),
        ];
        var book = new Book(language, title, quarter, OwnFiles.FormCategory);
        TableForm.Write(
            book.Add(words.Say("集团BSC", "Group BSC")), words, title,
            words.Say(
                "填 0 到 100 的得分。项目空白的一行是区域成绩，区域也空白的是集团成绩；没有公布的留空。",
                "Enter scores from 0 to 100. A row without project is the region's own, one without region the group's; leave blank what was not published."),
            Columns(quarter, words), lines, 0);
        book.Mark(OwnFiles.FormMark, Mark);
        book.Save(output);
    }

    private static IReadOnlyList<FormColumn<Line>> Columns(Quarter quarter, FormWords words) =>
    [
        new(new("年度", "Year"), 10, null, _ => new NumberContent(quarter.Year, "0")),
        new(new("季度", "Quarter"), 10, null, _ => new TextContent($"Q{Expression.Number(quarter.Number)}")),
        new(new("区域", "Region"), 16, null, line => new TextContent(line.Region)),
        new(new("项目编号", "Project id"), 16, null, line => new TextContent(line.Project?.Id ?? "")),
        new(new("项目", "Project"), 26, null, line => new TextContent(line.Project?.Name ?? "")),
        new(new("得分", "Score"), 14, new NumberEntry(0, 100, false, words.Say("0 到 100", "0 to 100"), words.Say("请填 0 到 100 的数字。", "Enter a number from 0 to 100.")), _ => CellContent.Empty),
    ];

    private sealed record Line(string Region, Project? Project);
}
