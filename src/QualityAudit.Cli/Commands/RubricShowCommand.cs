using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.RubricFiles;

namespace QualityAudit.Cli.Commands;

/// <summary>Prints a rubric as a tree with what each line decides of the total.</summary>
internal sealed class RubricShowCommand : VerbCommand
{
    public RubricShowCommand(Terminal terminal, CommonOptions options)
        : base(
            "show",
            new("以树形显示评分标准及每项占总分的分值", "Show a rubric as a tree, with what each item decides of the total"),
            "qualityaudit rubric show rubrics/six-plus-two/2008.1.yaml",
            terminal)
    {
        var file = new Argument<string>("file") { Description = options.Say("评分标准文件（YAML）", "Rubric file (YAML)") };
        Arguments.Add(file);

        SetAction(call =>
        {
            var reading = RubricFile.Read(call.GetValue(file)!);
            terminal.Show(reading.Diagnostics);
            if (reading.Rubric is { } rubric)
                RubricTree.Print(terminal, rubric);
            return ExitCodeOf(reading.Diagnostics);
        });
    }
}
