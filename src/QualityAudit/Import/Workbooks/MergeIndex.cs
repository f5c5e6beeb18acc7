using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>Merged ranges by the cell that they show: a sheet may have a hundred thousand of them.</summary>
internal sealed class MergeIndex
{
    private readonly Dictionary<CellAddress, CellAddress> lastOf = [];
    private readonly Dictionary<int, SortedList<int, int>> acrossInRow = [];

    public MergeIndex(IReadOnlyList<MergedRange> merges)
    {
        foreach (var (first, last) in merges)
        {
            if (!lastOf.TryAdd(first, last) || first.Row != last.Row)
                continue;
            if (!acrossInRow.TryGetValue(first.Row, out var across))
                acrossInRow.Add(first.Row, across = []);
            across.Add(first.Column, last.Column);
        }
    }

    /// <summary>The lower right cell of the range that begins here; the cell itself where none does.</summary>
    public CellAddress LastOf(CellAddress first) => lastOf.GetValueOrDefault(first, first);

    /// <summary>The column in which the range across this place of one row begins; null where there is none.</summary>
    public int? FirstColumnOver(int row, int column)
    {
        if (!acrossInRow.TryGetValue(row, out var across))
            return null;
        var (low, high) = (0, across.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = across.GetKeyAtIndex(middle) <= column ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && across.GetValueAtIndex(low - 1) >= column ? across.GetKeyAtIndex(low - 1) : null;
    }
}
