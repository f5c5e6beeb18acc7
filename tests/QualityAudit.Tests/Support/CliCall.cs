using QualityAudit.Cli;

namespace QualityAudit.Tests.Support;

/// <summary>One call of the command, in this process: exit code, standard output, standard error.</summary>
public sealed record CliCall(int ExitCode, string Output, string Error)
{
    public static async Task<CliCall> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, output, error, _ => null, CancellationToken.None);
        return new CliCall(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
