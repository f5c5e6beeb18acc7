using QualityAudit.Cli.Display;

namespace QualityAudit.Cli.Commands;

/// <summary>What can be done with a rubric file.</summary>
internal sealed class RubricCommand : VerbCommand
{
    public RubricCommand(Terminal terminal, CommonOptions options)
        : base(
            "rubric",
            new("检查或查看评分标准文件", "Check or show a rubric file"),
            "qualityaudit rubric check rubrics/six-plus-two/2008.1.yaml",
            terminal)
    {
        Subcommands.Add(new RubricCheckCommand(terminal, options));
        Subcommands.Add(new RubricShowCommand(terminal, options));
    }
}
