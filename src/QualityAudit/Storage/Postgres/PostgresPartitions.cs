using Microsoft.EntityFrameworkCore;
using QualityAudit.Audits;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage.Postgres;

/// <summary>One partition of visits and of calls for each quarter, made when its first record is written.</summary>
internal static class PostgresPartitions
{
    /// <summary>The quarters of records that stand in partitions.</summary>
    public static IEnumerable<Quarter> QuartersOf<TRecord>(IEnumerable<TRecord> records) => records switch
    {
        IEnumerable<StoredVisit> visits => visits.Select(visit => visit.Quarter).Distinct(),
        IEnumerable<StoredCallback> calls => calls.Select(call => call.Quarter).Distinct(),
        _ => [],
    };

    // Made beside its table and then attached, which lets others go on reading; created in place it would lock them out.
    public static async Task EnsureAsync(AuditDbContext context, string table, Quarter quarter, CancellationToken cancellationToken)
    {
        var partition = $"{table}_{quarter}";
        if (await context.Database.SqlQuery<bool>($"""SELECT to_regclass(quote_ident({partition})) IS NOT NULL AS "Value" """).SingleAsync(cancellationToken))
            return;
        // Names are no parameters; a quarter is four digits, Q and a digit.
        var sql = $"""
            CREATE TABLE "{partition}" (LIKE "{table}" INCLUDING DEFAULTS);
            ALTER TABLE "{table}" ATTACH PARTITION "{partition}" FOR VALUES IN ('{quarter}');
            """;
        await context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
    }

    /// <summary>The partitions of a table, by quarter.</summary>
    public static async Task<IReadOnlyList<(string Quarter, string Partition)>> OfAsync(AuditDbContext context, string table, CancellationToken cancellationToken)
    {
        var partitions = await context.Database.SqlQuery<string>(
            $"""
            SELECT child.relname::text AS "Value" FROM pg_inherits
            JOIN pg_class child ON child.oid = inhrelid
            WHERE inhparent = to_regclass(quote_ident({table}))
            ORDER BY 1
            """).ToListAsync(cancellationToken);
        return [.. partitions.Select(partition => (partition[(table.Length + 1)..], partition))];
    }
}
