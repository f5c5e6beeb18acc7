namespace QualityAudit.Import;

/// <summary>
/// Files that were opened for a first look and are read a moment later: kept open so that no byte is read twice, as long as they are
/// small. The large ones are let go and opened again. Several readers may use it at once.
/// </summary>
internal sealed class KeptFiles
{
    private const long LargestFile = 1L << 20;

    // What is made of them while they stand open takes some four times as much.
    private const long LargestTotal = 8L << 20;

    private readonly Dictionary<string, OpenedFile> files = new(StringComparer.Ordinal);
    private long total;

    public void Keep(FoundFile file, OpenedFile opened)
    {
        lock (files)
        {
            // What could not be opened is no more than what was said of it, and need not be tried again.
            if (opened.Workbook is null && files.TryAdd(file.FullPath, opened))
                return;
            if (opened.Length <= LargestFile && total + opened.Length <= LargestTotal && files.TryAdd(file.FullPath, opened))
            {
                total += opened.Length;
                return;
            }
        }

        opened.Dispose();
    }

    /// <summary>The opened file, which now belongs to the caller; null where it was not kept.</summary>
    public OpenedFile? Take(FoundFile file)
    {
        lock (files)
        {
            if (!files.Remove(file.FullPath, out var opened))
                return null;
            total -= opened.Workbook is null ? 0 : opened.Length;
            return opened;
        }
    }
}
