using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;
using QualityAudit.LayoutFiles;
using QualityAudit.RubricFiles;
using QualityAudit.RubricFiles.Checks;
using QualityAudit.Rubrics;

namespace QualityAudit.Cli.Commands;

/// <summary>Reports everything that is wrong with rubric files or looks like a mistake, at line and column.</summary>
internal sealed class RubricCheckCommand : VerbCommand
{
    public RubricCheckCommand(Terminal terminal, CommonOptions options)
        : base(
            "check",
            new("检查评分标准文件或整个文件夹，一次列出全部问题", "Check rubric files or a whole folder of them and list every problem at once"),
            "qualityaudit rubric check rubrics",
            terminal)
    {
        var paths = options.Paths("path", "评分标准文件（YAML），或评分标准文件夹", "Rubric files (YAML), or a folder of rubrics");
        Arguments.Add(paths);

        SetAction(call => call.GetValue(paths)!.Select(path => Directory.Exists(path) ? CheckFolder(path) : CheckFile(path)).Max());
    }

    private int CheckFile(string path)
    {
        var reading = RubricFile.Read(path);
        return Tell(path, reading.Rubric, RubricCheck.Of(reading));
    }

    private int CheckFolder(string folder)
    {
        var catalogue = RubricCatalogue.Load(folder);
        var own = catalogue.Readings.SelectMany(RubricCheck.Of).Concat(catalogue.Diagnostics).Concat(RubricCheck.Of(catalogue.Catalogue)).Concat(LayoutCatalogue.Load(folder).Diagnostics).Distinct().ToList();
        Terminal.Show(own);
        foreach (var rubric in catalogue.Catalogue.All)
            TellUsable($"{rubric.Id}/{rubric.Version}.yaml", rubric, own.Count(finding => string.Equals(finding.Location.File, $"{rubric.Id}/{rubric.Version}.yaml", StringComparison.Ordinal)));
        return ExitCodeOf(own);
    }

    private int Tell(string path, Rubric? rubric, IReadOnlyList<Diagnostic> findings)
    {
        Terminal.Show(findings);
        if (rubric is not null)
            TellUsable(path, rubric, findings.Count);
        return ExitCodeOf(findings);
    }

    private void TellUsable(string path, Rubric rubric, int findings) => Terminal.Tell(findings == 0
        ? new($"{path}：{rubric.Title.Zh} {rubric.Version}，没有问题，可以使用。", $"{path}: {rubric.Title.En} {rubric.Version} has no problem and can be used.")
        : new($"{path}：{rubric.Title.Zh} {rubric.Version}，可以使用，但有 {findings} 处提醒。", $"{path}: {rubric.Title.En} {rubric.Version} can be used; {findings} things to look at."));
}
