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

    /// <summary>The workbook as the program saves it after calculating every formula that has no value.</summary>
    public static byte[] Recalculate(byte[] workbook) => Convert(WorkbookText.WithoutCachedValues(workbook), "xlsx");

    /// <param name="workbook">The bytes of an xlsx file.</param>
    /// <param name="format">"xlsx", "pdf" or "csv".</param>
    public static byte[] Convert(byte[] workbook, string format)
    {
        var folder = Directory.CreateTempSubdirectory("qualityaudit-calc-");
        try
        {
            var input = Path.Combine(folder.FullName, "in.xlsx");
            var output = folder.CreateSubdirectory("out").FullName;
            File.WriteAllBytes(input, workbook);
            lock (OneAtATime)
                Run(folder.FullName, ["--headless", "--norestore", "--convert-to", format, "--outdir", output, input]);
            var result = Path.Combine(output, $"in.{format}");
            return File.Exists(result) ? File.ReadAllBytes(result) : throw new InvalidOperationException($"The spreadsheet program wrote no {format}.");
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
