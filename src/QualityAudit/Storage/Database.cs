using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage.Postgres;
using QualityAudit.Storage.Sqlite;

namespace QualityAudit.Storage;

/// <summary>
/// Where the evidence is kept. Everything that differs between database products stands in the two classes that derive from this one.
/// One process writes at a time; reading waits for nobody and nobody waits for it.
/// </summary>
internal abstract class Database
{
    /// <summary>How people know it: a path, or server and database without a password.</summary>
    public abstract string Name { get; }

    /// <summary>False where opening it would create it.</summary>
    public abstract bool Exists { get; }

    /// <param name="address">"Host=…" or "postgres://…" for a server of PostgreSQL; everything else is the path of an SQLite file.</param>
    /// <param name="patience">How long to wait for the transactions of other processes before it counts as locked; whole seconds.</param>
    public static Database At(string address, TimeSpan patience) =>
        PostgresAddress.TryParse(address) is { } server ? new PostgresDatabase(server, patience) : new SqliteDatabase(address, patience);

    public abstract AuditDbContext Context();

    /// <summary>A snapshot for reading.</summary>
    public abstract Task<IAsyncDisposable> BeginReadingAsync(AuditDbContext context, CancellationToken cancellationToken);

    /// <summary>A transaction that no other writer is in.</summary>
    public abstract Task<IDbContextTransaction> BeginWritingAsync(AuditDbContext context, CancellationToken cancellationToken);

    /// <summary>Inserts many records within the transaction, in the fastest way there is, without tracking them.</summary>
    public abstract Task InsertAsync<TRecord>(AuditDbContext context, RecordColumns columns, IEnumerable<TRecord> records, CancellationToken cancellationToken)
        where TRecord : class;

    /// <summary>The quarters of the records in a table that count.</summary>
    public abstract Task<IReadOnlyList<string>> QuartersAsync(AuditDbContext context, string table, CancellationToken cancellationToken);

    /// <summary>The numbers of forms at a column of a row.</summary>
    public abstract int[] NumbersAt(DbDataReader row, int column);

    /// <summary>Writes everything into a new SQLite file, as it stands, while others may be writing.</summary>
    public abstract Task BackUpAsync(string path, CancellationToken cancellationToken);

    /// <summary>What the product itself finds damaged; 0 where it finds nothing or looks after that by itself.</summary>
    public abstract Task<long> DamageAsync(AuditDbContext context, CancellationToken cancellationToken);

    /// <summary>After rows were inserted with their numbers: new ones are numbered from there.</summary>
    public abstract Task GoOnNumberingAsync(AuditDbContext context, CancellationToken cancellationToken);

    /// <summary>Lets go of files and connections.</summary>
    public abstract void Release();

    /// <summary>What an error of the database or the environment means to a user; null for an error that is a bug of ours.</summary>
    protected abstract DiagnosticDescriptor? TroubleOf(Exception exception);

    /// <summary>Creates what must be there before a connection can be opened.</summary>
    protected abstract Task CreateAsync(CancellationToken cancellationToken);

    protected abstract Task<IReadOnlyList<string>> TablesAsync(AuditDbContext context, CancellationToken cancellationToken);

    /// <summary>Settings that a database keeps.</summary>
    protected abstract Task SetUpAsync(AuditDbContext context, CancellationToken cancellationToken);

    /// <summary>Creates the database where missing and brings its tables up to date; safe against kill and against others doing the same.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken);
        await using var context = Context();
        await context.Database.OpenConnectionAsync(cancellationToken);
        var tables = await TablesAsync(context, cancellationToken);
        if (tables.Count > 0 && !tables.Contains(nameof(AuditDbContext.Files), StringComparer.Ordinal) && !tables.Contains(HistoryRepository.DefaultTableName, StringComparer.Ordinal))
            throw new StorageException(StorageDiagnostics.NotOurDatabase.At(new SourceLocation(Name)));
        await SetUpAsync(context, cancellationToken);
        await MigrateAsync(context, cancellationToken);
    }

    /// <summary>Runs work on the database; what the environment does to it becomes a <see cref="StorageException"/>.</summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (exception is not StorageException && CauseOf(exception) is { } descriptor)
        {
            throw new StorageException(descriptor.At(new SourceLocation(Name)), exception);
        }
    }

    public Task GuardAsync(Func<Task> work) => GuardAsync(async () =>
    {
        await work();
        return true;
    });

    /// <summary>The migrations that the database has been through, in order.</summary>
    public async Task<IReadOnlyList<string>> MigrationsAsync(AuditDbContext context, CancellationToken cancellationToken) =>
        (await TablesAsync(context, cancellationToken)).Contains(HistoryRepository.DefaultTableName, StringComparer.Ordinal)
            ? await context.Database.SqlQuery<string>($"""SELECT "MigrationId" AS "Value" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """).ToListAsync(cancellationToken)
            : [];

    private DiagnosticDescriptor? CauseOf(Exception? exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (TroubleOf(cause) is { } descriptor)
                return descriptor;
        }

        return null;
    }

    // EF's own Migrate keeps its lock in a table row, which a killed process leaves behind for ever; a transaction it cannot.
    private async Task MigrateAsync(AuditDbContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        if ((await MigrationsAsync(context, cancellationToken)).SequenceEqual(known, StringComparer.Ordinal))
            return;
        await using var transaction = await BeginWritingAsync(context, cancellationToken);
        var applied = await MigrationsAsync(context, cancellationToken);
        if (applied.Except(known, StringComparer.Ordinal).Any())
            throw new StorageException(StorageDiagnostics.NewerVersion.At(new SourceLocation(Name)));
        if (applied.Count < known.Count)
        {
            var script = context.GetService<IMigrator>().GenerateScript(
                applied.Count == 0 ? Migration.InitialDatabase : applied[^1], options: MigrationsSqlGenerationOptions.NoTransactions);
            await context.Database.ExecuteSqlRawAsync(script.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
