using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import;

/// <summary>
/// A file opened once: its hash, its workbook (null where it could not be opened) and what there was to say while opening it.
/// Sha256 is empty when the bytes could not be read.
/// </summary>
internal sealed class OpenedFile : IDisposable
{
    private OpenedFile(FileBytes? bytes, IWorkbook? workbook, IReadOnlyList<Diagnostic> diagnostics)
    {
        Sha256 = bytes?.Sha256 ?? "";
        Length = bytes?.Length ?? 0;
        Clock = bytes?.Clock ?? new ReadingClock();
        Workbook = workbook;
        Diagnostics = diagnostics;
    }

    public string Sha256 { get; }

    public long Length { get; }

    /// <summary>What has been spent on the file; whoever makes something of its rows starts it.</summary>
    public ReadingClock Clock { get; }

    public IWorkbook? Workbook { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public static OpenedFile Open(FoundFile file, ReadingLimits limits)
    {
        var bag = new DiagnosticBag();
        FileBytes? bytes = null;
        IWorkbook? workbook = null;
        try
        {
            bytes = FileBytes.Read(file, limits);
            workbook = WorkbookFile.Open(bytes, limits, bag);
        }
        catch (UnreadableFileException unreadable)
        {
            bag.Add(unreadable.Diagnostic);
        }

        return new OpenedFile(bytes, workbook, bag.All);
    }

    public void Dispose() => Workbook?.Dispose();
}
