using System.Diagnostics;
using System.Globalization;

namespace QualityAudit.Benchmarks.Whole;

/// <summary>What a program took: seconds by the clock, seconds of processors, and the most memory that it and its children held at once (MB; 0 where the system does not tell).</summary>
internal sealed record Measured(double Seconds, double Processor, long PeakMegabytes, string Output);

/// <summary>Runs a program and watches what it takes. Memory and processor time are read from /proc.</summary>
internal static class Watched
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task<Measured> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        var processor = new Dictionary<int, double>();
        var exit = process.WaitForExitAsync();
        while (!exit.IsCompleted)
        {
            var held = 0L;
            foreach (var id in Family(process.Id))
            {
                held += Resident(id);
                processor[id] = Math.Max(processor.GetValueOrDefault(id), ProcessorOf(id));
            }

            peak = Math.Max(peak, held);
            await Task.WhenAny(exit, Task.Delay(Look));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}: {await errors} {await output}");
        return new Measured(seconds, processor.Values.Sum(), peak >> 10, await output);
    }

    private static IEnumerable<int> Family(int id)
    {
        yield return id;
        foreach (var child in Text($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var descendant in Family(int.Parse(child, CultureInfo.InvariantCulture)))
                yield return descendant;
        }
    }

    // In kilobytes.
    private static long Resident(int id)
    {
        const string label = "VmRSS:";
        var line = Text($"/proc/{id}/status").Split('\n').FirstOrDefault(line => line.StartsWith(label, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[label.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
    }

    public static double ProcessorOf(int id)
    {
        var text = Text($"/proc/{id}/stat");
        var fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length < 13 ? 0 : (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static string Text(FormattableString path)
    {
        try
        {
            return File.ReadAllText(FormattableString.Invariant(path));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
