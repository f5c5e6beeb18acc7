using System.Diagnostics;
using System.Globalization;
using System.Text;
using QualityAudit.Benchmarks.Whole;

namespace QualityAudit.Benchmarks.Hostile;

/// <summary>What the command made of a file: how it ended, everything it wrote, seconds by the clock and of processors, the most memory it held (MB, VmHWM).</summary>
internal sealed record HostileOutcome(int ExitCode, double Seconds, double Processor, long PeakMegabytes, string Output, string Errors, string Diagnostics);

/// <summary>Imports one hostile file with the built command, in a process of its own, as its users do.</summary>
internal sealed class HostileRun(string command, string work)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Writes the file beside a register into a folder of its own, and imports the folder.</summary>
    public async Task<HostileOutcome> ImportAsync(HostileFile file, params string[] more)
    {
        var folder = Path.Combine(work, "hostile");
        Directory.CreateDirectory(folder);
        try
        {
            WriteRegister(Path.Combine(folder, "projects.csv"), file.Projects);
            using (var stream = File.Create(Path.Combine(folder, file.FileName)))
                file.Write(stream);
            return await ImportAsync(folder, more);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public async Task<HostileOutcome> ImportAsync(string folder, params string[] more)
    {
        var diagnostics = Path.Combine(work, "diagnostics.json");
        string[] arguments = ["import", folder, "--database", Path.Combine(work, "hostile.db"), "--diagnostics", diagnostics, .. more];
        var isLibrary = command.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : command, isLibrary ? [command, .. arguments] : arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var exit = process.WaitForExitAsync();
        var (peak, processor) = (0L, 0.0);
        while (!exit.IsCompleted)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            processor = Math.Max(processor, Watched.ProcessorOf(process.Id));
            await Task.WhenAny(exit, Task.Delay(Look));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        var said = File.Exists(diagnostics) ? await File.ReadAllTextAsync(diagnostics) : "";
        foreach (var left in Directory.EnumerateFiles(work, "hostile.db*").Append(diagnostics))
            File.Delete(left);
        return new HostileOutcome(process.ExitCode, seconds, processor, peak >> 10, await output, await errors, said);
    }

    private static void WriteRegister(string path, int projects)
    {
        using var register = new StreamWriter(path);
        register.WriteLine("项目编号,项目,别名,城市,区域\nSH01,春申城,春申,上海,沪南\nSH02,四季花城,,上海,沪南\nHZ01,良渚文化村,良渚,杭州,浙江");
        for (var i = 3; i < projects; i++)
            register.WriteLine(FormattableString.Invariant($"P{i},花园小区第{i}期,园{i},上海,沪南"));
    }

    // The system keeps the peak itself, in kilobytes; looking often only keeps the last look near the end.
    private static long PeakOf(int id)
    {
        const string label = "VmHWM:";
        try
        {
            var line = File.ReadLines(FormattableString.Invariant($"/proc/{id}/status")).FirstOrDefault(line => line.StartsWith(label, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[label.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
