using QualityAudit.Audits;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms;

/// <summary>The project register to fill in, with the projects that are known already.</summary>
public static class RegisterForm
{
    public const string Mark = "register";

    private const int SpareRows = 60;

    // A register belongs to no quarter, and the same list is the same file.
    private static readonly Quarter Undated = new(2000, 1);

    /// <param name="projects">Stand in the list already; none is an empty list.</param>
    /// <param name="language">Of headings and hints.</param>
    /// <param name="output">Where the workbook goes.</param>
    public static void Write(IReadOnlyList<Project> projects, Language language, Stream output)
    {
        var words = new FormWords(language);
        var title = words.Say("项目清单", "Project register");
        var book = new Book(language, title, Undated, OwnFiles.FormCategory);
        TableForm.Write(
            book.Add(title), words, title,
            words.Say(
                "一行一个项目。编号一经使用不要再改；别名用分号隔开；名称和别名不能与其他项目重复。编号、项目、城市、区域必填。",
                "A row a project. Never change an id once used; put semicolons between aliases; no two projects share a name or an alias. Id, project, city and region are needed."),
            Columns(words), projects, SpareRows);
        book.Mark(OwnFiles.FormMark, Mark);
        book.Save(output);
    }

    private static IReadOnlyList<FormColumn<Project>> Columns(FormWords words)
    {
        var whole = new NumberEntry(0, 1_000_000, true, "", words.Say("请填整数。", "Enter a whole number."));
        var date = new DateEntry(new DateOnly(1990, 1, 1), new DateOnly(2079, 12, 31), "", words.Say("请填日期，例如 2008-07-01。", "Enter a date such as 2008-07-01.")) { Format = "yyyy-mm-dd" };
        return
        [
            new(new("项目编号", "Project id"), 14, TextEntry.Any, project => new TextContent(project.Id)),
            new(new("项目", "Project"), 22, TextEntry.Any, project => new TextContent(project.Name)),
            new(new("别名", "Aliases"), 28, TextEntry.Any, project => new TextContent(string.Join("; ", project.Aliases))),
            new(new("城市", "City"), 12, TextEntry.Any, project => new TextContent(project.City)),
            new(new("区域", "Region"), 12, TextEntry.Any, project => new TextContent(project.Region)),
            new(new("交付日期", "Handover date"), 14, date, project => project.HandoverDate is { } day ? new DateContent(day) : CellContent.Empty),
            new(new("交付户数", "Units handed over"), 12, whole, project => Number(project.UnitsHandedOver)),
            new(new("签约数", "Contracts signed"), 12, whole, project => Number(project.ContractsSigned)),
            new(new("档次", "Grade"), 12, TextEntry.Any, project => new TextContent(project.Grade ?? "")),
        ];
    }

    private static CellContent Number(int? number) => number is { } known ? new NumberContent(known, "General") : CellContent.Empty;
}
