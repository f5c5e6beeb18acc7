using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Workflow;

namespace QualityAudit.Cli.Commands;

/// <summary>Writes the checklists of a quarter, a workbook or a sheet a project.</summary>
internal sealed class TemplateChecklistCommand : VerbCommand
{
    public TemplateChecklistCommand(Terminal terminal, CommonOptions options)
        : base(
            "checklist",
            new("生成检查表：每个项目一个工作簿，或一个工作簿每个项目一张表", "Write checklists: a workbook a project, or one workbook with a sheet a project"),
            "qualityaudit template checklist --quarter 2008Q3 --projects sample-audits/2008/projects.xlsx --out forms",
            terminal)
    {
        var forms = new FormOptions(terminal, options, this, ofQuarter: true, byRubric: true);
        var oneFile = new Option<bool>("--one-file") { Description = options.Say("全部项目放在一个工作簿里，每个项目一张表", "All projects in one workbook, a sheet each") };
        Options.Add(oneFile);

        SetAction(async (call, cancellationToken) =>
        {
            if (LoadRubrics(forms.RubricFolder(call)) is not { } catalogue || forms.Request(call, catalogue) is not { } request)
                return ExitCode.InputHasErrors;
            if (!request.Rubric.Indicators.Any(indicator => indicator.Items.Count > 0))
            {
                terminal.Complain(new($"评分标准 {request.Rubric} 没有检查项，只有回访问题；请用 template callbacks。", $"The rubric {request.Rubric} has no checklist items, only callback questions: use template callbacks."));
                return ExitCode.InputHasErrors;
            }

            if (await forms.ProjectsAsync(call, catalogue, cancellationToken) is not { } projects)
                return ExitCode.InputHasErrors;
            var written = await terminal.WithProgressAsync(progress =>
                FormFiles.WriteChecklistsAsync(request, projects, call.GetValue(oneFile), forms.Folder(call), progress, cancellationToken));
            forms.PrintWritten(written);
            return ExitCode.Fine;
        });
    }
}
