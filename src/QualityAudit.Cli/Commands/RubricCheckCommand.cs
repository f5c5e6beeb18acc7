using QualityAudit.Cli.Display;
using QualityAudit.RubricFiles;

namespace QualityAudit.Cli.Commands;

/// <summary>Reports everything that is wrong with rubric files, at line and column.</summary>
internal sealed class RubricCheckCommand : VerbCommand
{
    public RubricCheckCommand(Terminal terminal, CommonOptions options)
        : base(
            "check",
            new("检查评分标准文件，一次列出全部问题", "Check rubric files and list every problem at once"),
            "qualityaudit rubric check rubrics/six-plus-two/2008.1.yaml",
            terminal)
    {
        var files = options.Paths("file", "评分标准文件（YAML）", "Rubric files (YAML)");
        Arguments.Add(files);

        SetAction(call =>
        {
            var code = ExitCode.Fine;
            foreach (var file in call.GetValue(files)!)
            {
                var reading = RubricFile.Read(file);
                terminal.Show(reading.Diagnostics);
                if (reading.Rubric is { } rubric)
                    terminal.Tell(new($"{file}：{rubric.Title.Zh} {rubric.Version}，可以使用。", $"{file}: {rubric.Title.En} {rubric.Version} can be used."));
                code = Math.Max(code, ExitCodeOf(reading.Diagnostics));
            }

            return code;
        });
    }
}
