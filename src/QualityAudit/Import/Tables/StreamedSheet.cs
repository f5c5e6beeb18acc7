using QualityAudit.Audits;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Tables;

/// <summary>
/// A sheet that is read once. The rows of a small one are held, so that they may be looked at again; those of a large one pass by, read by a
/// thread of its own, and to read them again is to read the file again.
/// </summary>
/// <param name="sheet">The sheet; no other of its workbook is read while the rows of a large one pass by.</param>
/// <param name="holdsAll">Holds large ones as well.</param>
/// <param name="place">Where it stands.</param>
/// <param name="clock">Counts the time spent on the file.</param>
internal sealed class StreamedSheet(IWorksheet sheet, bool holdsAll, SourceLocation place, ReadingClock clock) : IWorksheet, IDisposable
{
    private const int MostRows = 4_096;
    private const int MostCells = 65_536;

    // Enough for a list of a hundred thousand rows that is not in order.
    private const int MostHeldCells = 1_000_000;

    private readonly List<SheetRow> held = [];
    private IEnumerator<SheetRow>? coming;
    private int heldCells;
    private bool isStarted;
    private bool isWhole;

    public string? Name => sheet.Name;

    public bool Hidden => sheet.Hidden;

    public IReadOnlyList<int> HiddenColumns => sheet.HiddenColumns;

    public IReadOnlyList<MergedRange> Merges => sheet.Merges;

    private bool IsFull => !holdsAll && (held.Count >= MostRows || heldCells >= MostCells);

    public IEnumerable<SheetRow> Rows()
    {
        for (var i = 0; i < held.Count || Hold(); i++)
            yield return held[i];
        if (isWhole)
            yield break;
        // Whoever comes second finds the enumerator gone, and starts anew.
        using var rest = new Ahead<SheetRow>(coming ?? Again(), row => row.Cells.Count) { Working = clock.Start, BeforeBatch = clock.Look };
        coming = null;
        while (rest.MoveNext())
            yield return rest.Current;
    }

    /// <summary>
    /// The rows in the order of their numbers, whatever order the file has them in. A large sheet is not held to be put in order:
    /// <see cref="RowsOutOfOrderException"/>.
    /// </summary>
    public IEnumerable<SheetRow> InOrder()
    {
        while (Hold())
        {
        }

        return isWhole ? held.OrderBy(row => row.Number) : Ascending(Rows());
    }

    /// <summary>Reads what is left, so that damage is found wherever it lies.</summary>
    public void ReadToEnd()
    {
        foreach (var _ in Rows())
        {
        }
    }

    public void Dispose() => coming?.Dispose();

    private static IEnumerable<SheetRow> Ascending(IEnumerable<SheetRow> rows)
    {
        var last = 0;
        foreach (var row in rows)
        {
            if (row.Number < last)
                throw new RowsOutOfOrderException();
            last = row.Number;
            yield return row;
        }
    }

    /// <summary>Reads one row more to be held; false at the sheet's end, and where no more are held.</summary>
    private bool Hold()
    {
        if (isWhole || IsFull)
            return false;
        if (!isStarted)
            (coming, isStarted) = (sheet.Rows().GetEnumerator(), true);
        if (coming!.MoveNext())
        {
            held.Add(coming.Current);
            heldCells += coming.Current.Cells.Count;
            if (heldCells > MostHeldCells)
                throw LimitReached.OfHeldCells(place, MostHeldCells);
            return true;
        }

        coming.Dispose();
        (coming, isWhole) = (null, true);
        return false;
    }

    private IEnumerator<SheetRow> Again() => sheet.Rows().Skip(held.Count).GetEnumerator();
}

/// <summary>The rows of a large sheet stand in another order than their numbers say, or those of one call apart: it has to be read again, and held.</summary>
internal sealed class RowsOutOfOrderException : Exception;
