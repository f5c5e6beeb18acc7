using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>Merged ranges by the cell that they show: a sheet may have a hundred thousand of them.</summary>
internal sealed class MergeIndex
{
    private readonly Dictionary<CellAddress, CellAddress> lastOf = [];
    private readonly Dictionary<int, SortedList<int, int>> acrossInRow = [];
    private readonly Dictionary<int, SortedList<int, int>> downInColumn = [];

    public MergeIndex(IReadOnlyList<MergedRange> merges)
    {
        foreach (var (first, last) in merges)
        {
            if (!lastOf.TryAdd(first, last))
                continue;
            if (first.Row == last.Row)
                Add(acrossInRow, first.Row, first.Column, last.Column);
            else
                Add(downInColumn, first.Column, first.Row, last.Row);
        }
    }

    /// <summary>The lower right cell of the range that begins here; the cell itself where none does.</summary>
    public CellAddress LastOf(CellAddress first) => lastOf.GetValueOrDefault(first, first);

    /// <summary>The column in which the range across this place of one row begins; null where there is none.</summary>
    public int? FirstColumnOver(int row, int column) => FirstOver(acrossInRow, row, column);

    /// <summary>The row in which the range of several rows over this place begins; null where there is none that begins in this column.</summary>
    public int? FirstRowOver(int row, int column) => FirstOver(downInColumn, column, row);

    private static void Add(Dictionary<int, SortedList<int, int>> lines, int line, int first, int last)
    {
        if (!lines.TryGetValue(line, out var along))
            lines.Add(line, along = []);
        along.TryAdd(first, last);
    }

    private static int? FirstOver(Dictionary<int, SortedList<int, int>> lines, int line, int place)
    {
        if (!lines.TryGetValue(line, out var along))
            return null;
        var (low, high) = (0, along.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = along.GetKeyAtIndex(middle) <= place ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && along.GetValueAtIndex(low - 1) >= place ? along.GetKeyAtIndex(low - 1) : null;
    }
}
