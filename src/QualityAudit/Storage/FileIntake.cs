using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>One file on its way into the store, inside the transaction that the caller commits when it is <see cref="StoreStatus.Stored"/>.</summary>
internal sealed class FileIntake(Database database, AuditDbContext context, ResponseForms forms, AuditFile file, IReadOnlySet<string> sentTogether)
{
    // SQLite and PostgreSQL both take the keys of one look-up as one array; this bounds its size.
    private const int KeysAtOnce = 5_000;

    private readonly Dictionary<long, StoredFile> files = [];

    public Task<StoreOutcome> StoreAsync(CancellationToken cancellationToken) => file.Content switch
    {
        RegisterContent register => StoreAsync(register.Projects, StoredProject.Of, cancellationToken),
        ChecklistContent checklists => StoreAsync(checklists.Visits, StoredVisit.Of, cancellationToken),
        CallbackContent callbacks => StoreAsync(callbacks.Callbacks, StoredCallback.Of, cancellationToken),
        GroupBscContent results => StoreAsync(results.Results, StoredGroupResult.Of, cancellationToken),
        _ => throw new ArgumentException($"A file of {file.Content.GetType().Name} cannot be stored.", nameof(cancellationToken)),
    };

    private async Task<StoreOutcome> StoreAsync<TAudit, TRecord>(
        IReadOnlyList<TAudit> audits, Func<TAudit, StoredFile, TRecord> recordOf, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        if (await context.Files.AsNoTracking().SingleOrDefaultAsync(known => known.Sha256 == file.Sha256, cancellationToken) is { } same)
            return new(StoreStatus.AlreadyStored, 0, 0, await AboutSameFileAsync<TRecord>(same, cancellationToken));

        var stored = StoredFile.Of(file);
        context.Add(stored);
        await context.SaveChangesAsync(cancellationToken);
        var incoming = audits.Select(audit => recordOf(audit, stored)).ToList();
        var reconciliation = new Reconciliation<TRecord>(stored, id => files[id], sentTogether);
        reconciliation.Take(incoming, await CountingAsync(incoming, cancellationToken));
        if (reconciliation.Refused)
            return new(StoreStatus.Refused, 0, 0, reconciliation.Diagnostics) { Changes = reconciliation.Changes };

        List<Diagnostic> diagnostics = [.. reconciliation.Diagnostics, .. await AboutMissingAsync(incoming, cancellationToken)];
        await RetireAsync(reconciliation.Retire, stored, cancellationToken);
        await WriteAsync(stored, reconciliation.Insert, cancellationToken);
        return new(StoreStatus.Stored, reconciliation.Insert.Count, reconciliation.Contradicted, diagnostics) { Changes = reconciliation.Changes };
    }

    // The stored records that count and share a key with the incoming ones, and the files they came from.
    private async Task<List<TRecord>> CountingAsync<TRecord>(List<TRecord> incoming, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        await forms.ReadAsync(context, cancellationToken);
        List<TRecord> counting = [];
        foreach (var keys in incoming.Select(record => record.Key).Distinct(StringComparer.Ordinal).Chunk(KeysAtOnce))
        {
            counting.AddRange(await context.Set<TRecord>().AsNoTracking()
                .Where(record => record.SupersededById == null && EF.Parameter(keys).Contains(record.Key))
                .ToListAsync(cancellationToken));
        }

        foreach (var record in counting.OfType<AnsweredRecord>())
            record.Unpack(forms);
        var ids = counting.Select(record => record.FileId).Distinct().ToArray();
        foreach (var known in await context.Files.AsNoTracking().Where(known => EF.Parameter(ids).Contains(known.Id)).ToListAsync(cancellationToken))
            files[known.Id] = known;
        return counting;
    }

    private async Task WriteAsync<TRecord>(StoredFile stored, IReadOnlyList<TRecord> records, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        var columns = RecordColumns.ToInsert<TRecord>(context);
        var digest = new RecordDigest(columns);
        foreach (var record in records)
        {
            (record as AnsweredRecord)?.Pack(forms);
            digest.Add(record);
        }

        if (forms.Added.Count > 0)
            await database.InsertAsync(context, RecordColumns.ToInsert<ResponseForm>(context), forms.Added, cancellationToken);
        if (records.Count > 0)
            await database.InsertAsync(context, columns, records, cancellationToken);
        stored.Written = records.Count;
        stored.Digest = digest.ToString();
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task RetireAsync<TRecord>(IReadOnlyList<TRecord> retired, StoredFile by, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        foreach (var ids in retired.Select(record => record.Id).Chunk(KeysAtOnce))
        {
            await context.Set<TRecord>()
                .Where(record => EF.Parameter(ids).Contains(record.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(record => record.SupersededById, by.Id), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Diagnostic>> AboutMissingAsync<TRecord>(List<TRecord> incoming, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        var keys = incoming.Select(record => record.Key).ToHashSet(StringComparer.Ordinal);
        var before = await context.Set<TRecord>()
            .Where(record => record.SupersededById == null)
            .Join(context.Files.Where(known => known.Path == file.Path), record => record.FileId, known => known.Id, (record, _) => record.Key)
            .ToListAsync(cancellationToken);
        var missing = before.Count(key => !keys.Contains(key));
        return missing == 0
            ? []
            : [StorageDiagnostics.RecordsMissing.At(new SourceLocation(file.Path), ("count", missing.ToString(CultureInfo.InvariantCulture)))];
    }

    private async Task<IReadOnlyList<Diagnostic>> AboutSameFileAsync<TRecord>(StoredFile same, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        var here = new SourceLocation(file.Path);
        if (!string.Equals(same.Path, file.Path, StringComparison.Ordinal))
            return [StorageDiagnostics.StoredUnderOtherPath.At(here, ("other", same.Path))];
        var replaced = await context.Set<TRecord>()
            .Where(record => record.FileId == same.Id)
            .Join(context.Files.Where(known => known.Path == file.Path && known.Id != same.Id), record => record.SupersededById, known => known.Id, (record, _) => record.Key)
            .CountAsync(cancellationToken);
        return replaced == 0
            ? []
            : [StorageDiagnostics.EarlierVersionAgain.At(here, ("count", replaced.ToString(CultureInfo.InvariantCulture)))];
    }
}
