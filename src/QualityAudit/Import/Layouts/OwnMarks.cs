using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>A form's own marks ("优", "○") as the words that everybody uses.</summary>
internal sealed class OwnMarks
{
    private readonly Dictionary<string, (string Meant, decimal? Share)> common = new(StringComparer.Ordinal);

    public OwnMarks(ProfileWords? own)
    {
        if (own is null)
            return;
        foreach (var (words, meant) in new[] { (own.Met, ("符合", 1m)), (own.Partly, ("部分符合", 0.5m)), (own.NotMet, ("不符合", 0m)), (own.NotApplicable, ("不适用", null)), (own.NotObserved, ("未观察", (decimal?)null)) })
        {
            foreach (var word in words)
                common.TryAdd(PlainText.Of(word), meant);
        }
    }

    /// <summary>The cell in common words; the same cell where it holds no mark of the form's own.</summary>
    public Cell Common(Cell cell) =>
        common.Count > 0 && common.TryGetValue(PlainText.Of(cell.Text), out var mark) ? Cell.OfText(cell.Address, mark.Meant) : cell;

    /// <summary>The share of its points that a mark of the form's own gives an item; null for any other cell.</summary>
    public decimal? Share(Cell cell) => common.TryGetValue(PlainText.Of(cell.Text), out var mark) ? mark.Share : null;
}
