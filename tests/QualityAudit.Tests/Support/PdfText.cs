using System.Diagnostics;

namespace QualityAudit.Tests.Support;

/// <summary>The text of a PDF, page by page, as pdftotext (poppler) reads it.</summary>
public static class PdfText
{
    public static async Task<IReadOnlyList<string>> PagesAsync(byte[] pdf)
    {
        using var scratch = new TemporaryFolder();
        var file = scratch.PathTo("page.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", file, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
    }
}
