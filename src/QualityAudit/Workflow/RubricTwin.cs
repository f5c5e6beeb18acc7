using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import;
using QualityAudit.Import.Workbooks;
using QualityAudit.RubricFiles;
using QualityAudit.RubricWorkbooks;

namespace QualityAudit.Workflow;

/// <summary>What became of turning a rubric file into a workbook or back. Nothing is written where there is an error.</summary>
public sealed record TwinOutcome(bool Written, IReadOnlyList<Diagnostic> Findings);

/// <summary>A rubric file and its workbook on disk, each written whole or not at all.</summary>
public static class RubricTwin
{
    public static async Task<TwinOutcome> ExportAsync(string yaml, string workbook)
    {
        var reading = RubricFile.Read(yaml);
        if (reading.Rubric is not { } rubric)
            return new TwinOutcome(false, reading.Diagnostics);
        IReadOnlyList<Diagnostic> findings = [];
        await WholeFile.WriteAsync(workbook, stream =>
        {
            findings = RubricWorkbook.Export(rubric.SourceText, yaml, stream);
            return Task.CompletedTask;
        });
        return new TwinOutcome(true, findings);
    }

    /// <param name="workbook">As exported and edited.</param>
    /// <param name="yaml">The rubric file to write.</param>
    /// <param name="replace">Whether a file that is there and says something else may be replaced: quarters may have been scored with it (S-23).</param>
    public static async Task<TwinOutcome> ImportAsync(string workbook, string yaml, bool replace)
    {
        RubricWorkbookReading reading;
        try
        {
            reading = RubricWorkbook.Import(FileBytes.Read(new FoundFile(workbook, workbook), new ReadingLimits()), new ReadingLimits());
        }
        catch (UnreadableFileException unreadable)
        {
            return new TwinOutcome(false, [unreadable.Diagnostic]);
        }

        if (reading.Yaml is not { } text)
            return new TwinOutcome(false, reading.Diagnostics);
        if (!replace && File.Exists(yaml) && !string.Equals(await File.ReadAllTextAsync(yaml), text, StringComparison.Ordinal))
            return new TwinOutcome(false, [.. reading.Diagnostics, RubricDiagnostics.FileIsThere.At(new SourceLocation(yaml), ("path", yaml))]);
        await WholeFile.WriteAsync(yaml, stream => stream.WriteAsync(new System.Text.UTF8Encoding(false).GetBytes(text)).AsTask());
        return new TwinOutcome(true, reading.Diagnostics);
    }
}
