using System.Runtime.InteropServices;

namespace QualityAudit.Benchmarks.Whole;

/// <summary>docs/performance.md: the part between its two marks is what was measured last; the rest is written by people.</summary>
internal static class PerformancePage
{
    private const string Begin = "<!-- measured -->";
    private const string End = "<!-- /measured -->";

    public static string Table(IEnumerable<ResultRow> rows) => string.Join('\n', [
        Machine(),
        "",
        "| Step | At the least, or another way | Ours | Ratio | To reach |",
        "|---|---|---|---|---|",
        .. rows.Select(row => $"{row}")]);

    public static void Write(string page, string table)
    {
        var text = File.Exists(page) ? File.ReadAllText(page) : $"# Performance\n\n{Begin}\n{End}\n";
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(page, $"{text[..(begin + Begin.Length)]}\n{table}\n{text[end..]}");
    }

    private static string Machine()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        var busy = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
        return FormattableString.Invariant(
            $"{processor ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.OSDescription.Split('\n')[0].Split('#')[0].Trim()}, .NET {Environment.Version}; load average at the end {busy}.");
    }
}
