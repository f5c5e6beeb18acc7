using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring.Explaining;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Scoring;

/// <summary>What stands behind the official figure.</summary>
public enum AssessmentStatus
{
    /// <summary>The official figure is the computed total.</summary>
    Computed,

    /// <summary>The official figure is the group's BSC result (S-22).</summary>
    GroupResult,

    /// <summary>No total: an indicator has no score (S-17). No band, no rank.</summary>
    Incomplete,

    /// <summary>The quarter's official figure is the group's and is not there yet (S-22). No band, no rank.</summary>
    AwaitingGroupResult,
}

/// <summary>
/// How one project, one region or the group did: indicators, total, what capped it, and what is official.
/// Total is S-17 after caps; Uncapped before them; Official is what counts (S-22), equal to Total outside the group's quarters.
/// </summary>
public sealed record Assessment(AssessmentStatus Status, Score Total, Score Uncapped, Score Official, IReadOnlyList<IndicatorResult> Indicators)
{
    /// <summary>Of the official figure; null without one (S-19).</summary>
    public Band? Band { get; init; }

    /// <summary>Only where there is no total (S-17).</summary>
    public Provisional? Provisional { get; init; }

    /// <summary>Caps that bit, in order (S-15).</summary>
    public IReadOnlyList<CapEffect> Caps { get; init; } = [];

    /// <summary>Against the quarter before, official figure to official figure; null where one of them is missing.</summary>
    public Change? Change { get; init; }

    /// <summary>Official published figures of the quarters before, oldest first, for a trend; no entry where there was none.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    /// <summary>The checklist items seen by 6+2 step, stage, inspection object and department, in catalogue order.</summary>
    public Profiles Profiles { get; init; } = Profiles.Empty;

    /// <summary>Items and questions that cost points, dearest first (S-40); ties by id.</summary>
    public IReadOnlyList<Loss> Losses { get; init; } = [];

    /// <summary>Of the official total (S-31); null without one, where the group decides it and where no customer was asked.</summary>
    public Uncertainty? Uncertainty { get; init; }

    /// <summary>Where the points went, to the last one (S-40).</summary>
    public Ledger Ledger { get; init; } = Ledger.Empty;

    /// <summary>For each item and question that lost something: the total if it had not (S-41). Most gained first; none without a total.</summary>
    public IReadOnlyList<WhatIf> WhatIfs { get; init; } = [];

    /// <summary>How to reach the next band (S-41); null in the best band, without a total, or where no answer leads there.</summary>
    public BandPath? NextBand { get; init; }

    /// <summary>How last quarter's computed total became this one (S-42); null where there is none, and NoBridge says why.</summary>
    public Bridge? Bridge { get; init; }

    public LocalizedText? NoBridge { get; init; }

    public IndicatorResult? Indicator(string id) =>
        Indicators.FirstOrDefault(indicator => string.Equals(indicator.Indicator.Id, id, StringComparison.Ordinal));
}

/// <summary>Without a total: the weights renormalised over what is there, and the total with the missing parts at 0 and at 100 (S-17).</summary>
/// <param name="Value">Null when nothing is there at all.</param>
/// <param name="Low">Missing parts at 0.</param>
/// <param name="High">Missing parts at 100.</param>
/// <param name="Coverage">Percent of the weight that has a score.</param>
public sealed record Provisional(decimal? Value, decimal Low, decimal High, decimal Coverage);

/// <summary>A cap that bit. Before and After: the target's exact score. Evidence: what set it off.</summary>
public sealed record CapEffect(Cap Cap, decimal Before, decimal After, IReadOnlyList<CapEvidence> Evidence);

/// <summary>Subject: item or indicator id; Source: the cell of the answer, null for a floor.</summary>
public sealed record CapEvidence(string Subject, SourceLocation? Source);

/// <summary>Difference of two published figures (S-18): Delta = Now − Before.</summary>
public sealed record Change(Quarter From, decimal Before, decimal Now)
{
    public decimal Delta => Now - Before;

    /// <summary>How large a change must be to be more than chance, in points (S-32); null where nobody can tell.</summary>
    public decimal? Margin { get; init; }

    /// <summary>Whether one of the two figures rests on a sample of customers.</summary>
    public bool IsSampled { get; init; }

    public ChangeMeaning Meaning => (IsSampled, Margin) switch
    {
        (false, _) => ChangeMeaning.NotSampled,
        (_, null) => ChangeMeaning.Unknown,
        (_, { } margin) => Math.Abs(Delta) > margin ? ChangeMeaning.MoreThanChance : ChangeMeaning.WithinChance,
    };

    /// <summary>A rise or a fall that may be claimed: an arrow goes with nothing else (S-32).</summary>
    public bool IsClaimed => Delta != 0 && Meaning is (ChangeMeaning.NotSampled or ChangeMeaning.MoreThanChance);

    internal Change Weighed(Uncertainty? now, Uncertainty? before) => this with { IsSampled = now is not null || before is not null, Margin = Uncertainty.Margin(now, before) };
}

/// <summary>What the sampling of customers says of a change (S-32).</summary>
public enum ChangeMeaning
{
    /// <summary>No customer was asked: the sampling of customers has nothing to say.</summary>
    NotSampled,

    MoreThanChance,

    /// <summary>Other customers could have given it: neither a rise nor a fall.</summary>
    WithinChance,

    /// <summary>Sampled, but one of the figures has no interval.</summary>
    Unknown,
}

/// <summary>A published figure of an earlier quarter.</summary>
public sealed record TrendPoint(Quarter Quarter, decimal Published);

/// <summary>Points of the total lost by an item or question: indicator weight · effective share · (1 − credit).</summary>
public sealed record Loss(string IndicatorId, string SubjectId, decimal Points);

/// <summary>Checklist items regrouped; every line has a key of the rubric's catalogue.</summary>
public sealed record Profiles(
    IReadOnlyList<ProfileLine> Steps,
    IReadOnlyList<ProfileLine> Stages,
    IReadOnlyList<ProfileLine> Objects,
    IReadOnlyList<ProfileLine> Departments)
{
    public static Profiles Empty { get; } = new([], [], [], []);
}

/// <summary>Score = 100·Σw·u/Σw over the line's scored items; Items: how many were scored.</summary>
public sealed record ProfileLine(string Key, Score Score, int Items);
