namespace QualityAudit.Import.Workbooks;

/// <summary>
/// How much of a file is read before it is refused. Everything is counted while reading; what a file says of its own size can only
/// refuse it sooner.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>Bytes of the file as it lies on disk.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Parts of a workbook's zip.</summary>
    public int Entries { get; init; } = 5_000;

    /// <summary>Inflated bytes of one part.</summary>
    public long PartBytes { get; init; } = 128L << 20;

    /// <summary>Inflated bytes of all parts together.</summary>
    public long InflatedBytes { get; init; } = 256L << 20;

    /// <summary>Rows of one sheet that hold anything.</summary>
    public int Rows { get; init; } = 200_000;

    /// <summary>Cells of one sheet that hold anything.</summary>
    public int Cells { get; init; } = 4_000_000;

    /// <summary>Different texts of a workbook.</summary>
    public int SharedTexts { get; init; } = 2_000_000;

    /// <summary>Characters in one cell: as many as Excel allows.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>How deep elements may stand in each other.</summary>
    public int Depth { get; init; } = 64;
}
