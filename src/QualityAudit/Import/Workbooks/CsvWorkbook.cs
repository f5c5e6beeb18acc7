using System.Text;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>A text file of separated values: a workbook of one sheet without a name. Rows and columns count as Excel counts them.</summary>
internal sealed class CsvWorkbook : IWorkbook, IWorksheet
{
    private readonly FileBytes bytes;
    private readonly ReadingLimits limits;
    private readonly TextDecoding decoding;
    private readonly CsvShape shape;

    private CsvWorkbook(FileBytes bytes, ReadingLimits limits)
    {
        this.bytes = bytes;
        this.limits = limits;
        if (bytes.Length > limits.TextBytes)
            throw LimitReached.OfFile(bytes.Location, limits.TextBytes);
        decoding = TextDecoding.Of(bytes);
        shape = CsvShape.Of(Beginning());
    }

    public DateTime? SavedAt => null;

    public string? Category => null;

    public IReadOnlyList<IWorksheet> Worksheets => [this];

    public IReadOnlyDictionary<string, string> DefinedNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Name => null;

    public bool Hidden => false;

    public IReadOnlyList<int> HiddenColumns => [];

    public IReadOnlyList<MergedRange> Merges => [];

    public static CsvWorkbook Open(FileBytes bytes, ReadingLimits limits, DiagnosticBag bag)
    {
        var csv = new CsvWorkbook(bytes, limits);
        // Comma and UTF-8 are what everybody expects; what differs from them was found out and is said.
        if (csv.decoding.Name != "UTF-8" || csv.shape.Separator != ',')
        {
            bag.Add(FileDiagnostics.EncodingRecognised.At(
                bytes.Location, ("encoding", LocalizedText.Same(csv.decoding.Name)), ("separator", CsvShape.NameOf(csv.shape.Separator))));
        }

        return csv;
    }

    public IEnumerable<SheetRow> Rows()
    {
        using var work = bytes.Clock.Start();
        using var stream = bytes.Open();
        stream.Position = decoding.Mark;
        using var text = new StreamReader(stream, decoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        using var rows = new CsvText(text, shape, bytes.Location, limits, bytes.Clock).Rows().GetEnumerator();
        while (Next(rows))
            yield return rows.Current;
    }

    public void Dispose()
    {
    }

    private bool Next(IEnumerator<SheetRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (DecoderFallbackException cause)
        {
            throw new UnreadableFileException(FileDiagnostics.UnknownEncoding.At(bytes.Location), cause);
        }
    }

    private string Beginning()
    {
        var lenient = (Encoding)decoding.Encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        using var stream = bytes.Open();
        stream.Position = decoding.Mark;
        var first = new byte[CsvShape.BytesLookedAt];
        return lenient.GetString(first, 0, stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false));
    }
}
