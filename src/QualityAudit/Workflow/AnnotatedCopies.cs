using System.Globalization;
using System.Security.Cryptography;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import;
using QualityAudit.Import.Workbooks;
using QualityAudit.Reports.Annotated;

namespace QualityAudit.Workflow;

/// <summary>The annotated copies that were written, and what is to be said of files that have none.</summary>
public sealed record AnnotatedFiles(IReadOnlyList<string> Written, IReadOnlyList<Diagnostic> Findings);

/// <summary>
/// Writes a copy of each faulty file below a folder, under the file's own relative path. Originals are only read. A copy that somebody
/// has begun to correct is never overwritten.
/// </summary>
internal sealed class AnnotatedCopies(string folder, Language language)
{
    // Of a file refused for anything else about itself there are no cells to show.
    private static readonly DiagnosticDescriptor[] WithCells = [FileDiagnostics.NothingRecognised, FileDiagnostics.NoRows];

    private readonly List<string> written = [];
    private readonly List<Diagnostic> findings = [];

    public AnnotatedFiles Write(IReadOnlyList<FileOutcome> files, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        var faulty = files.Where(IsFaulty).ToList();
        for (var done = 0; done < faulty.Count; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new WorkProgress(WorkStage.Annotating, done, faulty.Count, faulty[done].Path));
            Write(faulty[done]);
        }

        return new AnnotatedFiles(written, findings);
    }

    // A record that replaces another one is no mistake in the file.
    private static bool IsFaulty(FileOutcome file) => file.Diagnostics.Any(finding =>
        finding.Severity == Severity.Error
        || (finding.Severity == Severity.Warning && DiagnosticCatalogue.FamilyOf(finding.Descriptor).Declares != typeof(StorageDiagnostics)));

    private void Write(FileOutcome file)
    {
        if (file.Read.Diagnostics.Any(finding => finding.Severity == Severity.Error && IsAboutTheFile(finding.Descriptor)))
        {
            Say(ReportDiagnostics.NothingToAnnotate, file);
            return;
        }

        if (Bytes(file) is not { } bytes)
        {
            Say(ReportDiagnostics.ChangedMeanwhile, file);
            return;
        }

        var shown = file.Diagnostics.SelectMany(finding => finding.AtEachPlace()).Select(finding => finding with { RawValue = finding.RawValue is { } raw ? Shown.Text(raw) : null }).ToList();
        var isXlsx = bytes is [(byte)'P', (byte)'K', ..];
        var copy = isXlsx ? AnnotatedWorkbook.Write(bytes, shown, language) : AnnotatedPlain(file, bytes, shown);
        if (copy is null)
            Say(ReportDiagnostics.CannotAnnotate, file);
        else
            Save(isXlsx ? file.Path : Path.ChangeExtension(file.Path, ".xlsx"), copy);
    }

    private static bool IsAboutTheFile(DiagnosticDescriptor descriptor) =>
        DiagnosticCatalogue.FamilyOf(descriptor).Declares == typeof(FileDiagnostics) && !WithCells.Contains(descriptor);

    private static byte[]? Bytes(FileOutcome file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file.Source.FullPath);
            return string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Read.Sha256, StringComparison.Ordinal) ? bytes : null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private byte[]? AnnotatedPlain(FileOutcome file, byte[] bytes, IReadOnlyList<Diagnostic> shown)
    {
        try
        {
            using var workbook = WorkbookFile.Open(new FileBytes(file.Source, bytes), new ReadingLimits(), new DiagnosticBag());
            var sheets = OwnSheets.Without(workbook).ToList();
            var (content, names) = PlainWorkbook.Write([.. sheets.Select(sheet => new PlainSheet(sheet.Name ?? Path.GetFileNameWithoutExtension(file.Path), CellsOf(sheet)))]);
            var renamed = sheets.Select((sheet, index) => (From: sheet.Name is { } name ? Shown.Path(name) : "", To: names[index])).ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
            return AnnotatedWorkbook.Write(content, [.. shown.Select(finding => finding with { Location = finding.Location with { Sheet = renamed[finding.Location.Sheet ?? ""].FirstOrDefault() ?? finding.Location.Sheet } })], language);
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private static IEnumerable<(CellAddress Cell, string Text)> CellsOf(IWorksheet sheet) =>
        sheet.Rows().SelectMany(row => row.Cells).Where(cell => !cell.IsBlank).Select(cell => (cell.Address, cell.Text));

    private void Save(string relativePath, byte[] copy)
    {
        var path = Path.Combine(folder, relativePath.Replace('/', Path.DirectorySeparatorChar));
        var stem = Path.ChangeExtension(path, null);
        for (var number = 2; File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(copy); number++)
            path = string.Create(CultureInfo.InvariantCulture, $"{stem} ({number}){Path.GetExtension(path)}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + ".part";
        File.WriteAllBytes(draft, copy);
        File.Move(draft, path, overwrite: true);
        written.Add(path);
    }

    private void Say(DiagnosticDescriptor descriptor, FileOutcome file) => findings.Add(descriptor.At(new SourceLocation(file.Path)));
}
