namespace QualityAudit.Rubrics.Comparing;

/// <summary>What happened to a part of a rubric between two versions.</summary>
public enum ChangeKind
{
    Added,
    Dropped,

    /// <summary>Under another indicator or criterion.</summary>
    Moved,

    /// <summary>Its own weight or points are different.</summary>
    Reweighted,

    /// <summary>Answered or measured in another way.</summary>
    Rescaled,

    /// <summary>Another text in one language or both.</summary>
    Reworded,

    /// <summary>Another rule or setting: N/A, critical, optional, bands, caps, roll-up.</summary>
    Ruled,
}

/// <summary>
/// One difference. Level: null for the rubric as a whole, whose Id is then the setting's key in the file. Before is null for
/// something added, After for something dropped. The effective weights are points of the total when everything applies (null where
/// the part was not there, or has none).
/// </summary>
public sealed record RubricChange(ChangeKind Kind, OutlineLevel? Level, string Id, LocalizedText Title, LocalizedText? Before, LocalizedText? After)
{
    public decimal? EffectiveBefore { get; init; }

    public decimal? EffectiveAfter { get; init; }
}

/// <summary>
/// Every difference between two rubrics, in the order of the later one, dropped parts last. Shifted: how many items and questions
/// weigh more or less in the total only because something else changed.
/// </summary>
public sealed record RubricComparison(Rubric Before, Rubric After, IReadOnlyList<RubricChange> Changes, int Shifted);
