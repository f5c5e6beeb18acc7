using QualityAudit.Import.Layouts;
using QualityAudit.Storage;

namespace QualityAudit.Workflow;

/// <summary>What to import and how. Strict: a warning refuses its file as an error does.
/// Readings: the summary tells how every sheet was understood.</summary>
public sealed record ImportRequest(IReadOnlyList<string> Paths)
{
    public bool Strict { get; init; }

    public bool Readings { get; init; }

    /// <summary>Saved layouts and what was chosen on a terminal.</summary>
    public LayoutKnowledge Layouts { get; init; } = LayoutKnowledge.None;

    /// <summary>A file that would replace what counts in the store is held back, so that what differs can be shown before.</summary>
    public bool HoldsReplacements { get; init; }

    /// <summary>Hashes of all files that were sent, where only some of them are imported now; null for those of the files found.</summary>
    public IReadOnlySet<string>? SentTogether { get; init; }

    /// <summary>What is done of what the store would do.</summary>
    internal StoreOutcome Decide(StoreOutcome outcome)
    {
        var strict = Strict ? outcome.Strictly() : outcome;
        return HoldsReplacements ? strict.HoldingReplacements() : strict;
    }

    /// <summary>Of the files found these alone, by full path; null for all.</summary>
    public IReadOnlySet<string>? Only { get; init; }
}
