using System.Globalization;
using Humanizer;
using QualityAudit.Cli.Display;
using QualityAudit.Workflow;
using Spectre.Console;

namespace QualityAudit.Cli;

/// <summary>Shows what files say differently from what is stored, before they replace it, and lets somebody decide where somebody is there.</summary>
internal static class Replacements
{
    private const int FilesShown = 20;

    private static readonly LocalizedText Replace = new("取代（原来的记录保留，但不再计分）", "Replace (the earlier records are kept and no longer scored)");
    private static readonly LocalizedText Keep = new("不取代：这个文件不入库", "Keep what is stored: do not store this file");

    /// <summary>The files that may replace what is stored: all of them where nobody can be asked.</summary>
    public static IReadOnlyList<FileOutcome> Decide(Terminal terminal, IReadOnlyList<FileOutcome> held)
    {
        var shown = terminal.CanAsk ? held : [.. held.Take(FilesShown)];
        foreach (var file in shown.Take(FilesShown))
            Show(terminal, file);
        if (!terminal.CanAsk)
            return held;
        if (held is [var only])
            return terminal.Choose(new("取代已入库的记录吗？", "Replace what is stored?"), [Replace, Keep]) == 0 ? [only] : [];
        var count = held.Count.ToString(CultureInfo.InvariantCulture);
        return terminal.Choose(
            new($"有 {count} 个文件要取代已入库的记录（见上）。怎么办？", $"{"file".ToQuantity(held.Count, "0", CultureInfo.InvariantCulture)} would replace what is stored (see above). What now?"),
            [new("全部取代（原来的记录保留，但不再计分）", "Replace all (the earlier records are kept and no longer scored)"), new("一个一个决定", "Decide one by one"), new("都不取代：这些文件不入库", "Keep what is stored: store none of them")]) switch
        {
            0 => held,
            1 => [.. held.Where(file => terminal.Choose(LocalizedText.Same(file.Path), [Replace, Keep]) == 0)],
            _ => [],
        };
    }

    private static void Show(Terminal terminal, FileOutcome file)
    {
        terminal.Write(0, $"[bold]{Markup.Escape(file.Path)}[/]");
        ChangeLines.Print(terminal, file.Store!.Changes, rehearsal: true);
    }
}
