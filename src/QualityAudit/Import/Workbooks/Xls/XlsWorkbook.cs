using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks.Xls;

/// <summary>
/// An Excel 97–2003 (or 5/95) workbook, its records taken apart by ExcelDataReader. What that leaves open is closed here: sizes are
/// checked before, errors told from blanks, limits counted, and whatever it throws at a damaged file becomes one sentence.
/// </summary>
internal sealed class XlsWorkbook : IWorkbook
{
    private readonly IExcelDataReader reader;
    private readonly SourceLocation location;
    private readonly ReadingClock clock;
    private readonly List<XlsWorksheet> sheets = [];

    private XlsWorkbook(IExcelDataReader reader, XlsRecords records, FileBytes bytes, ReadingLimits limits)
    {
        this.reader = reader;
        location = bytes.Location;
        clock = bytes.Clock;
        for (var index = 0; index < reader.ResultsCount; index++)
        {
            sheets.Add(new XlsWorksheet(this, records, index, reader.Name ?? "", reader.VisibleState != "visible", location, limits));
            reader.NextResult();
        }
    }

    public DateTime? SavedAt => null;

    public string? Category => null;

    public IReadOnlyList<IWorksheet> Worksheets => sheets;

    public IReadOnlyDictionary<string, string> DefinedNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static XlsWorkbook Open(FileBytes bytes, ReadingLimits limits)
    {
        // Read twice over, and held once.
        var content = MemoryMarshal.TryGetArray(bytes.Whole(limits.XlsBytes), out var held) ? held : throw new UnreachableException();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Guarded(bytes.Location, () =>
        {
            var opened = ExcelReaderFactory.CreateBinaryReader(
                new MemoryStream(content.Array!, content.Offset, content.Count, writable: false),
                new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030") });
            try
            {
                return new XlsWorkbook(opened, XlsRecords.Of(content.AsMemory()), bytes, limits);
            }
            catch
            {
                opened.Dispose();
                throw;
            }
        });
    }

    public void Dispose() => reader.Dispose();

    /// <summary>The reader at the start of a sheet.</summary>
    internal IExcelDataReader At(int sheet) => Guard(() =>
    {
        reader.Reset();
        for (var index = 0; index < sheet; index++)
            reader.NextResult();
        return reader;
    });

    internal ReadingClock Clock => clock;

    internal T Guard<T>(Func<T> read) => Guarded(location, read);

    private static T Guarded<T>(SourceLocation location, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException cause)
        {
            throw new UnreadableFileException(FileDiagnostics.PasswordProtected.At(location), cause);
        }
        catch (Exception cause) when (cause is not (UnreadableFileException or OutOfMemoryException))
        {
            // A library made for whole files meets broken ones with exceptions of every kind.
            throw new UnreadableFileException(
                FileDiagnostics.Damaged.At(location, ("part", new LocalizedText("其中的记录", "its records"))), cause);
        }
    }
}
