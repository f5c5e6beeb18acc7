using System.Globalization;
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

    public static void Print(Terminal terminal, InputReport report, AnnotatedFiles copies)
    {
        var left = GroupsShown;
        var hidden = 0;
        foreach (var file in report.Files.Where(HasSomethingToSay).OrderByDescending(Gravity))
        {
            var groups = DiagnosticGroup.Of(file.Diagnostics);
            var shown = groups.Take(Math.Min(left, GroupsOfOneFile)).ToList();
            left -= shown.Count;
            hidden += groups.Count - shown.Count;
            if (shown.Count == 0)
                continue;
            terminal.Write(0, $"[bold]{Markup.Escape(file.Path)}[/]");
            foreach (var group in shown)
                FindingGroup.Print(terminal, group);
            ChangeLines.Print(terminal, file.Changes, report.Rehearsal);
            if (groups.Count > shown.Count)
                terminal.Write(2, Markup.Escape(new LocalizedText($"… 这个文件另有 {Text(groups.Count - shown.Count)} 类问题", $"… {Text(groups.Count - shown.Count)} more kinds of problem in this file").In(terminal.Language)));
        }

        foreach (var alike in report.General.GroupBy(finding => (finding.Code, finding.Severity, finding.Message(terminal.Language))).OrderByDescending(group => group.Key.Severity))
            FindingGroup.PrintByFile(terminal, [.. alike]);
        ImportSummaryLines.Print(terminal, report, hidden, areAnnotated: copies.Written.Count > 0);
    }

    private static bool HasSomethingToSay(FileReport file) => file.Diagnostics.Count > 0 || file.Changes.Count > 0;

    private static int Gravity(FileReport file) => file.Diagnostics.Count == 0 ? 0 : (int)file.Diagnostics.Max(finding => finding.Severity);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
