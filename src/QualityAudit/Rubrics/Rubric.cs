using QualityAudit.Audits;

namespace QualityAudit.Rubrics;

/// <summary>
/// A versioned rubric 评分标准: the only place where weights live. Immutable and already checked: the weights of the indicators
/// add up to 100, ids are unique, every key points into its catalogue.
/// </summary>
public sealed record Rubric(string Id, string Version, string ContentHash, LocalizedText Title, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>The file's text that the content hash is over; a quarter keeps it (S-23).</summary>
    public string SourceText { get; init; } = "";

    /// <summary>First quarter the version is valid for.</summary>
    public required Quarter ValidFrom { get; init; }

    /// <summary>Last quarter, inclusive; null while no later version ends it.</summary>
    public Quarter? ValidTo { get; init; }

    /// <summary>The regular check: its scorecard comes first and its files bear no rubric in their names. It changes no score.</summary>
    public bool IsMain { get; init; }

    /// <summary>What the file says of where its numbers come from.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>Decimals of a published figure (S-18).</summary>
    public int Decimals { get; init; } = 1;

    /// <summary>Bands from the best to the worst; the last has lower bound 0 (S-19).</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Caps in the order in which they are applied (S-15).</summary>
    public IReadOnlyList<Cap> Caps { get; init; } = [];

    /// <summary>Numbers (1..4) of the quarters whose official result is the group's (S-22).</summary>
    public IReadOnlyList<int> GroupResultQuarters { get; init; } = [];

    public UnansweredPolicy Unanswered { get; init; }

    /// <summary>Answers of a person who was not served are excluded (F29).</summary>
    public bool ExcludeUnserved { get; init; } = true;

    public IReadOnlyList<CatalogueEntry> Steps { get; init; } = [];

    public IReadOnlyList<CatalogueEntry> Stages { get; init; } = [];

    public IReadOnlyList<CatalogueEntry> Objects { get; init; } = [];

    public IReadOnlyList<CatalogueEntry> Departments { get; init; } = [];

    /// <summary>Where standards and numbers come from 依据.</summary>
    public IReadOnlyList<CatalogueEntry> Bases { get; init; } = [];

    public bool IsValidFor(Quarter quarter) => quarter >= ValidFrom && (ValidTo is not { } last || quarter <= last);

    public Item? FindItem(string id) => Indicators.SelectMany(i => i.Items).FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.Ordinal));

    public Question? FindQuestion(string id) =>
        Indicators.SelectMany(i => i.Questions).FirstOrDefault(question => string.Equals(question.Id, id, StringComparison.Ordinal));

    public Criterion? FindCriterion(string id) =>
        Indicators.SelectMany(i => i.Criteria).SelectMany(criterion => criterion.Criteria.Prepend(criterion))
            .FirstOrDefault(criterion => string.Equals(criterion.Id, id, StringComparison.Ordinal));

    /// <summary>"six-plus-two 2008.1"</summary>
    public override string ToString() => $"{Id} {Version}";
}

/// <summary>A named level of the published total; LowerBound is inclusive (S-19).</summary>
public sealed record Band(string Id, LocalizedText Title, decimal LowerBound);

/// <summary>A key with its wording: a 6+2 step, a stage, an inspection object, a department. Aliases are other spellings that mean the same.</summary>
public sealed record CatalogueEntry(string Key, LocalizedText Title, IReadOnlyList<string> Aliases);

/// <summary>A limit applied after roll-up (S-15). Target: an indicator's id, or null for the total. Maximum: points 0..100.</summary>
public abstract record Cap(string Id, LocalizedText Title, string? Target, decimal Maximum);

/// <summary>Bites when a critical item got credit 0 in any visit. Items: the ids it watches; empty means every critical item.</summary>
public sealed record CriticalCap(string Id, LocalizedText Title, string? Target, decimal Maximum, IReadOnlyList<string> Items)
    : Cap(Id, Title, Target, Maximum);

/// <summary>Bites when an indicator's score is below Floor.</summary>
public sealed record FloorCap(string Id, LocalizedText Title, string? Target, decimal Maximum, string Indicator, decimal Floor)
    : Cap(Id, Title, Target, Maximum);
