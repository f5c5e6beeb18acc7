using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>One table of a copy: its rows, and the hash over their content that both databases agree on.</summary>
public sealed record CopiedTable(string Name, long Rows, string Hash);

/// <summary>
/// Copies everything from one database into an empty one, of whatever product, in one transaction. What was written is read back and its
/// hash compared before it counts.
/// </summary>
internal sealed class DatabaseCopy(Database from, Database to)
{
    private const int RowsAtOnce = 10_000;

    private readonly List<CopiedTable> tables = [];

    public async Task<IReadOnlyList<CopiedTable>> RunAsync(CancellationToken cancellationToken)
    {
        await from.GuardAsync(() => from.PrepareAsync(cancellationToken));
        await to.GuardAsync(() => to.PrepareAsync(cancellationToken));
        await using var source = from.Context();
        await using var snapshot = await from.GuardAsync(() => from.BeginReadingAsync(source, cancellationToken));
        await using var target = to.Context();
        await using var transaction = await to.GuardAsync(() => to.BeginWritingAsync(target, cancellationToken));
        if (await to.GuardAsync(() => target.Files.AnyAsync(cancellationToken)))
            throw new StorageException(StorageDiagnostics.TargetNotEmpty.At(new SourceLocation(to.Name)));

        // Files first: the records refer to them.
        await CopyAsync<StoredFile>(source, target, file => file.Id, cancellationToken);
        await CopyAsync<ResponseForm>(source, target, form => form.Id, cancellationToken);
        await CopyAsync<StoredProject>(source, target, record => record.Id, cancellationToken);
        await CopyAsync<StoredVisit>(source, target, record => record.Id, cancellationToken);
        await CopyAsync<StoredCallback>(source, target, record => record.Id, cancellationToken);
        await CopyAsync<StoredGroupResult>(source, target, record => record.Id, cancellationToken);
        await CopyAsync<QuarterRubric>(source, target, record => record.Id, cancellationToken);
        await to.GuardAsync(async () =>
        {
            await to.GoOnNumberingAsync(target, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });
        return tables;
    }

    private async Task CopyAsync<TRecord>(AuditDbContext source, AuditDbContext target, Expression<Func<TRecord, object>> number, CancellationToken cancellationToken)
        where TRecord : class
    {
        var columns = RecordColumns.All<TRecord>(target);
        var original = new RecordDigest(RecordColumns.All<TRecord>(source), whole: true);
        var rows = 0L;
        await from.GuardAsync(async () =>
        {
            var some = new List<TRecord>(RowsAtOnce);
            await foreach (var record in source.Set<TRecord>().AsNoTracking().OrderBy(number).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                original.Add(record);
                some.Add(record);
                rows++;
                if (some.Count == RowsAtOnce)
                    await WriteAsync();
            }

            await WriteAsync();

            async Task WriteAsync()
            {
                if (some.Count > 0)
                    await to.GuardAsync(() => to.InsertAsync(target, columns, some, cancellationToken));
                some.Clear();
            }
        });

        var copy = new RecordDigest(columns, whole: true);
        await to.GuardAsync(async () =>
        {
            await foreach (var record in target.Set<TRecord>().AsNoTracking().OrderBy(number).AsAsyncEnumerable().WithCancellation(cancellationToken))
                copy.Add(record);
        });
        if (!string.Equals(copy.ToString(), original.ToString(), StringComparison.Ordinal))
            throw new StorageException(StorageDiagnostics.CopyDiffers.At(new SourceLocation(to.Name), ("table", columns.Table)));
        tables.Add(new CopiedTable(columns.Table, rows, original.ToString()));
    }
}
