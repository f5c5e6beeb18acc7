using QualityAudit.Cli.Display;
using QualityAudit.Workflow;

namespace QualityAudit.Cli.Commands;

/// <summary>Writes the project register to fill in.</summary>
internal sealed class TemplateRegisterCommand : VerbCommand
{
    public TemplateRegisterCommand(Terminal terminal, CommonOptions options)
        : base(
            "register",
            new("生成项目清单：已有的项目列在里面，其余空行填写", "Write the project register: known projects are in it, the rest is empty rows"),
            "qualityaudit template register --out forms",
            terminal)
    {
        var forms = new FormOptions(terminal, options, this, ofQuarter: false, byRubric: false);

        SetAction(async (call, cancellationToken) =>
        {
            if (LoadRubrics(forms.RubricFolder(call)) is not { } catalogue || await forms.ProjectsAsync(call, catalogue, cancellationToken, mayBeNone: true) is not { } projects)
                return ExitCode.InputHasErrors;
            forms.PrintWritten(await FormFiles.WriteRegisterAsync(projects, terminal.Language, forms.Folder(call), cancellationToken));
            return ExitCode.Fine;
        });
    }
}
