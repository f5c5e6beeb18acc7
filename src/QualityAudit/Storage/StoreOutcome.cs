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
}

/// <summary>What storing a file changed. Records: written; Superseded: stored records that no longer count because this file says otherwise.</summary>
public sealed record StoreOutcome(StoreStatus Status, int Records, int Superseded, IReadOnlyList<Diagnostic> Diagnostics);
