using QualityAudit.Cli.Display;

namespace QualityAudit.Cli.Commands;

/// <summary>What can be done with rubric files.</summary>
internal sealed class RubricCommand : VerbCommand
{
    public RubricCommand(Terminal terminal, CommonOptions options)
        : base(
            "rubric",
            new("检查、查看、比较评分标准，或用 Excel 编辑", "Check, show, compare rubrics, or edit them in Excel"),
            "qualityaudit rubric check rubrics/six-plus-two/2008.1.yaml",
            terminal)
    {
        Subcommands.Add(new RubricCheckCommand(terminal, options));
        Subcommands.Add(new RubricShowCommand(terminal, options));
        Subcommands.Add(new RubricDiffCommand(terminal, options));
        Subcommands.Add(new RubricExportCommand(terminal, options));
        Subcommands.Add(new RubricImportCommand(terminal, options));
    }
}
