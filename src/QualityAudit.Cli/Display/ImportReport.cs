using System.Globalization;
using Humanizer;
using QualityAudit.Diagnostics;
using QualityAudit.Workflow;

namespace QualityAudit.Cli.Display;

/// <summary>What was read, what was refused and why.</summary>
internal static class ImportReport
{
    // The end of an import should fit a screen; each file's first findings say what to mend first.
    private const int FindingsShown = 30;

    public static void Print(Terminal terminal, ImportSummary summary)
    {
        var findings = summary.Diagnostics
            .OrderByDescending(diagnostic => diagnostic.Severity)
            .ThenBy(diagnostic => diagnostic.Location.File, StringComparer.Ordinal)
            .ToList();
        var shown = findings.Where(finding => finding.Severity != Severity.Info).Take(FindingsShown).ToList();
        terminal.Show(shown);
        var rest = findings.Count(finding => finding.Severity != Severity.Info) - shown.Count;
        if (rest > 0)
            terminal.Tell(new($"……另有 {Text(rest)} 条，分别导入有关文件可全部看到。", $"… and {Text(rest)} more; import the files one by one to see all of them."));

        var notes = findings.Count(finding => finding.Severity == Severity.Info);
        terminal.Tell(new(
            $"共 {Text(summary.Files.Count)} 个工作簿：存入 {Text(summary.Count(FileVerdict.Stored))} 个，已存在未变 {Text(summary.Count(FileVerdict.AlreadyStored))} 个，拒收 {Text(summary.Count(FileVerdict.Refused))} 个，未读 {Text(summary.Count(FileVerdict.Skipped))} 个；提示 {Text(notes)} 条。",
            $"{Of("workbook", summary.Files.Count)}: {Text(summary.Count(FileVerdict.Stored))} stored, {Text(summary.Count(FileVerdict.AlreadyStored))} already there and unchanged, {Text(summary.Count(FileVerdict.Refused))} refused, {Text(summary.Count(FileVerdict.Skipped))} passed over; {Of("note", notes)}."));
        terminal.Tell(new(
            $"读取 {Text(summary.Files.Sum(file => file.Read.RowsRead))} 行：采用 {Text(summary.Files.Sum(Taken))} 行，跳过 {Text(summary.Files.Sum(file => file.Read.RowsSkipped))} 行，随文件拒收 {Text(summary.Files.Sum(RefusedRows))} 行。",
            $"{Of("row", summary.Files.Sum(file => file.Read.RowsRead))} read: {Text(summary.Files.Sum(Taken))} taken, {Text(summary.Files.Sum(file => file.Read.RowsSkipped))} skipped, {Text(summary.Files.Sum(RefusedRows))} refused with their file."));
    }

    private static int Taken(FileOutcome file) => file.Verdict is FileVerdict.Stored or FileVerdict.AlreadyStored ? file.Read.RowsTaken : 0;

    private static int RefusedRows(FileOutcome file) => file.Read.RowsRead - file.Read.RowsSkipped - Taken(file);

    private static string Of(string thing, int number) => thing.ToQuantity(number, "0", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
