namespace QualityAudit.Import.Workbooks;

/// <summary>
/// How much of a file is read before it is refused. Everything is counted while reading; what a file says of its own size can only
/// refuse it sooner.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>Bytes of the file as it lies on disk.</summary>
    public long FileBytes { get; init; } = 512L << 20;

    /// <summary>Bytes of an .xls, whose records are read from memory.</summary>
    public long XlsBytes { get; init; } = 26L << 20;

    /// <summary>Bytes of a text file.</summary>
    public long TextBytes { get; init; } = 64L << 20;

    /// <summary>Bytes of a web page or an XML Spreadsheet, which are held in memory.</summary>
    public long PageBytes { get; init; } = 24L << 20;

    /// <summary>Parts of a workbook's zip.</summary>
    public int Entries { get; init; } = 5_000;

    /// <summary>Sheets of a workbook.</summary>
    public int Sheets { get; init; } = 1_000;

    /// <summary>Inflated bytes of one part.</summary>
    public long PartBytes { get; init; } = 256L << 20;

    /// <summary>Inflated bytes of all parts together.</summary>
    public long InflatedBytes { get; init; } = 384L << 20;

    /// <summary>How many times as large a part may become by unpacking, once it is larger than <see cref="RatioCountsFrom"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Inflated bytes from which the ratio counts: small parts may repeat themselves as they like.</summary>
    public long RatioCountsFrom { get; init; } = 24L << 20;

    /// <summary>Seconds of work on one workbook, as the processor counts them.</summary>
    public int Seconds { get; init; } = 8;

    /// <summary>Rows of one sheet that hold anything.</summary>
    public int Rows { get; init; } = 300_000;

    /// <summary>Cells of one sheet that hold anything.</summary>
    public int Cells { get; init; } = 3_000_000;

    /// <summary>Cells of one table of a web page or one sheet of an XML Spreadsheet, which are held in memory.</summary>
    public int HeldCells { get; init; } = 400_000;

    /// <summary>Different texts of a workbook.</summary>
    public int SharedTexts { get; init; } = 1_000_000;

    /// <summary>Characters of all texts together.</summary>
    public long TextCharacters { get; init; } = 24L << 20;

    /// <summary>Cell styles, and number formats.</summary>
    public int Styles { get; init; } = 100_000;

    /// <summary>Characters in one cell: as many as Excel allows.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Merged ranges of one sheet.</summary>
    public int Merges { get; init; } = 100_000;

    /// <summary>How deep elements may stand in each other.</summary>
    public int Depth { get; init; } = 64;
}
