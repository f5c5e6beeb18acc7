using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>Columns the user does not see, each once, however often a file names them.</summary>
internal sealed class HiddenColumns
{
    private readonly SortedSet<int> columns = [];
    private (int First, int Last) latest = (1, 0);

    public IReadOnlyList<int> Columns => [.. columns];

    public void Clear()
    {
        columns.Clear();
        latest = (1, 0);
    }

    public void Add(int first, int last)
    {
        // A million times the same range is looked at once; all columns hidden is as much as can be.
        if ((first, last) == latest || columns.Count == CellAddress.LastColumn)
            return;
        latest = (first, last);
        for (var column = Math.Max(first, 1); column <= Math.Min(last, CellAddress.LastColumn); column++)
            columns.Add(column);
    }
}
