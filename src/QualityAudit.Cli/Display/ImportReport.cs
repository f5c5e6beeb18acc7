using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Workflow;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>What is wrong, file by file with errors first, and at the end a summary that fits a screen.</summary>
internal static class ImportReport
{
    // Some screens of findings at most; the summary tells what is most frequent, the JSON holds everything.
    private const int GroupsShown = 40;
    private const int GroupsOfOneFile = 12;

    // Whoever sends a corrected quarter again wants to see what changed, and the JSON holds all of it.
    private const int ChangedFilesShown = 20;

    public static void Print(Terminal terminal, InputReport report, AnnotatedFiles copies)
    {
        var left = GroupsShown;
        var hidden = 0;
        var changesLeft = ChangedFilesShown;
        var unshown = 0;
        foreach (var file in report.Files.Where(file => file.SaysSomething).OrderByDescending(Gravity))
        {
            var groups = DiagnosticGroup.Of(file.Diagnostics);
            var shown = groups.Take(Math.Min(left, GroupsOfOneFile)).ToList();
            left -= shown.Count;
            hidden += groups.Count - shown.Count;
            // What replaces something was shown before it did.
            var own = report.Rehearsal ? file.Changes : [.. file.Changes.Where(change => change.Counts != Precedence.Incoming)];
            var changes = changesLeft > 0 ? own : [];
            changesLeft -= changes.Count > 0 ? 1 : 0;
            unshown += changes.Count == 0 && own.Count > 0 ? 1 : 0;
            if (shown.Count == 0 && changes.Count == 0)
                continue;
            terminal.Write(0, $"[bold]{Markup.Escape(file.Path)}[/]");
            foreach (var group in shown)
                FindingGroup.Print(terminal, group);
            ChangeLines.Print(terminal, changes, report.Rehearsal);
            if (groups.Count > shown.Count)
                terminal.Write(2, Markup.Escape(new LocalizedText($"… 这个文件另有 {Text(groups.Count - shown.Count)} 类问题", $"… {Text(groups.Count - shown.Count)} more kinds of problem in this file").In(terminal.Language)));
        }

        if (unshown > 0)
            terminal.Tell(new($"另有 {Text(unshown)} 个文件与已入库的内容不同，没有列出；加上 --diagnostics 文件名 可全部写出。", $"What {Text(unshown)} more files say differently is not listed; --diagnostics FILE writes all of it."));
        foreach (var alike in report.General.GroupBy(finding => (finding.Code, finding.Severity, finding.Message(terminal.Language))).OrderByDescending(group => group.Key.Severity))
            FindingGroup.PrintByFile(terminal, [.. alike]);
        ImportSummaryLines.Print(terminal, report, hidden, areAnnotated: copies.Written.Count > 0);
    }

    private static int Gravity(FileReport file) => file.Diagnostics.Count == 0 ? 0 : (int)file.Diagnostics.Max(finding => finding.Severity);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
