using System.Globalization;
using QualityAudit.Audits;

namespace QualityAudit.Diagnostics;

/// <summary>Cells of one column in as few words as possible: "G5–G9, G11 … 309 more".</summary>
public static class CellRuns
{
    /// <summary>At most so many runs of neighbouring cells, then how many more cells there are. Cells from top to bottom.</summary>
    public static LocalizedText Text(IReadOnlyList<CellAddress> cells, int most)
    {
        var runs = Of(cells);
        var shown = runs.Take(most).ToList();
        var texts = shown.Select(run => run.First == run.Last ? run.First.ToString() : $"{run.First}–{run.Last}").ToList();
        var more = (cells.Count - shown.Sum(run => run.Count)).ToString(CultureInfo.InvariantCulture);
        return runs.Count <= most
            ? new(string.Join('、', texts), string.Join(", ", texts))
            : new($"{string.Join('、', texts)} … 另有 {more} 处", $"{string.Join(", ", texts)} … {more} more");
    }

    /// <summary>Neighbours below one another, joined.</summary>
    public static IReadOnlyList<(CellAddress First, CellAddress Last, int Count)> Of(IReadOnlyList<CellAddress> cells)
    {
        var runs = new List<(CellAddress First, CellAddress Last, int Count)>();
        foreach (var cell in cells)
        {
            if (runs.Count > 0 && runs[^1] is var run && run.Last.Column == cell.Column && run.Last.Row + 1 == cell.Row)
                runs[^1] = (run.First, cell, run.Count + 1);
            else
                runs.Add((cell, cell, 1));
        }

        return runs;
    }
}
