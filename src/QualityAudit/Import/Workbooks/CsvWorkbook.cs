namespace QualityAudit.Import.Workbooks;

/// <summary>A text file of separated values: a workbook of one sheet without a name. Rows and columns count as Excel counts them.</summary>
public sealed class CsvWorkbook : IWorkbook, IWorksheet
{
    private readonly CsvText text;

    private CsvWorkbook(CsvText text) => this.text = text;

    public DateTime? SavedAt => null;

    public string? Category => null;

    public IReadOnlyList<IWorksheet> Worksheets => [this];

    public IReadOnlyDictionary<string, string> DefinedNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Name => null;

    public bool Hidden => false;

    public IReadOnlyList<int> HiddenColumns => [];

    public IReadOnlyList<MergedRange> Merges => [];

    /// <summary>The encoding's name where it was no Unicode and had to be recognised; else null.</summary>
    public string? RecognisedEncoding { get; private init; }

    public static CsvWorkbook Open(FileBytes bytes, ReadingLimits limits)
    {
        var decoded = TextDecoding.Decode(bytes);
        return new CsvWorkbook(new CsvText(decoded.Text, bytes.Location, limits)) { RecognisedEncoding = decoded.RecognisedEncoding };
    }

    public IEnumerable<SheetRow> Rows() => text.Rows();

    public void Dispose()
    {
    }
}
