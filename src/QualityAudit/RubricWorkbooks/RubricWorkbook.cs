using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks;
using QualityAudit.RubricFiles;
using QualityAudit.RubricFiles.Checks;

namespace QualityAudit.RubricWorkbooks;

/// <summary>What a workbook said: the text of the rubric file; null when there is an error. Findings are at their cells.</summary>
public sealed record RubricWorkbookReading(string? Yaml, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>A rubric as a workbook, for people who edit it in a spreadsheet program. There and back again nothing is lost.</summary>
public static class RubricWorkbook
{
    /// <summary>Writes the rubric of a YAML text as a workbook; nothing is written where the text has an error.</summary>
    public static IReadOnlyList<Diagnostic> Export(string yaml, string displayName, Stream output)
    {
        var reading = RubricFile.Parse(yaml, displayName);
        if (reading.Rubric is null)
            return reading.Diagnostics;
        var found = new DiagnosticBag();
        var rubric = (YamlMap)YamlDocument.Read(RubricFile.Normalize(yaml), displayName, found, out var commentsLeft)!;
        found.AddRange(reading.Diagnostics);
        foreach (var line in commentsLeft.Concat(TwinComments.WithoutPlace(rubric)).Order())
            found.Add(RubricDiagnostics.CommentLost.At(new SourceLocation(displayName, Line: line, Column: 1)));
        new RubricWorkbookWriter(rubric).Write(output);
        return found.All;
    }

    /// <summary>The rubric file that a workbook stands for, checked as `rubric check` does.</summary>
    public static RubricWorkbookReading Import(FileBytes bytes, ReadingLimits limits)
    {
        var found = new DiagnosticBag();
        try
        {
            using var workbook = WorkbookFile.Open(bytes, limits, found);
            if (new RubricWorkbookReader(bytes.File.RelativePath, found).Read(workbook) is not { } rubric)
                return new RubricWorkbookReading(null, RubricFile.InFileOrder(found));
            var yaml = YamlText.Write(rubric);
            var reading = RubricFile.Read(rubric, yaml, found);
            return new RubricWorkbookReading(reading.Rubric is null ? null : yaml, RubricCheck.Of(reading));
        }
        catch (UnreadableFileException unreadable)
        {
            found.Add(unreadable.Diagnostic);
            return new RubricWorkbookReading(null, found.All);
        }
    }
}
