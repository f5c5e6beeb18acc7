using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>
/// A version of a project, visit, call or group result as one file states it. Never changed and never deleted;
/// of all versions with the same key exactly one counts: the one that is not superseded.
/// </summary>
public abstract class StoredRecord
{
    public long Id { get; internal init; }

    /// <summary>What the versions of one record share, as text.</summary>
    public required string Key { get; init; }

    public required long FileId { get; init; }

    /// <summary>The file whose version of the record counts instead; null while this one counts. The only column that is ever updated.</summary>
    public long? SupersededById { get; set; }

    /// <summary>Null for CSV.</summary>
    public required string? Sheet { get; init; }

    /// <summary>Higher revisions win (S-24); 1 where the kind of record carries none.</summary>
    public virtual int RevisionOrOne => 1;

    /// <summary>How a user would name the record.</summary>
    public abstract LocalizedText Name { get; }

    public abstract SourceLocation PlaceIn(string path);

    /// <summary>Both versions mean the same: nothing that a rule could read differs. Places and spellings may.</summary>
    public abstract bool SaysTheSameAs(StoredRecord other);

    /// <summary>Writes down what this version says differently from an earlier one of the same kind.</summary>
    internal abstract void Compare(StoredRecord earlier, ValueChanges changes);

    /// <summary>Nothing at all differs, places within the file included.</summary>
    public abstract bool IsIdenticalTo(StoredRecord other);
}
