using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Scoring;

/// <summary>
/// One indicator of an assessment. Score is after bonus and caps; Rolled is what the roll-up alone gave (S-12, S-13).
/// Items and questions stand in rubric order, whether scored or not.
/// </summary>
public sealed record IndicatorResult(Indicator Indicator, Score Score, Score Rolled)
{
    /// <summary>Points of the indicator that bonus items added (S-16); 0 without any.</summary>
    public decimal Bonus { get; init; }

    /// <summary>Points of the indicator by which bonus items raised it: Bonus, as far as 100 allows; at a region the mean over its projects.</summary>
    public decimal BonusAdded { get; init; }

    /// <summary>What caps took from it (S-15); at a region the mean over its projects, which alone have caps.</summary>
    public IReadOnlyList<CapLoss> CapLosses { get; init; } = [];

    /// <summary>Answered applicable weight / applicable weight, 0..1; null for callbacks and where nothing applies (S-14).</summary>
    public decimal? Completeness { get; init; }

    public IReadOnlyList<CriterionResult> Criteria { get; init; } = [];

    public IReadOnlyList<ItemResult> Items { get; init; } = [];

    public IReadOnlyList<QuestionResult> Questions { get; init; } = [];

    /// <summary>How far it may be off because only some customers were asked (S-31); null for checklists and without a score.</summary>
    public Uncertainty? Uncertainty { get; init; }

    /// <summary>Published figure to published figure.</summary>
    public Change? Change { get; init; }

    /// <summary>Points that it brings into the total: weight · score / 100; null without a score.</summary>
    public decimal? Contribution => Score.Exact is { } exact ? Indicator.Weight * exact / 100 : null;
}

/// <summary>Points of the indicator that a cap took.</summary>
public sealed record CapLoss(Cap Cap, decimal Points);

/// <summary>A criterion with its children, as in the rubric (S-11).</summary>
public sealed record CriterionResult(Criterion Criterion, Score Score, IReadOnlyList<CriterionResult> Children);

/// <summary>
/// One item over the quarter (S-10). At a project: State says how it stands after all visits; Credit is the mean over answered responses.
/// At a region or the group: Credit is the mean over the projects where it is scored, Answers is empty, Projects says how many those are.
/// </summary>
/// <param name="Item">The rubric's item.</param>
/// <param name="State">Answered when it has a credit.</param>
/// <param name="Credit">u, 0..1; null when not scored.</param>
/// <param name="EffectiveWeight">Points of the total that it decides (S-40); 0 when it decides none.</param>
public sealed record ItemResult(Item Item, ResponseState State, decimal? Credit, decimal EffectiveWeight)
{
    /// <summary>Earned points w·u on the rubric's own scale; null when not scored.</summary>
    public decimal? Points => Credit * Item.Points;

    /// <summary>Points w that could be earned; null when not scored.</summary>
    public decimal? Possible => Credit is null ? null : Item.Points;

    /// <summary>Points of the total lost (S-40).</summary>
    public decimal Lost { get; init; }

    /// <summary>One for each visit that speaks of it, by date.</summary>
    public IReadOnlyList<ItemAnswer> Answers { get; init; } = [];

    /// <summary>Projects where it is scored; 1 or 0 at a project.</summary>
    public int Projects { get; init; }

    /// <summary>Projects where its credit is below 1.</summary>
    public int ProjectsBelowFull { get; init; }
}

/// <summary>One visit's answer to an item, with its receipt (S-43). Credit: null unless it enters the arithmetic.</summary>
public sealed record ItemAnswer(
    ResponseState State,
    string? Value,
    string Raw,
    decimal? Credit,
    DateOnly Date,
    VisitKind Kind,
    string Inspector,
    string? Reason,
    string? Evidence,
    string? Remark,
    SourceLocation Source);

/// <summary>One question over all counted calls of the project, region or group (S-13).</summary>
/// <param name="Question">The rubric's question.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="EffectiveWeight">Points of the total that it decides; 0 when it decides none.</param>
/// <param name="Counts">One entry for each valid answer, worst first, zeros included.</param>
public sealed record QuestionResult(Question Question, Score Score, decimal EffectiveWeight, IReadOnlyList<AnswerCount> Counts)
{
    /// <summary>Valid answers n.</summary>
    public int Valid => Counts.Sum(count => count.Count);

    public int DontKnow { get; init; }

    public int Refused { get; init; }

    /// <summary>Asked calls with an empty cell.</summary>
    public int Blank { get; init; }

    /// <summary>Valid answers left out: superseded call (S-24) or unserved person.</summary>
    public int Excluded { get; init; }

    /// <summary>Units handed over or contracts signed, where the question's callback kind has such a population (S-30).</summary>
    public int? Population { get; init; }

    /// <summary>Of the score (S-30): Wilson's interval of a share, the spread of the answers for a mean; null without a score and at means of projects.</summary>
    public Uncertainty? Uncertainty { get; init; }

    /// <summary>Points of the total lost (S-40).</summary>
    public decimal Lost { get; init; }

    /// <summary>Of an all-of question: how many respondents failed exactly which parts; empty otherwise. They add up to Valid.</summary>
    internal IReadOnlyList<PartsFailed> PartsFailed { get; init; } = [];

    /// <summary>Every answer with its receipt, in order of call date and id; only at a project.</summary>
    public IReadOnlyList<CallAnswer> Answers { get; init; } = [];
}

/// <summary>How many respondents failed exactly these parts of an all-of question; bit i stands for its i-th part.</summary>
internal sealed record PartsFailed(ulong Parts, int Respondents);

/// <summary>How often a valid answer was given.</summary>
public readonly record struct AnswerCount(string Answer, int Count);

/// <summary>One call's answer, with its receipt (S-43). Credit: 0..1 of the question's measure; null unless it enters the arithmetic.</summary>
public sealed record CallAnswer(
    string CallId,
    DateOnly Date,
    string Household,
    ResponseState State,
    string? Value,
    string Raw,
    decimal? Credit,
    CallExclusion Exclusion,
    bool Coached,
    SourceLocation Source);
