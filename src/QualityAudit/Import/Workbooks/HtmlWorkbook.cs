using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// A web page with tables, which many systems export under the name .xls: a sheet for each table that stands in no other. Nothing of the
/// page is run or fetched.
/// </summary>
internal sealed class HtmlWorkbook : IWorkbook
{
    private HtmlWorkbook(IReadOnlyList<IWorksheet> sheets) => Worksheets = sheets;

    public DateTime? SavedAt => null;

    public string? Category => null;

    public IReadOnlyList<IWorksheet> Worksheets { get; }

    public IReadOnlyDictionary<string, string> DefinedNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static HtmlWorkbook Open(FileBytes bytes, ReadingLimits limits, DiagnosticBag bag)
    {
        var content = bytes.Whole(limits.PageBytes);
        var decoding = TextDecoding.Of(bytes);
        if (decoding.Name == "GB18030")
            bag.Add(FileDiagnostics.EncodingRecognised.At(bytes.Location, ("encoding", LocalizedText.Same(decoding.Name)), ("separator", new("网页的行和列", "the rows and columns of the page"))));
        string text;
        try
        {
            text = decoding.Encoding.GetString(content.Span[decoding.Mark..]);
        }
        catch (System.Text.DecoderFallbackException cause)
        {
            throw new UnreadableFileException(FileDiagnostics.UnknownEncoding.At(bytes.Location), cause);
        }

        var tables = new HtmlTables(text, bytes.Location, limits with { Cells = limits.HeldCells }, bytes.Clock).Read();
        return new HtmlWorkbook([.. tables.Select((table, i) => new HeldWorksheet($"Table {i + 1}", false, table.Rows, table.Merges))]);
    }

    public void Dispose()
    {
    }
}

/// <summary>A sheet whose rows are in memory already.</summary>
internal sealed class HeldWorksheet(string name, bool hidden, IReadOnlyList<SheetRow> rows, IReadOnlyList<MergedRange> merges) : IWorksheet
{
    public string? Name => name;

    public bool Hidden => hidden;

    public IReadOnlyList<int> HiddenColumns => [];

    public IReadOnlyList<MergedRange> Merges => merges;

    public IEnumerable<SheetRow> Rows() => rows;
}
