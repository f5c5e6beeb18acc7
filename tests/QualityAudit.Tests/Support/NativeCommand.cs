using System.Diagnostics;
using System.Text;

namespace QualityAudit.Tests.Support;

/// <summary>
/// The command as one native program. `tests/run` publishes it and says where it lies; without that there is none, which with CI=true is a
/// failure.
/// </summary>
public static class NativeCommand
{
    /// <summary>Its path; null where nobody published one.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("QUALITYAUDIT_NATIVE");

    /// <summary>False where nobody published one.</summary>
    public static bool CanBeHad => Program is not null
        || (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? throw new InvalidOperationException("QUALITYAUDIT_NATIVE names no program; tests/run publishes it.")
            : false);

    /// <summary>One call as a process of its own, in an environment that says nothing of language or database.</summary>
    public static async Task<CliCall> RunAsync(params IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo(Program!, args)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in new[] { "LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "QUALITYAUDIT_LANG", "QUALITYAUDIT_DATABASE", "COLUMNS" })
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliCall(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
