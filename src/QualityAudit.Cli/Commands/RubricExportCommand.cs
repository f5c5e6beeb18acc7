using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Workflow;

namespace QualityAudit.Cli.Commands;

/// <summary>Writes a rubric as a workbook, to be edited by people who only know Excel.</summary>
internal sealed class RubricExportCommand : VerbCommand
{
    public RubricExportCommand(Terminal terminal, CommonOptions options)
        : base(
            "export",
            new("把评分标准写成 Excel 工作簿，便于修改", "Write a rubric as an Excel workbook, to be edited there"),
            "qualityaudit rubric export rubrics/six-plus-two/2008.1.yaml 2009.2.xlsx",
            terminal)
    {
        var from = new Argument<string>("yaml") { Description = options.Say("评分标准文件（YAML）", "Rubric file (YAML)") };
        var to = new Argument<string>("xlsx") { Description = options.Say("要写的工作簿", "The workbook to write") };
        Arguments.Add(from);
        Arguments.Add(to);

        SetAction(async (call, _) =>
        {
            var target = call.GetValue(to)!;
            var outcome = await RubricTwin.ExportAsync(call.GetValue(from)!, target);
            Terminal.Show(outcome.Findings);
            if (outcome.Written)
                Terminal.Tell(new($"已写出 {target}。改好后用 rubric import 转回评分标准文件。", $"{target} written. When it is edited, rubric import turns it back into a rubric file."));
            return ExitCodeOf(outcome.Findings);
        });
    }
}
