using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Storage;

/// <summary>Everything about the store that is special to SQLite: connection, set-up, transactions, and what its errors mean.</summary>
internal sealed class SqliteDatabase
{
    private readonly string path;

    /// <param name="path">The database's file.</param>
    /// <param name="patience">How long to wait for the transactions of other processes before it counts as locked; whole seconds.</param>
    public SqliteDatabase(string path, TimeSpan patience)
    {
        this.path = path;
        Connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = (int)patience.TotalSeconds,
        }.ToString();
        Options = new DbContextOptionsBuilder<AuditDbContext>()
            .UseSqlite(Connection)
            .AddInterceptors(new ConnectionSettings())
            .Options;
    }

    public DbContextOptions<AuditDbContext> Options { get; }

    private string Connection { get; }

    /// <summary>Creates folder and database where missing and brings the tables up to date; safe against kill and against others doing the same.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        await using var context = new AuditDbContext(Options);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await RefuseForeignTablesAsync(context, cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        await MigrateAsync(context, cancellationToken);
    }

    /// <summary>A snapshot for reading; it takes no lock that a writer would wait for.</summary>
    public static async Task<DbTransaction> BeginReadingAsync(AuditDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        return transaction;
    }

    /// <summary>Runs work on the database; what the environment does to it becomes a <see cref="StorageException"/>.</summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (SqliteTrouble.Of(exception) is { } descriptor)
        {
            throw new StorageException(descriptor.At(new SourceLocation(path)), exception);
        }
    }

    /// <summary>Copies the database as it stands, while others may be writing to it.</summary>
    public Task CopyToAsync(string copy) => GuardAsync(() =>
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder(Connection) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        return Task.FromResult(true);
    });

    /// <summary>Lets go of the file.</summary>
    public void Release()
    {
        using var connection = new SqliteConnection(Connection);
        SqliteConnection.ClearPool(connection);
    }

    // EF's own Migrate keeps its lock in a table row, which a killed process leaves behind for ever; a transaction it cannot.
    private async Task MigrateAsync(AuditDbContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        if ((await AppliedAsync(context, cancellationToken)).SequenceEqual(known, StringComparer.Ordinal))
            return;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var applied = await AppliedAsync(context, cancellationToken);
        if (applied.Except(known, StringComparer.Ordinal).Any())
            throw new StorageException(StorageDiagnostics.NewerVersion.At(new SourceLocation(path)));
        if (applied.Count < known.Count)
        {
            var script = context.GetService<IMigrator>().GenerateScript(
                applied.LastOrDefault() ?? Migration.InitialDatabase, options: MigrationsSqlGenerationOptions.NoTransactions);
            await context.Database.ExecuteSqlRawAsync(script.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<List<string>> AppliedAsync(AuditDbContext context, CancellationToken cancellationToken) =>
        await HasTableAsync(context, HistoryRepository.DefaultTableName, cancellationToken)
            ? await context.Database.SqlQuery<string>($"""SELECT "MigrationId" AS "Value" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """).ToListAsync(cancellationToken)
            : [];

    private async Task RefuseForeignTablesAsync(AuditDbContext context, CancellationToken cancellationToken)
    {
        var tables = await context.Database.SqlQuery<int>($"""SELECT count(*) AS "Value" FROM sqlite_master""").SingleAsync(cancellationToken);
        if (tables > 0 && !await HasTableAsync(context, nameof(AuditDbContext.Files), cancellationToken))
            throw new StorageException(StorageDiagnostics.NotOurDatabase.At(new SourceLocation(path)));
    }

    private static async Task<bool> HasTableAsync(AuditDbContext context, string table, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<int>($"""SELECT count(*) AS "Value" FROM sqlite_master WHERE type = 'table' AND name = {table}""")
            .SingleAsync(cancellationToken) > 0;

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
