using System.Collections;

namespace QualityAudit.Import.Tables;

/// <summary>The rows below a header, read as they are asked for and counted as they pass.</summary>
internal sealed class TableRows(StreamedSheet sheet, TableHeader header) : IEnumerable<TableRow>
{
    private IReadOnlyList<int>? hidden;
    private int count;

    /// <summary>How many there are; where nobody has asked for all of them, they are read now.</summary>
    public int Count
    {
        get
        {
            ReadOnce();
            return count;
        }
    }

    /// <summary>Numbers of those that the user does not see.</summary>
    public IReadOnlyList<int> Hidden
    {
        get
        {
            ReadOnce();
            return hidden!;
        }
    }

    public IEnumerator<TableRow> GetEnumerator()
    {
        var passed = 0;
        var unseen = new List<int>();
        foreach (var row in sheet.InOrder())
        {
            if (row.Number <= header.Row)
                continue;
            passed++;
            if (row.Hidden)
                unseen.Add(row.Number);
            yield return new TableRow(row, header);
        }

        (count, hidden) = (passed, unseen);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void ReadOnce()
    {
        if (hidden is not null)
            return;
        foreach (var _ in this)
        {
        }
    }
}
