namespace QualityAudit.Rubrics;

public enum OutlineLevel
{
    Indicator,
    Criterion,
    Item,
    Question,
}

/// <summary>
/// One line of a rubric's outline. Depth 0 is an indicator. Weight: as the file has it (percent of an indicator, points of an item).
/// EffectiveWeight: points of the total that the line decides when everything applies and is answered; a bonus item's are on top
/// of the 100, an optional action has 0. Department: a key of the rubric's catalogue.
/// </summary>
public sealed record OutlineLine(int Depth, OutlineLevel Level, string Id, LocalizedText Title, decimal Weight, decimal EffectiveWeight)
{
    /// <summary>Of an item, else null.</summary>
    public Scale? Scale { get; init; }

    /// <summary>Of a question, else null.</summary>
    public Measure? Measure { get; init; }

    public bool Advisory { get; init; }

    public bool Critical { get; init; }

    public bool Bonus { get; init; }

    public string? Department { get; init; }

    /// <summary>Keys of the departments that take part.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>How often the action of an item is due.</summary>
    public Frequency? Frequency { get; init; }
}

/// <summary>A rubric as a flat list of lines, each above what it holds.</summary>
public static class RubricOutline
{
    public static IReadOnlyList<OutlineLine> Of(Rubric rubric) => [.. rubric.Indicators.SelectMany(Lines)];

    private static IEnumerable<OutlineLine> Lines(Indicator indicator)
    {
        var shares = new FullShares(indicator);
        return indicator.Criteria.SelectMany(criterion => Lines(criterion, 1, shares))
            .Prepend(new OutlineLine(0, OutlineLevel.Indicator, indicator.Id, indicator.Title, indicator.Weight, indicator.Weight));
    }

    private static IEnumerable<OutlineLine> Lines(Criterion criterion, int depth, FullShares shares)
    {
        var own = criterion.AllItems.Where(item => item.Counts).Sum(shares.Of) + criterion.AllQuestions.Sum(shares.Of);
        return criterion.Criteria.SelectMany(child => Lines(child, depth + 1, shares))
            .Concat(criterion.Items.Select(item => Line(item, depth + 1, shares)))
            .Concat(criterion.Questions.Select(question => Line(question, depth + 1, shares)))
            .Prepend(new OutlineLine(depth, OutlineLevel.Criterion, criterion.Id, criterion.Title, criterion.Weight, own));
    }

    private static OutlineLine Line(Item item, int depth, FullShares shares) =>
        new(depth, OutlineLevel.Item, item.Id, item.Text, item.Points, shares.Of(item))
        {
            Scale = item.Scale,
            Advisory = item.Advisory,
            Critical = item.Critical,
            Bonus = item.Bonus,
            Department = item.Department,
            Participants = item.Participants,
            Frequency = item.Frequency,
        };

    private static OutlineLine Line(Question question, int depth, FullShares shares) =>
        new(depth, OutlineLevel.Question, question.Id, question.Text, question.Weight, shares.Of(question))
        {
            Measure = question.Measure,
            Department = question.Department,
            Participants = question.Participants,
        };
}
