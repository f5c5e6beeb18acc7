using System.Data;
using System.Data.Common;
using Npgsql;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage.Postgres;

/// <summary>The evidence on a server that a team shares: connection, set-up, transactions, partitions.</summary>
internal sealed class PostgresDatabase : Database
{
    private static readonly DatabaseSchema Tables = new("QualityAudit.Storage.Postgres.schema.sql");

    // Counting the rows of many quarters takes its time; a server that is gone is noticed by the connection.
    private const int LongestCommand = 3600;

    // Every server has it.
    private const string Administration = "postgres";

    private readonly PostgresAddress address;
    private readonly TimeSpan patience;
    private readonly NpgsqlDataSource source;

    public PostgresDatabase(PostgresAddress address, TimeSpan patience)
    {
        this.address = address;
        this.patience = patience;
        var connection = new NpgsqlConnectionStringBuilder(address.Connection.ConnectionString) { CommandTimeout = LongestCommand, IncludeErrorDetail = false };
        source = NpgsqlDataSource.Create(connection);
    }

    public override string Name => address.Name;

    /// <summary>A server is asked when it is opened.</summary>
    public override bool Exists => true;

    protected override DatabaseSchema Schema => Tables;

    public override async Task<Session> OpenAsync(CancellationToken cancellationToken) => new(this, await source.OpenConnectionAsync(cancellationToken));

    public override Task<Session> BeginReadingAsync(CancellationToken cancellationToken) => BeginAsync(IsolationLevel.RepeatableRead, cancellationToken);

    // The lock is the transaction's own: it ends with it, with the connection and with the process.
    public override async Task<Session> BeginWritingAsync(CancellationToken cancellationToken)
    {
        var session = await BeginAsync(IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            await session.ScalarAsync("SELECT set_config('lock_timeout', @patience, true)", cancellationToken, ("patience", $"{(int)patience.TotalSeconds}s"));
            await session.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtext('QualityAudit'), hashtext(current_schema()))", cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public override async Task InsertAsync<TRecord>(
        Session session, IEnumerable<TRecord> records, IReadOnlyCollection<Quarter> quarters, bool whole, CancellationToken cancellationToken)
    {
        var table = RecordTables.Of<TRecord>();
        foreach (var quarter in quarters)
            await PostgresPartitions.EnsureAsync(session, table.Name, quarter, cancellationToken);
        await using var copy = await ((NpgsqlConnection)session.Connection).BeginBinaryImportAsync(
            $"COPY \"{table.Name}\" ({table.Listed(whole)}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        var row = new PostgresRow(copy);
        foreach (var record in records)
        {
            await copy.StartRowAsync(cancellationToken);
            table.Write(record, row, whole);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    public override string IsOneOf(string column, string parameter) => $"{column} = ANY({parameter})";

    public override object ListOf<T>(IReadOnlyList<T> values) => values.ToArray();

    public override string EachOf(string column) => $"unnest({column}) WITH ORDINALITY AS each(value, key)";

    public override string Ordinal(string column) => $"{column} COLLATE \"C\"";

    // A quarter has a partition of its own, so that one row of each is enough to know.
    public override async Task<IReadOnlyList<Quarter>> QuartersAsync(Session session, string table, CancellationToken cancellationToken)
    {
        var quarters = new List<Quarter>();
        foreach (var (quarter, partition) in await PostgresPartitions.OfAsync(session, table, cancellationToken))
        {
            // The name is the catalogue's own.
            if (await session.AnyAsync($"\"{partition}\" WHERE \"SupersededById\" IS NULL", cancellationToken))
                quarters.Add(StoredText.QuarterOf(quarter));
        }

        return quarters;
    }

    public override RowReader ReaderOf(DbDataReader rows) => new PostgresRowReader(rows);

    public override async Task BackUpAsync(string path, CancellationToken cancellationToken)
    {
        var file = new Sqlite.SqliteDatabase(path, patience);
        await new DatabaseCopy(this, file).RunAsync(cancellationToken);
        file.Release();
    }

    // A server checks each page as it reads it, and all are read.
    public override Task<long> DamageAsync(Session session, CancellationToken cancellationToken) => Task.FromResult(0L);

    public override Task GoOnNumberingAsync(Session session, CancellationToken cancellationToken) => session.ExecuteAsync(
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
            await using var administration = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(address.Connection.ConnectionString) { Database = Administration, Pooling = false }.ToString());
            await administration.OpenAsync(cancellationToken);
            await using var create = administration.CreateCommand();
            create.CommandText = $"CREATE DATABASE \"{(address.Connection.Database ?? address.Connection.Username)?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            try
            {
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another process was faster.
            }
        }
    }

    protected override async Task<IReadOnlyList<string>> TablesAsync(Session session, CancellationToken cancellationToken) =>
        await session.ListAsync("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()", row => row.Text(), cancellationToken);

    protected override Task SetUpAsync(Session session, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<Session> BeginAsync(IsolationLevel isolation, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            return new Session(this, connection, await connection.BeginTransactionAsync(isolation, cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
