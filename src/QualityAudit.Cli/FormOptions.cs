using System.CommandLine;
using System.Globalization;
using Humanizer;
using QualityAudit.Audits;
using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;
using QualityAudit.Forms;
using QualityAudit.Import;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Storage;
using QualityAudit.Workflow;

namespace QualityAudit.Cli;

/// <summary>The options of every verb that writes a form, and what a call means by them. Null means: refused, and said why.</summary>
internal sealed class FormOptions
{
    private const string DefaultFolder = "forms";

    private readonly Terminal terminal;
    private readonly CommonOptions common;
    private readonly Option<string?> rubric;
    private readonly Option<string?> rubrics;
    private readonly Option<string[]> projects;
    private readonly Option<Quarter?> quarter;
    private readonly Option<string> output;
    private readonly Option<string?> database;

    /// <param name="terminal">Where refusals are said.</param>
    /// <param name="common">The shared wordings.</param>
    /// <param name="verb">Gets the options.</param>
    /// <param name="ofQuarter">The form is for one quarter.</param>
    /// <param name="byRubric">The form asks what a rubric asks.</param>
    public FormOptions(Terminal terminal, CommonOptions common, Command verb, bool ofQuarter, bool byRubric)
    {
        this.terminal = terminal;
        this.common = common;
        rubric = new Option<string?>("--rubric")
        {
            Description = common.Say("评分标准的编号，或一个评分标准文件（YAML）（默认：主评分标准）", "Id of the rubric, or a rubric file (YAML) (default: the main one)"),
            HelpName = common.Say("编号|文件", "id|file"),
        };
        rubrics = common.Rubrics();
        projects = new Option<string[]>("--projects")
        {
            Description = common.Say("项目清单工作簿，或项目的编号、名称（默认：数据库里的全部项目）", "A project register, or ids or names of projects (default: every project stored)"),
            HelpName = common.Say("清单|编号…", "register|id…"),
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        quarter = common.OneQuarter("表格用于哪个季度，如 2008Q3", "Quarter that the form is for, such as 2008Q3");
        output = common.Out();
        output.DefaultValueFactory = _ => DefaultFolder;
        database = common.Database();
        foreach (var option in new Option?[] { ofQuarter ? quarter : null, projects, byRubric ? rubric : null, rubrics, output, database }.OfType<Option>())
            verb.Options.Add(option);
    }

    public string RubricFolder(ParseResult call) => CommonOptions.RubricsIn(call.GetValue(rubrics));

    public string Folder(ParseResult call) => call.GetValue(output)!;

    public Quarter Quarter(ParseResult call) => call.GetValue(quarter)!.Value;

    public FormRequest? Request(ParseResult call, RubricCatalogue catalogue)
    {
        var wanted = Quarter(call);
        return RubricOf(call.GetValue(rubric), wanted, catalogue) is { } found ? new FormRequest(found, wanted, terminal.Language) : null;
    }

    public async Task<IReadOnlyList<Project>?> ProjectsAsync(ParseResult call, RubricCatalogue catalogue, CancellationToken cancellationToken, bool mayBeNone = false)
    {
        var path = common.DatabaseIn(CommonOptions.DefaultFolder, call.GetValue(database));
        IReadOnlyList<Project> stored = [];
        if (AuditStore.Exists(path))
        {
            await using var store = await AuditStore.OpenAsync(path, cancellationToken);
            stored = await store.ProjectsAsync(cancellationToken);
        }

        var named = call.GetValue(projects)!;
        var choice = ProjectChoice.Of(named, stored, new FileImporter(catalogue.All));
        terminal.Show(choice.Findings);
        if (choice.Findings.Any(finding => finding.Severity == Severity.Error))
            return null;
        if (choice.Projects.Count > 0 || mayBeNone)
            return choice.Projects;
        terminal.Complain(new("不知道为哪些项目生成：请用 --projects 给出项目清单，例如 --projects 项目清单.xlsx。", "Nobody knows which projects: name the register, for example --projects projects.xlsx."));
        return null;
    }

    public void PrintWritten(IReadOnlyList<string> written)
    {
        terminal.Tell(new(string.Create(CultureInfo.InvariantCulture, $"已写出 {written.Count} 个文件："), $"{"file".ToQuantity(written.Count, "0", CultureInfo.InvariantCulture)} written:"));
        foreach (var path in written)
            terminal.Tell(LocalizedText.Same($"  {path}"));
    }

    private Rubric? RubricOf(string? given, Quarter wanted, RubricCatalogue catalogue)
    {
        var named = given ?? catalogue.MainId ?? "";
        if (File.Exists(named))
        {
            var reading = RubricFile.Read(named);
            terminal.Show(reading.Diagnostics);
            return reading.Rubric;
        }

        if (catalogue.For(named, wanted) is { } found)
            return found;
        var known = catalogue.All.Where(each => each.IsValidFor(wanted)).Select(each => each.Id).Distinct(StringComparer.Ordinal).ToList();
        terminal.Complain(new(
            $"{wanted} 没有可用的评分标准“{named}”；可用：{string.Join('、', known)}。",
            $"There is no rubric '{named}' for {wanted}; there are {string.Join(", ", known)}."));
        return null;
    }
}
