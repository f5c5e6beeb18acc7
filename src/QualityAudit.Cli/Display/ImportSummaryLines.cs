using System.Globalization;
using Humanizer;
using QualityAudit.Diagnostics;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>The end of an import: how many of what, the worst files, the most frequent problems, and what to do next.</summary>
internal static class ImportSummaryLines
{
    private const int Listed = 5;

    public static void Print(Terminal terminal, InputReport report, int hiddenGroups, bool areAnnotated)
    {
        PrintCounts(terminal, report);
        var grave = report.Files.SelectMany(file => file.Diagnostics).Where(finding => finding.Severity != Severity.Info).ToList();
        if (grave.Count == 0)
            return;
        PrintWorstFiles(terminal, report);
        PrintMostFrequent(terminal, grave);
        PrintNext(terminal, report, grave, hiddenGroups, areAnnotated);
    }

    private static void PrintCounts(Terminal terminal, InputReport report)
    {
        var rows = report.Rows;
        var stored = report.Rehearsal ? new LocalizedText("可以存入", "can be stored") : new LocalizedText("存入", "stored");
        terminal.Tell(new(
            $"{(report.Rehearsal ? "试导入（没有存入任何内容）：" : "")}共 {Text(report.Files.Count)} 个工作簿：{stored.Zh} {Text(report.Count(FileVerdict.Stored))} 个，已存在未变 {Text(report.Count(FileVerdict.AlreadyStored))} 个，拒收 {Text(report.Count(FileVerdict.Refused))} 个，未读 {Text(report.Count(FileVerdict.Skipped))} 个。",
            $"{(report.Rehearsal ? "Dry run, nothing was stored. " : "")}{Of("workbook", report.Files.Count)}: {Text(report.Count(FileVerdict.Stored))} {stored.En}, {Text(report.Count(FileVerdict.AlreadyStored))} already there and unchanged, {Text(report.Count(FileVerdict.Refused))} refused, {Text(report.Count(FileVerdict.Skipped))} passed over."));
        terminal.Tell(new(
            $"读取 {Text(rows.Read)} 行 = {stored.Zh} {Text(rows.Stored)} + 随文件拒收 {Text(rows.Refused)} + 跳过 {Text(rows.Skipped)}；错误 {Text(report.Count(Severity.Error))} 处，警告 {Text(report.Count(Severity.Warning))} 处，提示 {Text(report.Count(Severity.Info))} 条。",
            $"{Of("row", rows.Read)} read = {Text(rows.Stored)} {stored.En} + {Text(rows.Refused)} refused with their file + {Text(rows.Skipped)} skipped; {Of("error", report.Count(Severity.Error))}, {Of("warning", report.Count(Severity.Warning))}, {Of("note", report.Count(Severity.Info))}."));
    }

    private static void PrintWorstFiles(Terminal terminal, InputReport report)
    {
        var faulty = report.Files
            .Select(file => (file.Path, Errors: Count(file, Severity.Error), Warnings: Count(file, Severity.Warning)))
            .Where(file => file.Errors + file.Warnings > 0)
            .OrderByDescending(file => file.Errors)
            .ThenByDescending(file => file.Warnings)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        if (faulty.Count < 2)
            return;
        terminal.Tell(new("问题最多的文件：", "Files with most problems:"));
        foreach (var file in faulty.Take(Listed))
        {
            var zh = string.Join('，', new[] { (file.Errors, "处错误"), (file.Warnings, "处警告") }.Where(part => part.Item1 > 0).Select(part => $"{Text(part.Item1)} {part.Item2}"));
            var en = string.Join(", ", new[] { (file.Errors, "error"), (file.Warnings, "warning") }.Where(part => part.Item1 > 0).Select(part => Of(part.Item2, part.Item1)));
            terminal.Write(2, Markup.Escape($"{file.Path}  {new LocalizedText(zh, en).In(terminal.Language)}"));
        }

        if (faulty.Count > Listed)
            terminal.Write(2, Markup.Escape(new LocalizedText($"… 另有 {Text(faulty.Count - Listed)} 个文件", $"… {Of("more file", faulty.Count - Listed)}").In(terminal.Language)));
    }

    private static void PrintMostFrequent(Terminal terminal, List<Diagnostic> grave)
    {
        var codes = grave.GroupBy(finding => finding.Descriptor).OrderByDescending(code => code.Count()).ThenBy(code => code.Key.Code, StringComparer.Ordinal).ToList();
        if (codes.Count < 2)
            return;
        terminal.Tell(new("最常见的问题：", "Most frequent problems:"));
        foreach (var code in codes.Take(Listed))
        {
            var files = code.Select(finding => finding.Location.File).Distinct(StringComparer.Ordinal).Count();
            terminal.Write(2, Markup.Escape($"{code.Key.Code}  {new LocalizedText($"{code.Key.Title.Zh}  {Text(code.Count())} 处，{Text(files)} 个文件", $"{code.Key.Title.En}  {code.Count()} in {Of("file", files)}").In(terminal.Language)}"));
        }
    }

    private static void PrintNext(Terminal terminal, InputReport report, List<Diagnostic> grave, int hiddenGroups, bool areAnnotated)
    {
        terminal.Tell(new("下一步：", "What to do next:"));
        if (hiddenGroups > 0)
            Step(new($"还有 {Text(hiddenGroups)} 类问题没有列出；加上 --diagnostics 文件名 可全部写出。", $"{Text(hiddenGroups)} more kinds of problem are not listed; --diagnostics FILE writes them all."));
        if (report.Count(FileVerdict.Refused) > 0)
            Step(new("改正拒收的文件，再导入一次；已经存入的不受影响，也不会重复计算。", "Correct the refused files and import again; what is stored stays as it is and is never counted twice."));
        if (!areAnnotated && grave.Exists(finding => finding.Severity == Severity.Error))
            Step(new("加上 --annotate 文件夹，可得到标出问题单元格的副本，直接在副本里改正再导入。", "--annotate FOLDER writes copies with the faulty cells marked; correct those and import them."));
        Step(new($"qualityaudit explain {grave[0].Code} 说明一个代码的含义。", $"qualityaudit explain {grave[0].Code} tells what a code means."));

        void Step(LocalizedText text) => terminal.Write(2, Markup.Escape($"· {text.In(terminal.Language)}"));
    }

    private static int Count(FileReport file, Severity severity) => file.Diagnostics.Count(finding => finding.Severity == severity);

    private static string Of(string thing, int number) => thing.ToQuantity(number, "0", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
