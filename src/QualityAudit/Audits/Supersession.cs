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
/// S-24, last sentence. The higher revision counts; of equal revisions a file sent again under its own path, then the later save.
/// Where the workbooks tell nothing, one that is sent after the other is the correction; of two that are sent together none is
/// picked, so that a folder gives the same scores in whatever order its files are read.
/// </summary>
public static class Supersession
{
    public static Precedence Decide(RecordVersion stored, RecordVersion incoming, bool sentTogether)
    {
        if (incoming.Revision != stored.Revision)
            return incoming.Revision > stored.Revision ? Precedence.Incoming : Precedence.Stored;
        if (string.Equals(incoming.FilePath, stored.FilePath, StringComparison.Ordinal))
            return Precedence.Incoming;
        if (incoming.SavedAt is { } incomingSave && stored.SavedAt is { } storedSave && incomingSave != storedSave)
            return incomingSave > storedSave ? Precedence.Incoming : Precedence.Stored;
        return sentTogether ? Precedence.Undecided : Precedence.Incoming;
    }
}
