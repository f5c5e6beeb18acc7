namespace QualityAudit.Audits;

/// <summary>Which of two different records of the same visit, call, project or group result counts.</summary>
public enum Precedence
{
    /// <summary>The incoming record counts, the stored one is kept as superseded.</summary>
    Incoming,

    /// <summary>The stored record goes on counting, the incoming one is kept as superseded.</summary>
    Stored,

    /// <summary>Nothing tells which is newer: the incoming file is refused.</summary>
    Undecided,
}

/// <summary>One version of a record: its revision (1 where none is given) and the file it stands in.</summary>
public sealed record RecordVersion(int Revision, string FilePath, DateTime? SavedAt);

/// <summary>
/// S-24, last sentence. The answer does not depend on the order in which two files are imported,
/// except that a file sent again under its own path is always the newer one.
/// </summary>
public static class Supersession
{
    public static Precedence Decide(RecordVersion stored, RecordVersion incoming)
    {
        if (incoming.Revision != stored.Revision)
            return incoming.Revision > stored.Revision ? Precedence.Incoming : Precedence.Stored;
        if (string.Equals(incoming.FilePath, stored.FilePath, StringComparison.Ordinal))
            return Precedence.Incoming;
        if (incoming.SavedAt is { } incomingSave && stored.SavedAt is { } storedSave && incomingSave != storedSave)
            return incomingSave > storedSave ? Precedence.Incoming : Precedence.Stored;
        return Precedence.Undecided;
    }
}
