using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Workflow;

namespace QualityAudit.Cli.Commands;

/// <summary>Turns the workbook of a rubric back into the rubric file; problems are named with their cell.</summary>
internal sealed class RubricImportCommand : VerbCommand
{
    public RubricImportCommand(Terminal terminal, CommonOptions options)
        : base(
            "import",
            new("把改好的工作簿转回评分标准文件，问题指出单元格", "Turn an edited workbook back into a rubric file; problems are named with their cell"),
            "qualityaudit rubric import 2009.2.xlsx rubrics/six-plus-two/2009.2.yaml",
            terminal)
    {
        var from = new Argument<string>("xlsx") { Description = options.Say("rubric export 写出并修改过的工作簿", "A workbook written by rubric export and edited") };
        var to = new Argument<string>("yaml") { Description = options.Say("要写的评分标准文件（YAML）", "The rubric file to write (YAML)") };
        var force = new Option<bool>("--force") { Description = options.Say("覆盖已有的、内容不同的文件", "Replace a file that is there and says something else") };
        Arguments.Add(from);
        Arguments.Add(to);
        Options.Add(force);

        SetAction(async (call, _) =>
        {
            var target = call.GetValue(to)!;
            var outcome = await RubricTwin.ImportAsync(call.GetValue(from)!, target, call.GetValue(force));
            Terminal.Show(outcome.Findings);
            Terminal.Tell(outcome.Written
                ? new($"已写出 {target}。", $"{target} written.")
                : new($"没有写出 {target}：请先改正上面的问题。", $"{target} was not written: correct the problems above first."));
            return ExitCodeOf(outcome.Findings);
        });
    }
}
