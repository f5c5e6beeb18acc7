using QualityAudit.Cli.Display;

namespace QualityAudit.Cli.Commands;

/// <summary>The workbooks that people fill in.</summary>
internal sealed class TemplateCommand : VerbCommand
{
    public TemplateCommand(Terminal terminal, CommonOptions options)
        : base(
            "template",
            new("生成可填写的工作簿：检查表、回访表、项目清单、集团BSC", "Write the workbooks to fill in: checklist, callbacks, register, group BSC"),
            "qualityaudit template checklist --quarter 2008Q3 --projects sample-audits/2008/projects.xlsx --out forms",
            terminal)
    {
        Subcommands.Add(new TemplateChecklistCommand(terminal, options));
        Subcommands.Add(new TemplateCallbacksCommand(terminal, options));
        Subcommands.Add(new TemplateRegisterCommand(terminal, options));
        Subcommands.Add(new TemplateGroupBscCommand(terminal, options));
    }
}
