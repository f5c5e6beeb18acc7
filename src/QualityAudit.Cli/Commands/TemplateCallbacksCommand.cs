using System.CommandLine;
using QualityAudit.Audits;
using QualityAudit.Cli.Display;
using QualityAudit.Import;
using QualityAudit.Import.Callbacks;
using QualityAudit.Workflow;

namespace QualityAudit.Cli.Commands;

/// <summary>Writes the workbook that a call centre fills in.</summary>
internal sealed class TemplateCallbacksCommand : VerbCommand
{
    private const int DefaultRows = 100;
    private const int MostRows = 5000;

    public TemplateCallbacksCommand(Terminal terminal, CommonOptions options)
        : base(
            "callbacks",
            new("生成回访表：每种回访一张表，可列出抽样住户", "Write the callback workbook: a sheet for each kind, with the drawn households if given"),
            "qualityaudit template callbacks --quarter 2008Q3 --projects sample-audits/2008/projects.xlsx --out forms",
            terminal)
    {
        var forms = new FormOptions(terminal, options, this, ofQuarter: true, byRubric: true);
        var households = new Option<string?>("--households")
        {
            Description = options.Say("抽样住户工作簿：项目、回访类型、房号、入住日期", "Workbook of drawn households: project, callback kind, household, move-in date"),
            HelpName = options.Say("文件", "file"),
        };
        var rows = new Option<int>("--rows")
        {
            Description = options.Say($"每张表另加多少空行（0 到 {MostRows}）", $"Empty rows on each sheet besides (0 to {MostRows})"),
            HelpName = "n",
            DefaultValueFactory = _ => DefaultRows,
        };
        rows.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) && count <= MostRows))
                result.AddError(options.Say($"--rows 是 0 到 {MostRows} 的整数。", $"--rows is a whole number from 0 to {MostRows}."));
        });
        Options.Add(households);
        Options.Add(rows);

        SetAction(async (call, cancellationToken) =>
        {
            if (LoadRubrics(forms.RubricFolder(call)) is not { } catalogue || forms.Request(call, catalogue) is not { } request)
                return ExitCode.InputHasErrors;
            if (!request.Rubric.Indicators.Any(indicator => indicator.Questions.Count > 0))
            {
                terminal.Complain(new($"评分标准 {request.Rubric} 没有回访问题；请用 template checklist。", $"The rubric {request.Rubric} has no callback questions: use template checklist."));
                return ExitCode.InputHasErrors;
            }

            if (await forms.ProjectsAsync(call, catalogue, cancellationToken) is not { } projects)
                return ExitCode.InputHasErrors;
            IReadOnlyList<DrawnHousehold> drawn = [];
            if (call.GetValue(households) is { } path)
            {
                var read = HouseholdFile.Read(new FoundFile(path, Path.GetFileName(path)), projects);
                terminal.Show(read.Diagnostics);
                if (ExitCodeOf(read.Diagnostics) != ExitCode.Fine)
                    return ExitCode.InputHasErrors;
                drawn = read.Households;
            }

            forms.PrintWritten(await FormFiles.WriteCallbacksAsync(request, projects, drawn, call.GetValue(rows), forms.Folder(call), cancellationToken));
            return ExitCode.Fine;
        });
    }
}
