using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>The scored checklist items regrouped by the rubric's catalogues: 100·Σw·u/Σw over a line's items.</summary>
internal static class ProfileScoring
{
    public static Profiles Of(Rubric rubric, IReadOnlyList<IndicatorResult> indicators)
    {
        var items = indicators.SelectMany(indicator => indicator.Items).Where(item => item.Item.Counts).ToList();
        return new Profiles(
            Lines(rubric.Steps, items, item => item.Step),
            Lines(rubric.Stages, items, item => item.Stage),
            Lines(rubric.Objects, items, item => item.Object),
            Lines(rubric.Departments, items, item => item.Department));
    }

    private static IReadOnlyList<ProfileLine> Lines(IReadOnlyList<CatalogueEntry> catalogue, List<ItemResult> items, Func<Item, string?> key) =>
    [
        .. catalogue
            .Where(entry => items.Exists(item => string.Equals(key(item.Item), entry.Key, StringComparison.Ordinal)))
            .Select(entry => Line(entry.Key, items.FindAll(item => string.Equals(key(item.Item), entry.Key, StringComparison.Ordinal)))),
    ];

    private static ProfileLine Line(string key, List<ItemResult> items)
    {
        var scored = items.FindAll(item => item.Credit is not null);
        var mean = WeightedMean.Of(scored.Select(item => (item.Item.Points, 100 * item.Credit!.Value)));
        return new ProfileLine(
            key,
            mean is { } exact ? Score.Of(exact) : Score.None(NoScoreReason.NothingScored, "没有可计分的检查项", "nothing to score"),
            scored.Count);
    }
}
