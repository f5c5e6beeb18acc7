using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// Tells a section's row that carries its total in front of its items (L17) from an item that the rubric does not know: the items below
/// have ids that go on from its own ("A", "A-1"), add up to exactly what it says, or leave the maximum that it alone names to it (L5).
/// </summary>
internal static class SectionSummary
{
    private const int FewestItems = 2;

    /// <param name="rows">Below the header.</param>
    /// <param name="at">The row in question, which no item matches.</param>
    /// <param name="isItem">An item of the rubric matches the row with this number.</param>
    public static bool Is(IReadOnlyList<LayoutRow> rows, int at, Func<int, bool> isItem)
    {
        var below = Enumerable.Range(at + 1, rows.Count - at - 1).TakeWhile(isItem).Select(each => rows[each]).ToList();
        return below.Count > 0 && (GoOn(rows[at], below) || (below.Count >= FewestItems && AddUp(rows[at], below)) || HoldsMaximumOf(rows[at], below));
    }

    private static bool GoOn(LayoutRow section, List<LayoutRow> items)
    {
        var own = IdOf(section);
        return own.Length > 0 && items.TrueForAll(item =>
            IdOf(item) is var id && id.Length > own.Length + 1 && id.StartsWith(own, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(id[own.Length]));
    }

    private static bool HoldsMaximumOf(LayoutRow section, List<LayoutRow> items) =>
        !section.HasVerdict && section[Meaning.Maximum] is { IsBlank: false } && items.TrueForAll(item => item[Meaning.Maximum] is { IsBlank: true });

    private static string IdOf(LayoutRow row) => row.All(Meaning.Id).Select(cell => PlainText.OfId(cell.Text).TrimEnd('.', '-', '、')).FirstOrDefault("");

    private static bool AddUp(LayoutRow section, List<LayoutRow> items)
    {
        var score = Number(section, Meaning.Score) ?? Number(section, Meaning.Deducted);
        var maximum = Number(section, Meaning.Maximum);
        return score is not null && maximum is not null
            && maximum == Sum(items, Meaning.Maximum)
            && score == (Number(section, Meaning.Score) is null ? Sum(items, Meaning.Deducted) : Sum(items, Meaning.Score));
    }

    private static decimal Sum(List<LayoutRow> items, Meaning meaning) => items.Sum(item => Number(item, meaning) ?? 0);

    private static decimal? Number(LayoutRow row, Meaning meaning) => row[meaning] is { IsBlank: false } cell ? PointsReading.Of(cell) : null;
}
