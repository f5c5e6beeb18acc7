using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Storage;

public enum StoreStatus
{
    /// <summary>The file is in the store, whole.</summary>
    Stored,

    /// <summary>The same bytes were there before; nothing changed.</summary>
    AlreadyStored,

    /// <summary>Nothing of the file is in the store; a diagnostic says why.</summary>
    Refused,

    /// <summary>Nothing of the file is in the store yet: it says something else than what counts there, and that is to be shown first.</summary>
    HeldBack,
}

/// <summary>What storing a file changed. Records: written; Superseded: stored records that no longer count because this file says otherwise.</summary>
public sealed record StoreOutcome(StoreStatus Status, int Records, int Superseded, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What the file says differently from what was stored before, record by record.</summary>
    public IReadOnlyList<RecordChange> Changes { get; init; } = [];

    /// <summary>The outcome where nothing that counts is replaced before somebody has seen what differs.</summary>
    public StoreOutcome HoldingReplacements() =>
        Status == StoreStatus.Stored && Changes.Any(change => change.Counts == Precedence.Incoming)
            ? this with { Status = StoreStatus.HeldBack, Records = 0, Superseded = 0, Diagnostics = [] }
            : this;

    /// <summary>The outcome where a warning is not good enough: such a file is refused, and its warnings are errors.</summary>
    public StoreOutcome Strictly() =>
        Status != StoreStatus.Stored || Diagnostics.All(diagnostic => diagnostic.Severity == Severity.Info)
            ? this
            : this with { Status = StoreStatus.Refused, Records = 0, Superseded = 0, Diagnostics = [.. Diagnostics.Select(diagnostic => diagnostic.Strictly())] };
}
