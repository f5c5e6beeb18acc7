using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage.Entities;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage;

/// <summary>One file on its way into the store, inside the transaction that the caller commits when it is <see cref="StoreStatus.Stored"/>.</summary>
internal sealed class FileIntake(Database database, Session session, ResponseForms forms, AuditFile file, IReadOnlySet<string> sentTogether)
{
    // A database takes the keys of one look-up as one value; this bounds its size.
    private const int KeysAtOnce = 5_000;

    // From here on a second thread pays.
    private const int ManyRecords = 10_000;

    private const int RecordWeight = 16;

    private readonly Dictionary<long, StoredFile> files = [];

    public Task<StoreOutcome> StoreAsync(CancellationToken cancellationToken) => file.Content switch
    {
        RegisterContent register => StoreAsync(register.Projects, StoredProject.Of, [], cancellationToken),
        ChecklistContent checklists => StoreAsync(checklists.Visits, StoredVisit.Of, [.. checklists.Visits.Select(visit => visit.Quarter).Distinct()], cancellationToken),
        CallbackContent callbacks => StoreAsync(callbacks.Callbacks, StoredCallback.Of, [.. callbacks.Callbacks.Select(call => call.Quarter).Distinct()], cancellationToken),
        GroupBscContent results => StoreAsync(results.Results, StoredGroupResult.Of, [], cancellationToken),
        _ => throw new ArgumentException($"A file of {file.Content.GetType().Name} cannot be stored.", nameof(cancellationToken)),
    };

    private async Task<StoreOutcome> StoreAsync<TAudit, TRecord>(
        IReadOnlyList<TAudit> audits, Func<TAudit, StoredFile, TRecord> recordOf, IReadOnlyCollection<Quarter> quarters, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        var table = RecordTables.Of<TRecord>();
        if (await SameAsync(cancellationToken) is { } same)
            return new(StoreStatus.AlreadyStored, 0, 0, await AboutSameFileAsync(table.Name, same, cancellationToken));

        var stored = StoredFile.Of(file);
        stored.Id = await NumberAsync(stored, cancellationToken);
        var keys = new string[audits.Count];
        for (var place = 0; place < keys.Length; place++)
            keys[place] = RecordAt(place).Key;
        var reconciliation = new Reconciliation<TRecord>(stored, RecordAt, id => files[id], sentTogether);
        reconciliation.Take(keys, await CountingAsync(table, keys, cancellationToken));
        if (reconciliation.Refused)
            return new(StoreStatus.Refused, 0, 0, reconciliation.Diagnostics) { Changes = reconciliation.Changes };

        List<Diagnostic> diagnostics = [.. reconciliation.Diagnostics, .. await AboutMissingAsync(table.Name, keys, cancellationToken)];
        await RetireAsync(table.Name, reconciliation.Retire, stored, cancellationToken);
        await WriteAsync(stored, reconciliation.Insert, RecordAt, quarters, cancellationToken);
        return new(StoreStatus.Stored, reconciliation.Insert.Count, reconciliation.Contradicted, diagnostics) { Changes = reconciliation.Changes };

        TRecord RecordAt(int place) => recordOf(audits[place], stored);
    }

    private async Task<StoredFile?> SameAsync(CancellationToken cancellationToken)
    {
        await foreach (var same in session.RecordsAsync<StoredFile>("WHERE \"Sha256\" = @sha", cancellationToken, ("sha", file.Sha256)))
            return same;
        return null;
    }

    private async Task<long> NumberAsync(StoredFile stored, CancellationToken cancellationToken)
    {
        await database.InsertAsync(session, [stored], [], whole: false, cancellationToken);
        return (long)(await session.ScalarAsync("SELECT \"Id\" FROM \"Files\" WHERE \"Sha256\" = @sha", cancellationToken, ("sha", stored.Sha256)))!;
    }

    // The stored records that count and share a key with the incoming ones, and the files they came from.
    private async Task<List<TRecord>> CountingAsync<TRecord>(RecordTable<TRecord> table, string[] incoming, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        await forms.ReadAsync(session, cancellationToken);
        List<TRecord> counting = [];
        if (!await session.AnyAsync($"\"{table.Name}\"", cancellationToken))
            return counting;
        var where = $"WHERE \"SupersededById\" IS NULL AND {database.IsOneOf("\"Key\"", "@values")}";
        foreach (var some in incoming.Chunk(KeysAtOnce))
        {
            var keys = database.ListOf(some.Distinct(StringComparer.Ordinal).ToList());
            await foreach (var record in session.RecordsAsync<TRecord>(where, cancellationToken, ("values", keys)))
                counting.Add(record);
        }

        // A key may stand in two of the chunks.
        counting = [.. counting.DistinctBy(record => record.Id)];
        foreach (var record in counting.OfType<AnsweredRecord>())
            record.Unpack(forms);
        var ids = database.ListOf(counting.Select(record => record.FileId).Distinct().ToList());
        await foreach (var known in session.RecordsAsync<StoredFile>($"WHERE {database.IsOneOf("\"Id\"", "@values")}", cancellationToken, ("values", ids)))
            files[known.Id] = known;
        return counting;
    }

    private async Task WriteAsync<TRecord>(
        StoredFile stored, IReadOnlyList<Insertion> insertions, Func<int, TRecord> recordAt, IReadOnlyCollection<Quarter> quarters, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        var digest = new RecordDigest<TRecord>();
        if (insertions.Count > 0)
            await database.InsertAsync(session, InTurn(), quarters, whole: false, cancellationToken);
        if (forms.Added.Count > 0)
            await database.InsertAsync(session, forms.Added, [], whole: false, cancellationToken);
        await session.ExecuteAsync(
            "UPDATE \"Files\" SET \"Written\" = @written, \"Digest\" = @digest WHERE \"Id\" = @id",
            cancellationToken, ("written", insertions.Count), ("digest", digest.ToString()), ("id", stored.Id));

        // Each as its turn comes: a call centre's quarter is long. Those of a large file are made while others are written.
        IEnumerable<TRecord> InTurn()
        {
            using var made = insertions.Count < ManyRecords ? insertions.Select(Made).GetEnumerator() : new Ahead<TRecord>(insertions.Select(Made).GetEnumerator(), _ => RecordWeight);
            while (made.MoveNext())
                yield return made.Current;
        }

        TRecord Made(Insertion insertion)
        {
            var record = recordAt(insertion.Place);
            record.SupersededById = insertion.SupersededById;
            (record as AnsweredRecord)?.Pack(forms);
            digest.Add(record);
            return record;
        }
    }

    private async Task RetireAsync<TRecord>(string table, IReadOnlyList<TRecord> retired, StoredFile by, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        foreach (var ids in retired.Select(record => record.Id).Chunk(KeysAtOnce))
            await session.ExecuteAsync($"UPDATE \"{table}\" SET \"SupersededById\" = @by WHERE {database.IsOneOf("\"Id\"", "@values")}", cancellationToken, ("by", by.Id), ("values", database.ListOf(ids)));
    }

    private async Task<IReadOnlyList<Diagnostic>> AboutMissingAsync(string table, string[] incoming, CancellationToken cancellationToken)
    {
        var before = await session.ListAsync(
            $"""
            SELECT record."Key" FROM "Files" file JOIN "{table}" record ON record."FileId" = file."Id"
            WHERE file."Path" = @path AND record."SupersededById" IS NULL
            """, row => row.Text(), cancellationToken, ("path", file.Path));
        if (before.Count == 0)
            return [];
        var keys = incoming.ToHashSet(StringComparer.Ordinal);
        var missing = before.Count(key => !keys.Contains(key));
        return missing == 0
            ? []
            : [StorageDiagnostics.RecordsMissing.At(new SourceLocation(file.Path), ("count", missing.ToString(CultureInfo.InvariantCulture)))];
    }

    private async Task<IReadOnlyList<Diagnostic>> AboutSameFileAsync(string table, StoredFile same, CancellationToken cancellationToken)
    {
        var here = new SourceLocation(file.Path);
        if (!string.Equals(same.Path, file.Path, StringComparison.Ordinal))
            return [StorageDiagnostics.StoredUnderOtherPath.At(here, ("other", same.Path))];
        var replaced = (long)(await session.ScalarAsync(
            $"""
            SELECT count(*) FROM "{table}" record JOIN "Files" later ON later."Id" = record."SupersededById"
            WHERE record."FileId" = @id AND later."Path" = @path AND later."Id" <> @id
            """, cancellationToken, ("id", same.Id), ("path", file.Path)))!;
        return replaced == 0
            ? []
            : [StorageDiagnostics.EarlierVersionAgain.At(here, ("count", replaced.ToString(CultureInfo.InvariantCulture)))];
    }
}
