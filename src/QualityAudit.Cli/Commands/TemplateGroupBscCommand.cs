using QualityAudit.Cli.Display;
using QualityAudit.Workflow;

namespace QualityAudit.Cli.Commands;

/// <summary>Writes the list of the group's BSC results to fill in.</summary>
internal sealed class TemplateGroupBscCommand : VerbCommand
{
    public TemplateGroupBscCommand(Terminal terminal, CommonOptions options)
        : base(
            "group-bsc",
            new("生成集团BSC成绩表：集团、区域和项目各一行", "Write the list for the group's BSC results: a row each for group, regions and projects"),
            "qualityaudit template group-bsc --quarter 2008Q4 --projects sample-audits/2008/projects.xlsx --out forms",
            terminal)
    {
        var forms = new FormOptions(terminal, options, this, ofQuarter: true, byRubric: false);

        SetAction(async (call, cancellationToken) =>
        {
            if (LoadRubrics(forms.RubricFolder(call)) is not { } catalogue || await forms.ProjectsAsync(call, catalogue, cancellationToken) is not { } projects)
                return ExitCode.InputHasErrors;
            forms.PrintWritten(await FormFiles.WriteGroupBscAsync(projects, forms.Quarter(call), terminal.Language, forms.Folder(call), cancellationToken));
            return ExitCode.Fine;
        });
    }
}
