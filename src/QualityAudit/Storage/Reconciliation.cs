using System.Globalization;
using System.Runtime.InteropServices;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>
/// Decides, record by record, what an incoming file changes: which of its records are inserted, counting or superseded from the start,
/// and which stored ones stop counting. Pure; the store carries it out. Records of the file are known by their place in it and made only
/// where two versions have to be compared: a file may hold hundreds of thousands.
/// </summary>
/// <param name="incomingFile">The file that they stand in.</param>
/// <param name="recordAt">The file's record at a place, made anew each time.</param>
/// <param name="fileById">The files that stored records came from.</param>
/// <param name="sentTogether">Hashes of all files of the same import.</param>
internal sealed class Reconciliation<TRecord>(StoredFile incomingFile, Func<int, TRecord> recordAt, Func<long, StoredFile> fileById, IReadOnlySet<string> sentTogether)
    where TRecord : StoredRecord
{
    private readonly Dictionary<string, Version> counting = new(StringComparer.Ordinal);
    private readonly List<Insertion> insert = [];
    private readonly List<TRecord> retire = [];
    private readonly DiagnosticBag diagnostics = new();
    private readonly List<RecordChange> changes = [];
    private readonly List<string> repeated = [];

    /// <summary>Records of the file to be written, in the order of the file.</summary>
    public IReadOnlyList<Insertion> Insert => insert;

    /// <summary>Stored records that no longer count.</summary>
    public IReadOnlyList<TRecord> Retire => retire;

    /// <summary>How many of <see cref="Retire"/> said something else than what replaces them.</summary>
    public int Contradicted { get; private set; }

    public IReadOnlyList<Diagnostic> Diagnostics => repeated.Count == 0 ? diagnostics.All : [.. diagnostics.All, AboutRepeated()];

    /// <summary>What the incoming records say differently from those they meet, in the order of the file.</summary>
    public IReadOnlyList<RecordChange> Changes => changes;

    public bool Refused => diagnostics.HasErrors;

    /// <summary>Takes the incoming records, by their keys in the order of the file, against the stored ones that count and share a key with them.</summary>
    public void Take(IReadOnlyList<string> incoming, IEnumerable<TRecord> stored)
    {
        counting.EnsureCapacity(incoming.Count);
        insert.EnsureCapacity(incoming.Count);
        foreach (var record in stored)
            counting.Add(record.Key, new Version(record, -1));
        for (var place = 0; place < incoming.Count; place++)
        {
            var next = new Insertion(place, null);
            ref var current = ref CollectionsMarshal.GetValueRefOrAddDefault(counting, incoming[place], out var isKnown);
            if (isKnown)
                Take(next, ref current);
            else
                current = Count(next);
        }
    }

    private void Take(Insertion next, ref Version current)
    {
        var record = recordAt(next.Place);
        var other = current.Stored ?? recordAt(insert[current.Inserted].Place);
        if (other.SaysTheSameAs(record))
            TakeRepeated(next, record, other, ref current);
        else
            TakeContradicting(next, record, other, ref current);
    }

    // Nothing that is scored changes, so nobody need look. The version that a receipt points to must still not depend on the order
    // of import: the higher revision, then the later save, then the smaller path.
    private void TakeRepeated(Insertion next, TRecord incoming, TRecord other, ref Version current)
    {
        var file = FileOf(other);
        var newer = ReferenceEquals(file, incomingFile) || other.RevisionOrOne != incoming.RevisionOrOne
            ? incoming.RevisionOrOne > other.RevisionOrOne
            : string.Equals(file.Path, incomingFile.Path, StringComparison.Ordinal)
                ? !other.IsIdenticalTo(incoming)
                : IsPreferred(incomingFile, file);
        if (!string.Equals(file.Path, incomingFile.Path, StringComparison.Ordinal))
            repeated.Add(file.Path);
        if (newer)
            Replace(next, ref current);
    }

    private Diagnostic AboutRepeated() => StorageDiagnostics.SameRecordsElsewhere.At(
        new SourceLocation(incomingFile.Path),
        ("count", LocalizedText.Same(repeated.Count.ToString(CultureInfo.InvariantCulture))),
        ("other", LocalizedText.Same(repeated.Min(StringComparer.Ordinal)!)));

    private void TakeContradicting(Insertion next, TRecord incoming, TRecord other, ref Version current)
    {
        var file = FileOf(other);
        var here = incoming.PlaceIn(incomingFile.Path);
        var there = other.PlaceIn(file.Path);
        var names = new (string, LocalizedText)[] { ("record", incoming.Name), ("other", LocalizedText.Same(there.ToString())) };
        if (ReferenceEquals(file, incomingFile) && other.RevisionOrOne == incoming.RevisionOrOne)
        {
            diagnostics.Add(StorageDiagnostics.ContradictsItself.At(here, names));
            Note(Precedence.Undecided);
            return;
        }

        var precedence = Supersession.Decide(
            new RecordVersion(other.RevisionOrOne, file.Path, file.SavedAt),
            new RecordVersion(incoming.RevisionOrOne, incomingFile.Path, incomingFile.SavedAt),
            sentTogether.Contains(file.Sha256));
        Note(precedence);
        switch (precedence)
        {
            case Precedence.Incoming:
                diagnostics.Add(StorageDiagnostics.ReplacesStored.At(here, names));
                Contradicted += ReferenceEquals(file, incomingFile) ? 0 : 1;
                Replace(next, ref current);
                break;
            case Precedence.Stored:
                diagnostics.Add(StorageDiagnostics.OlderThanStored.At(here, names));
                insert.Add(next with { SupersededById = other.FileId });
                break;
            default:
                diagnostics.Add(StorageDiagnostics.NewerUnknown.At(here, names));
                break;
        }

        void Note(Precedence counts)
        {
            var values = new ValueChanges(there, here);
            incoming.Compare(other, values);
            changes.Add(new RecordChange(incoming.Name, counts, values.All));
        }
    }

    private void Replace(Insertion next, ref Version current)
    {
        if (current.Stored is { } stored)
            retire.Add(stored);
        else
            insert[current.Inserted] = insert[current.Inserted] with { SupersededById = incomingFile.Id };
        current = Count(next);
    }

    private Version Count(Insertion next)
    {
        insert.Add(next);
        return new Version(null, insert.Count - 1);
    }

    private StoredFile FileOf(TRecord record) => record.FileId == incomingFile.Id ? incomingFile : fileById(record.FileId);

    private static bool IsPreferred(StoredFile incoming, StoredFile stored) =>
        incoming.SavedAt != stored.SavedAt
            ? stored.SavedAt is null || incoming.SavedAt > stored.SavedAt
            : string.CompareOrdinal(incoming.Path, stored.Path) < 0;

    /// <summary>The version of a record that counts: a stored one, or one of the file by its place among the insertions.</summary>
    private readonly record struct Version(TRecord? Stored, int Inserted);
}

/// <summary>A record of the file to be written: where it stands in the file, and which file's version counts in its stead.</summary>
internal readonly record struct Insertion(int Place, long? SupersededById);
