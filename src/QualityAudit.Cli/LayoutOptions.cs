using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Layouts;
using QualityAudit.LayoutFiles;

namespace QualityAudit.Cli;

/// <summary>The options about saved layouts, and what is loaded of them.</summary>
internal sealed class LayoutOptions
{
    private readonly Terminal terminal;
    private readonly Option<string?> forced;

    public LayoutOptions(CommonOptions common, Command verb, Terminal terminal)
    {
        this.terminal = terminal;
        forced = new Option<string?>("--layout")
        {
            Description = common.Say("其他格式的工作表都按这个保存的格式读取", "Read every sheet that is not in our own format by this saved layout"),
            HelpName = common.Say("名称", "name"),
        };
        verb.Options.Add(forced);
    }

    /// <summary>The saved layouts; null, after saying why, when one of them has an error or the one asked for does not exist.</summary>
    public LayoutKnowledge? Read(ParseResult call, string rubrics, out int exitCode)
    {
        exitCode = ExitCode.Fine;
        var catalogue = LayoutCatalogue.Load(rubrics);
        var errors = catalogue.Diagnostics.Where(finding => finding.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            terminal.Show(errors);
            exitCode = ExitCode.InputHasErrors;
            return null;
        }

        if (call.GetValue(forced) is not { } name)
            return new LayoutKnowledge(catalogue.Profiles);
        if (catalogue.Find(name) is { } profile)
            return new LayoutKnowledge(catalogue.Profiles) { Forced = profile };
        var known = string.Join(", ", catalogue.Profiles.Select(each => each.Name));
        terminal.Complain(known.Length == 0
            ? new($"没有保存的格式“{name}”；还没有保存过格式（import --save-layout 名称）。", $"There is no layout “{name}”; none has been saved yet (import --save-layout NAME).")
            : new($"没有保存的格式“{name}”；现有：{known}。", $"There is no layout “{name}”; there are: {known}."));
        exitCode = ExitCode.Usage;
        return null;
    }
}
