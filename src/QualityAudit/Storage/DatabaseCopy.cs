using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage.Entities;
using QualityAudit.Storage.Rows;

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
        await using var source = await from.GuardAsync(() => from.BeginReadingAsync(cancellationToken));
        await using var target = await to.GuardAsync(() => to.BeginWritingAsync(cancellationToken));
        if (await to.GuardAsync(() => target.AnyAsync("\"Files\"", cancellationToken)))
            throw new StorageException(StorageDiagnostics.TargetNotEmpty.At(new SourceLocation(to.Name)));

        // Files first: the records refer to them.
        await CopyAsync<StoredFile>(source, target, cancellationToken);
        await CopyAsync<ResponseForm>(source, target, cancellationToken);
        await CopyAsync<StoredProject>(source, target, cancellationToken);
        await CopyAsync<StoredVisit>(source, target, cancellationToken);
        await CopyAsync<StoredCallback>(source, target, cancellationToken);
        await CopyAsync<StoredGroupResult>(source, target, cancellationToken);
        await CopyAsync<QuarterRubric>(source, target, cancellationToken);
        await to.GuardAsync(async () =>
        {
            await to.GoOnNumberingAsync(target, cancellationToken);
            await target.CommitAsync(cancellationToken);
        });
        return tables;
    }

    private async Task CopyAsync<TRecord>(Session source, Session target, CancellationToken cancellationToken)
    {
        const string InOrder = "ORDER BY \"Id\"";
        var original = new RecordDigest<TRecord>(whole: true);
        var rows = 0L;
        await from.GuardAsync(async () =>
        {
            var some = new List<TRecord>(RowsAtOnce);
            await foreach (var record in source.RecordsAsync<TRecord>(InOrder, cancellationToken))
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
                    await to.GuardAsync(() => to.InsertAsync(target, some, QuartersOf(some), whole: true, cancellationToken));
                some.Clear();
            }
        });

        var copy = new RecordDigest<TRecord>(whole: true);
        await to.GuardAsync(async () =>
        {
            await foreach (var record in target.RecordsAsync<TRecord>(InOrder, cancellationToken))
                copy.Add(record);
        });
        var table = RecordTables.Of<TRecord>().Name;
        if (!string.Equals(copy.ToString(), original.ToString(), StringComparison.Ordinal))
            throw new StorageException(StorageDiagnostics.CopyDiffers.At(new SourceLocation(to.Name), ("table", table)));
        tables.Add(new CopiedTable(table, rows, original.ToString()));
    }

    private static IReadOnlyCollection<Quarter> QuartersOf<TRecord>(IReadOnlyList<TRecord> records) => records switch
    {
        IReadOnlyList<StoredVisit> visits => [.. visits.Select(visit => visit.Quarter).Distinct()],
        IReadOnlyList<StoredCallback> calls => [.. calls.Select(call => call.Quarter).Distinct()],
        _ => [],
    };
}
