using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using QualityAudit.Diagnostics;

namespace QualityAudit.Storage.Sqlite;

/// <summary>The evidence in one file: connection, set-up, transactions.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string file;
    private readonly string connectionText;
    private readonly DbContextOptions<SqliteAuditContext> options;

    public SqliteDatabase(string path, TimeSpan patience)
    {
        file = path;
        connectionText = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = (int)patience.TotalSeconds }.ToString();
        options = new DbContextOptionsBuilder<SqliteAuditContext>().UseSqlite(connectionText).AddInterceptors(new ConnectionSettings()).Options;
    }

    public override string Name => file;

    public override bool Exists => File.Exists(file);

    public override AuditDbContext Context() => new SqliteAuditContext(options);

    public override async Task<IAsyncDisposable> BeginReadingAsync(AuditDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        return transaction;
    }

    // Immediate: a writer waits at the start and not in its middle.
    public override Task<IDbContextTransaction> BeginWritingAsync(AuditDbContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(cancellationToken);

    public override Task InsertAsync<TRecord>(AuditDbContext context, RecordColumns columns, IEnumerable<TRecord> records, CancellationToken cancellationToken)
    {
        using var insert = new SqliteInsert((SqliteConnection)context.Database.GetDbConnection(), columns);
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            insert.Add(record);
        }

        return Task.CompletedTask;
    }

    // From one quarter to the next along the index, without a look at the records between.
    public override async Task<IReadOnlyList<string>> QuartersAsync(AuditDbContext context, string table, CancellationToken cancellationToken)
    {
        var sql = $"""
            WITH RECURSIVE Known(Value) AS (
                SELECT min(Quarter) FROM {table} WHERE SupersededById IS NULL
                UNION ALL
                SELECT (SELECT min(Quarter) FROM {table} WHERE SupersededById IS NULL AND Quarter > Value) FROM Known WHERE Value IS NOT NULL)
            SELECT Value FROM Known WHERE Value IS NOT NULL
            """;
        return await context.Database.SqlQueryRaw<string>(sql).ToListAsync(cancellationToken);
    }

    public override int[] NumbersAt(DbDataReader row, int column) => NumbersText.Read(row.GetString(column));

    public override Task BackUpAsync(string path, CancellationToken cancellationToken) => GuardAsync(() =>
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder(connectionText) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        return Task.CompletedTask;
    });

    public override async Task<long> DamageAsync(AuditDbContext context, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<long>($"""SELECT count(*) AS "Value" FROM pragma_integrity_check WHERE integrity_check <> 'ok'""").SingleAsync(cancellationToken);

    public override Task GoOnNumberingAsync(AuditDbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Release()
    {
        using var connection = new SqliteConnection(connectionText);
        SqliteConnection.ClearPool(connection);
    }

    protected override DiagnosticDescriptor? TroubleOf(Exception exception) => SqliteTrouble.Of(exception);

    protected override Task CreateAsync(CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        return Task.CompletedTask;
    }

    protected override async Task<IReadOnlyList<string>> TablesAsync(AuditDbContext context, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<string>($"""SELECT name AS "Value" FROM sqlite_master WHERE type = 'table'""").ToListAsync(cancellationToken);

    protected override Task SetUpAsync(AuditDbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);

    // NORMAL in WAL: a killed process loses nothing, a power cut at most the last files, which the next import reads again.
    private sealed class ConnectionSettings : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Apply(connection);
            return Task.CompletedTask;
        }

        private static void Apply(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous = NORMAL";
            command.ExecuteNonQuery();
        }
    }
}
