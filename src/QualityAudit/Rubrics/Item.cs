namespace QualityAudit.Rubrics;

/// <summary>What an answer "not applicable" does (S-03).</summary>
public enum NotApplicablePolicy
{
    /// <summary>Leaves numerator and denominator.</summary>
    Exclude,

    /// <summary>Counts as credit 0.</summary>
    Zero,

    /// <summary>Is an input error.</summary>
    Forbidden,
}

/// <summary>What a checklist item without an answer does (S-03).</summary>
public enum UnansweredPolicy
{
    /// <summary>The file is refused.</summary>
    Reject,

    /// <summary>Leaves the arithmetic and lowers completeness.</summary>
    Exclude,

    /// <summary>Counts as credit 0.</summary>
    Zero,
}

/// <summary>How often the action must be carried out 频次.</summary>
public enum Frequency
{
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
}

/// <summary>
/// One thing an inspector observes on one visit 检查项. Points is the item's weight, above 0.
/// Object, Step, Stage and Department are keys into the rubric's catalogues. NotApplicable is already resolved against the rubric's default.
/// </summary>
public sealed record Item(string Id, LocalizedText Text, Scale Scale, decimal Points)
{
    /// <summary>How one tells that it is met 标准.</summary>
    public LocalizedText? Standard { get; init; }

    /// <summary>Inspection object (W1 … P1).</summary>
    public string? Object { get; init; }

    /// <summary>Step of the 6+2 law that the item belongs to.</summary>
    public string? Step { get; init; }

    /// <summary>Stage of the sales path.</summary>
    public string? Stage { get; init; }

    /// <summary>Who answers for it 责任部门.</summary>
    public string? Department { get; init; }

    /// <summary>Keys of the departments that take part beside the responsible one 参与部门.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>Where its standard and numbers come from 依据: a key of the rubric's bases.</summary>
    public string? Basis { get; init; }

    /// <summary>How often the action is due; null where it is due whenever the occasion arises.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>Optional action 可选动作: shown, in no total, no completeness, no cap (S-04).</summary>
    public bool Advisory { get; init; }

    /// <summary>Not met in any visit: the rubric's critical caps bite (S-15).</summary>
    public bool Critical { get; init; }

    /// <summary>Adds its earned points to the indicator after roll-up (S-16); Points are points of the indicator.</summary>
    public bool Bonus { get; init; }

    public NotApplicablePolicy NotApplicable { get; init; }

    /// <summary>Lost points or N/A without a reason is a warning at import.</summary>
    public bool ReasonRequired { get; init; }

    /// <summary>Enters roll-up and completeness: neither advisory nor bonus.</summary>
    public bool Counts => !Advisory && !Bonus;
}
