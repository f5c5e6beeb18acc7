using QualityAudit.Audits;

namespace QualityAudit.Storage.Postgres;

/// <summary>One partition of visits and of calls for each quarter, made when its first record is written.</summary>
internal static class PostgresPartitions
{
    // Made beside its table and then attached, which lets others go on reading; created in place it would lock them out.
    public static async Task EnsureAsync(Session session, string table, Quarter quarter, CancellationToken cancellationToken)
    {
        var partition = $"{table}_{quarter}";
        if (await session.ScalarAsync("SELECT to_regclass(quote_ident(@partition))::text", cancellationToken, ("partition", partition)) is not null)
            return;
        // Names are no parameters; a quarter is four digits, Q and a digit.
        var sql = $"""
            CREATE TABLE "{partition}" (LIKE "{table}" INCLUDING DEFAULTS);
            ALTER TABLE "{table}" ATTACH PARTITION "{partition}" FOR VALUES IN ('{quarter}');
            """;
        await session.ExecuteAsync(sql, cancellationToken);
    }

    /// <summary>The partitions of a table, by quarter.</summary>
    public static async Task<IReadOnlyList<(string Quarter, string Partition)>> OfAsync(Session session, string table, CancellationToken cancellationToken)
    {
        var partitions = await session.ListAsync(
            """
            SELECT child.relname::text FROM pg_inherits
            JOIN pg_class child ON child.oid = inhrelid
            WHERE inhparent = to_regclass(quote_ident(@table))
            ORDER BY 1
            """, row => row.Text(), cancellationToken, ("table", table));
        return [.. partitions.Select(partition => (partition[(table.Length + 1)..], partition))];
    }
}
