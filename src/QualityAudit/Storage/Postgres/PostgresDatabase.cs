using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using QualityAudit.Diagnostics;

namespace QualityAudit.Storage.Postgres;

/// <summary>The evidence on a server that a team shares: connection, set-up, transactions, partitions.</summary>
internal sealed class PostgresDatabase : Database
{
    // Counting the rows of many quarters takes its time; a server that is gone is noticed by the connection.
    private const int LongestCommand = 3600;

    private readonly PostgresAddress address;
    private readonly TimeSpan patience;
    private readonly NpgsqlDataSource source;
    private readonly DbContextOptions<PostgresAuditContext> options;

    public PostgresDatabase(PostgresAddress address, TimeSpan patience)
    {
        this.address = address;
        this.patience = patience;
        var connection = new NpgsqlConnectionStringBuilder(address.Connection.ConnectionString) { CommandTimeout = LongestCommand, IncludeErrorDetail = false };
        source = NpgsqlDataSource.Create(connection);
        options = new DbContextOptionsBuilder<PostgresAuditContext>().UseNpgsql(source).Options;
    }

    public override string Name => address.Name;

    /// <summary>A server is asked when it is opened.</summary>
    public override bool Exists => true;

    public override AuditDbContext Context() => new PostgresAuditContext(options);

    public override async Task<IAsyncDisposable> BeginReadingAsync(AuditDbContext context, CancellationToken cancellationToken) =>
        await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    // The lock is the transaction's own: it ends with it, with the connection and with the process.
    public override async Task<IDbContextTransaction> BeginWritingAsync(AuditDbContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await context.Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {$"{(int)patience.TotalSeconds}s"}, true)", cancellationToken);
        await context.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtext('QualityAudit'), hashtext(current_schema()))", cancellationToken);
        return transaction;
    }

    public override async Task InsertAsync<TRecord>(AuditDbContext context, RecordColumns columns, IEnumerable<TRecord> records, CancellationToken cancellationToken)
    {
        var all = records as IReadOnlyCollection<TRecord> ?? [.. records];
        foreach (var quarter in PostgresPartitions.QuartersOf(all))
            await PostgresPartitions.EnsureAsync(context, columns.Table, quarter, cancellationToken);
        var types = columns.Columns.Select(column => column.Mapping.StoreType).ToArray();
        await using var copy = await ((NpgsqlConnection)context.Database.GetDbConnection()).BeginBinaryImportAsync(
            $"COPY \"{columns.Table}\" ({string.Join(", ", columns.Columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var record in all)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < types.Length; i++)
            {
                if (columns.Columns[i].ValueOf(record) is { } value)
                    await copy.WriteAsync(value, types[i], cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    // A quarter has a partition of its own, so that one row of each is enough to know.
    public override async Task<IReadOnlyList<string>> QuartersAsync(AuditDbContext context, string table, CancellationToken cancellationToken)
    {
        var quarters = new List<string>();
        foreach (var (quarter, partition) in await PostgresPartitions.OfAsync(context, table, cancellationToken))
        {
            // The name is the catalogue's own.
            var sql = $"""SELECT EXISTS (SELECT FROM "{partition}" WHERE "SupersededById" IS NULL) AS "Value" """;
            if (await context.Database.SqlQueryRaw<bool>(sql).SingleAsync(cancellationToken))
                quarters.Add(quarter);
        }

        return quarters;
    }

    public override int[] NumbersAt(DbDataReader row, int column) => row.GetFieldValue<int[]>(column);

    public override async Task BackUpAsync(string path, CancellationToken cancellationToken)
    {
        var file = new Sqlite.SqliteDatabase(path, patience);
        await new DatabaseCopy(this, file).RunAsync(cancellationToken);
        file.Release();
    }

    // A server checks each page as it reads it, and all are read.
    public override Task<long> DamageAsync(AuditDbContext context, CancellationToken cancellationToken) => Task.FromResult(0L);

    public override Task GoOnNumberingAsync(AuditDbContext context, CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(
        """
        SELECT setval(pg_get_serial_sequence('"Files"', 'Id'), max("Id")) FROM "Files" HAVING max("Id") > 0;
        SELECT setval(pg_get_serial_sequence('"Projects"', 'Id'), max("Id")) FROM "Projects" HAVING max("Id") > 0;
        SELECT setval(pg_get_serial_sequence('"GroupResults"', 'Id'), max("Id")) FROM "GroupResults" HAVING max("Id") > 0;
        SELECT setval(pg_get_serial_sequence('"QuarterRubrics"', 'Id'), max("Id")) FROM "QuarterRubrics" HAVING max("Id") > 0;
        SELECT setval('"Visits_Id_seq"', max("Id")) FROM "Visits" HAVING max("Id") > 0;
        SELECT setval('"Callbacks_Id_seq"', max("Id")) FROM "Callbacks" HAVING max("Id") > 0;
        """, cancellationToken);

    public override void Release() => source.Dispose();

    protected override DiagnosticDescriptor? TroubleOf(Exception exception) => PostgresTrouble.Of(exception);

    // As a file would be: where the server has no such database yet and the user may create one.
    protected override async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await using var context = Context();
            try
            {
                await context.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
            }
            catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another process was faster.
            }
        }
    }

    protected override async Task<IReadOnlyList<string>> TablesAsync(AuditDbContext context, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<string>($"""SELECT tablename::text AS "Value" FROM pg_tables WHERE schemaname = current_schema()""").ToListAsync(cancellationToken);

    protected override Task SetUpAsync(AuditDbContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}
