using System.Runtime.CompilerServices;

namespace QualityAudit.Rubrics;

/// <summary>What feeds an indicator.</summary>
public enum IndicatorSource
{
    Checklist,
    Callbacks,
}

/// <summary>How items become a checklist indicator (S-12).</summary>
public enum Rollup
{
    /// <summary>Σ w·u / Σ w over all scored items, whatever their criterion.</summary>
    Points,

    /// <summary>Weighted mean of the scored criteria by criterion weight.</summary>
    Weights,
}

/// <summary>How a region's indicator comes from its projects (S-21).</summary>
public enum RegionAggregation
{
    /// <summary>Plain mean of the projects' scores.</summary>
    Equal,

    /// <summary>Callback answers of all projects pooled per question.</summary>
    Pooled,

    /// <summary>Mean weighted by units handed over.</summary>
    ByHouseholds,
}

/// <summary>Top level of a rubric 指标. Weight in percent of the total; the weights of a rubric add up to 100.</summary>
public sealed record Indicator(string Id, LocalizedText Title, decimal Weight, IndicatorSource Source, IReadOnlyList<Criterion> Criteria)
{
    public Rollup Rollup { get; init; }

    public RegionAggregation Region { get; init; }

    /// <summary>Share 0..1 of the applicable weight that must be answered for a checklist score (S-14).</summary>
    public decimal MinimumCompleteness { get; init; } = 0.8m;

    /// <summary>All items below the indicator, in rubric order.</summary>
    public IReadOnlyList<Item> Items => ItemsOf.GetValue(Criteria, criteria => [.. criteria.SelectMany(criterion => criterion.AllItems)]);

    /// <summary>All questions below the indicator, in rubric order.</summary>
    public IReadOnlyList<Question> Questions => QuestionsOf.GetValue(Criteria, criteria => [.. criteria.SelectMany(criterion => criterion.AllQuestions)]);

    // Gathered once for each list of criteria, which never changes; a field would take part in the record's equality.
    private static readonly ConditionalWeakTable<IReadOnlyList<Criterion>, IReadOnlyList<Item>> ItemsOf = [];
    private static readonly ConditionalWeakTable<IReadOnlyList<Criterion>, IReadOnlyList<Question>> QuestionsOf = [];
}

/// <summary>
/// A group of items or questions 考核点 (a 6+2 step, a stage, an inspection object). It holds either criteria, one level deeper,
/// or items, or questions. Weight is relative among its siblings, above 0.
/// </summary>
public sealed record Criterion(string Id, LocalizedText Title, decimal Weight)
{
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    public IReadOnlyList<Item> Items { get; init; } = [];

    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>What stands beneath weighs together: its weight where the file gives none (S-11).</summary>
    public decimal WeightBeneath =>
        Criteria.Sum(child => child.Weight) + Items.Where(item => item.Counts).Sum(item => item.Points) + Questions.Sum(question => question.Weight);

    public IEnumerable<Item> AllItems => Items.Concat(Criteria.SelectMany(child => child.AllItems));

    public IEnumerable<Question> AllQuestions => Questions.Concat(Criteria.SelectMany(child => child.AllQuestions));
}
