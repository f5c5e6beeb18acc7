using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>
/// Decides, record by record, what an incoming file changes: which of its records are inserted, counting or superseded from the start,
/// and which stored ones stop counting. Pure; the store carries it out.
/// </summary>
internal sealed class Reconciliation<TRecord>(StoredFile incomingFile, Func<long, StoredFile> fileById, IReadOnlySet<string> sentTogether)
    where TRecord : StoredRecord
{
    private readonly Dictionary<string, TRecord> counting = new(StringComparer.Ordinal);
    private readonly List<TRecord> insert = [];
    private readonly List<TRecord> retire = [];
    private readonly DiagnosticBag diagnostics = new();
    private readonly List<RecordChange> changes = [];
    private readonly List<string> repeated = [];

    /// <summary>Records of the file to be written.</summary>
    public IReadOnlyList<TRecord> Insert => insert;

    /// <summary>Stored records that no longer count.</summary>
    public IReadOnlyList<TRecord> Retire => retire;

    /// <summary>How many of <see cref="Retire"/> said something else than what replaces them.</summary>
    public int Contradicted { get; private set; }

    public IReadOnlyList<Diagnostic> Diagnostics => repeated.Count == 0 ? diagnostics.All : [.. diagnostics.All, AboutRepeated()];

    /// <summary>What the incoming records say differently from those they meet, in the order of the file.</summary>
    public IReadOnlyList<RecordChange> Changes => changes;

    public bool Refused => diagnostics.HasErrors;

    /// <summary>Takes the incoming records against the stored ones that count and share a key with them.</summary>
    public void Take(IEnumerable<TRecord> incoming, IEnumerable<TRecord> stored)
    {
        foreach (var record in stored)
            counting.Add(record.Key, record);
        foreach (var record in incoming)
            Take(record);
    }

    private void Take(TRecord incoming)
    {
        if (!counting.TryGetValue(incoming.Key, out var current))
            Count(incoming);
        else if (current.SaysTheSameAs(incoming))
            TakeRepeated(incoming, current);
        else
            TakeContradicting(incoming, current);
    }

    // Nothing that is scored changes, so nobody need look. The version that a receipt points to must still not depend on the order
    // of import: the higher revision, then the later save, then the smaller path.
    private void TakeRepeated(TRecord incoming, TRecord current)
    {
        var file = FileOf(current);
        var newer = ReferenceEquals(file, incomingFile) || current.RevisionOrOne != incoming.RevisionOrOne
            ? incoming.RevisionOrOne > current.RevisionOrOne
            : string.Equals(file.Path, incomingFile.Path, StringComparison.Ordinal)
                ? !current.IsIdenticalTo(incoming)
                : IsPreferred(incomingFile, file);
        if (!string.Equals(file.Path, incomingFile.Path, StringComparison.Ordinal))
            repeated.Add(file.Path);
        if (newer)
            Replace(incoming, current);
    }

    private Diagnostic AboutRepeated() => StorageDiagnostics.SameRecordsElsewhere.At(
        new SourceLocation(incomingFile.Path),
        ("count", LocalizedText.Same(repeated.Count.ToString(CultureInfo.InvariantCulture))),
        ("other", LocalizedText.Same(repeated.Min(StringComparer.Ordinal)!)));

    private void TakeContradicting(TRecord incoming, TRecord current)
    {
        var file = FileOf(current);
        var here = incoming.PlaceIn(incomingFile.Path);
        var there = current.PlaceIn(file.Path);
        var names = new (string, LocalizedText)[] { ("record", incoming.Name), ("other", LocalizedText.Same(there.ToString())) };
        if (ReferenceEquals(file, incomingFile) && current.RevisionOrOne == incoming.RevisionOrOne)
        {
            diagnostics.Add(StorageDiagnostics.ContradictsItself.At(here, names));
            Note(Precedence.Undecided);
            return;
        }

        var precedence = Supersession.Decide(
            new RecordVersion(current.RevisionOrOne, file.Path, file.SavedAt),
            new RecordVersion(incoming.RevisionOrOne, incomingFile.Path, incomingFile.SavedAt),
            sentTogether.Contains(file.Sha256));
        Note(precedence);
        switch (precedence)
        {
            case Precedence.Incoming:
                diagnostics.Add(StorageDiagnostics.ReplacesStored.At(here, names));
                Contradicted += ReferenceEquals(file, incomingFile) ? 0 : 1;
                Replace(incoming, current);
                break;
            case Precedence.Stored:
                diagnostics.Add(StorageDiagnostics.OlderThanStored.At(here, names));
                incoming.SupersededById = current.FileId;
                insert.Add(incoming);
                break;
            default:
                diagnostics.Add(StorageDiagnostics.NewerUnknown.At(here, names));
                break;
        }

        void Note(Precedence counts)
        {
            var values = new ValueChanges(there, here);
            incoming.Compare(current, values);
            changes.Add(new RecordChange(incoming.Name, counts, values.All));
        }
    }

    private void Replace(TRecord incoming, TRecord current)
    {
        current.SupersededById = incomingFile.Id;
        if (!ReferenceEquals(FileOf(current), incomingFile))
            retire.Add(current);
        Count(incoming);
    }

    private void Count(TRecord incoming)
    {
        counting[incoming.Key] = incoming;
        insert.Add(incoming);
    }

    private StoredFile FileOf(TRecord record) => record.FileId == incomingFile.Id ? incomingFile : fileById(record.FileId);

    private static bool IsPreferred(StoredFile incoming, StoredFile stored) =>
        incoming.SavedAt != stored.SavedAt
            ? stored.SavedAt is null || incoming.SavedAt > stored.SavedAt
            : string.CompareOrdinal(incoming.Path, stored.Path) < 0;
}
