using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>The scored checklist items regrouped by the rubric's catalogues: 100·Σw·u/Σw over a line's items.</summary>
internal sealed class ProfileScoring
{
    private readonly IReadOnlyList<Line> steps;
    private readonly IReadOnlyList<Line> stages;
    private readonly IReadOnlyList<Line> objects;
    private readonly IReadOnlyList<Line> departments;

    public ProfileScoring(Rubric rubric)
    {
        steps = Lines(rubric, rubric.Steps, item => item.Step);
        stages = Lines(rubric, rubric.Stages, item => item.Stage);
        objects = Lines(rubric, rubric.Objects, item => item.Object);
        departments = Lines(rubric, rubric.Departments, item => item.Department);
    }

    /// <param name="indicators">Of the rubric, in its order.</param>
    public Profiles Of(IReadOnlyList<IndicatorResult> indicators) =>
        new(Score(steps, indicators), Score(stages, indicators), Score(objects, indicators), Score(departments, indicators));

    private static List<Line> Lines(Rubric rubric, IReadOnlyList<CatalogueEntry> catalogue, Func<Item, string?> key)
    {
        var items = rubric.Indicators
            .SelectMany((indicator, place) => indicator.Items.Select((item, index) => (Item: item, Place: (place, index))))
            .Where(each => each.Item.Counts)
            .ToLookup(each => key(each.Item), each => each.Place, StringComparer.Ordinal);
        return [.. catalogue.Where(entry => items.Contains(entry.Key)).Select(entry => new Line(entry.Key, [.. items[entry.Key]]))];
    }

    private static ProfileLine[] Score(IReadOnlyList<Line> lines, IReadOnlyList<IndicatorResult> indicators)
    {
        var scored = new ProfileLine[lines.Count];
        for (var index = 0; index < scored.Length; index++)
            scored[index] = Score(lines[index], indicators);
        return scored;
    }

    private static ProfileLine Score(Line line, IReadOnlyList<IndicatorResult> indicators)
    {
        var (mean, count) = (new WeightedMean(), 0);
        foreach (var (indicator, place) in line.Items)
        {
            var item = indicators[indicator].Items[place];
            if (item.Credit is not { } credit)
                continue;
            mean.Add(item.Item.Points, 100 * credit);
            count++;
        }

        return new ProfileLine(
            line.Key,
            mean.Value is { } exact ? Scoring.Score.Of(exact) : Scoring.Score.None(NoScoreReason.NothingScored, "没有可计分的检查项", "nothing to score"),
            count);
    }

    /// <summary>Items: the place of the indicator, and of the item in it.</summary>
    private sealed record Line(string Key, (int Indicator, int Place)[] Items);
}
