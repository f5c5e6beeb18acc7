using System.Diagnostics;

namespace QualityAudit.Tests.Support;

/// <summary>
/// A real spreadsheet program (LibreOffice Calc), run without a window: opens a workbook, calculates it, saves it in another format.
/// Each run has a profile of its own, so that nothing of this machine's settings counts; one run at a time.
/// </summary>
public static class SpreadsheetProgram
{
    private static readonly Lock OneAtATime = new();
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The workbooks as the program saves them after calculating every formula, none of which it is given a value for.</summary>
    public static IReadOnlyList<byte[]> Recalculate(IReadOnlyList<byte[]> workbooks) => Convert([.. workbooks.Select(WorkbookText.WithoutCachedValues)], "xlsx");

    public static byte[] Convert(byte[] workbook, string format) => Convert([workbook], format)[0];

    /// <param name="workbooks">The bytes of xlsx files.</param>
    /// <param name="format">"xlsx", "pdf" or "csv".</param>
    public static IReadOnlyList<byte[]> Convert(IReadOnlyList<byte[]> workbooks, string format)
    {
        var folder = Directory.CreateTempSubdirectory("qualityaudit-calc-");
        try
        {
            var output = folder.CreateSubdirectory("out").FullName;
            var inputs = workbooks.Select((_, number) => Path.Combine(folder.FullName, FormattableString.Invariant($"book-{number}.xlsx"))).ToList();
            foreach (var (input, workbook) in inputs.Zip(workbooks))
                File.WriteAllBytes(input, workbook);
            lock (OneAtATime)
                Run(folder.FullName, ["--headless", "--norestore", "--convert-to", format, "--outdir", output, .. inputs]);
            return [.. inputs.Select(input => File.ReadAllBytes(Path.Combine(output, Path.ChangeExtension(Path.GetFileName(input), format))))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Run(string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("soffice") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add($"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("soffice did not start.");
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The spreadsheet program did not end.");
        }

        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The spreadsheet program ended with {process.ExitCode}: {said.Result}{complained.Result}");
    }
}
