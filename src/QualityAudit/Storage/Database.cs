using System.Data.Common;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage.Postgres;
using QualityAudit.Storage.Rows;
using QualityAudit.Storage.Sqlite;

namespace QualityAudit.Storage;

/// <summary>
/// Where the evidence is kept. Everything that differs between database products stands in the two classes that derive from this one.
/// One process writes at a time; reading waits for nobody and nobody waits for it.
/// </summary>
internal abstract class Database
{
    // EF's own table of the migrations that were applied.
    private const string History = "__EFMigrationsHistory";

    /// <summary>How people know it: a path, or server and database without a password.</summary>
    public abstract string Name { get; }

    /// <summary>False where opening it would create it.</summary>
    public abstract bool Exists { get; }

    /// <param name="address">"Host=…" or "postgres://…" for a server of PostgreSQL; everything else is the path of an SQLite file.</param>
    /// <param name="patience">How long to wait for the transactions of other processes before it counts as locked; whole seconds.</param>
    public static Database At(string address, TimeSpan patience) =>
        PostgresAddress.TryParse(address) is { } server ? new PostgresDatabase(server, patience) : new SqliteDatabase(address, patience);

    /// <summary>A connection without a transaction.</summary>
    public abstract Task<Session> OpenAsync(CancellationToken cancellationToken);

    /// <summary>A snapshot for reading.</summary>
    public abstract Task<Session> BeginReadingAsync(CancellationToken cancellationToken);

    /// <summary>A transaction that no other writer is in.</summary>
    public abstract Task<Session> BeginWritingAsync(CancellationToken cancellationToken);

    /// <summary>Inserts records within the transaction, in the fastest way there is. Each is asked for when its turn has come.</summary>
    /// <param name="session">Of <see cref="BeginWritingAsync"/>.</param>
    /// <param name="records">Of one file, of any number.</param>
    /// <param name="quarters">The quarters that they belong to, where their table knows quarters.</param>
    /// <param name="whole">With their numbers.</param>
    /// <param name="cancellationToken">Leaves the transaction to be undone.</param>
    public abstract Task InsertAsync<TRecord>(
        Session session, IEnumerable<TRecord> records, IReadOnlyCollection<Quarter> quarters, bool whole, CancellationToken cancellationToken);

    /// <summary>A condition that a column is one of the values of a parameter, which <see cref="ListOf{T}"/> makes.</summary>
    public abstract string IsOneOf(string column, string parameter);

    public abstract object ListOf<T>(IReadOnlyList<T> values);

    /// <summary>What to select from for the numbers of a column, a row each: each.value, in the order of each.key.</summary>
    public abstract string EachOf(string column);

    /// <summary>A text to order by, in ordinal order.</summary>
    public abstract string Ordinal(string column);

    /// <summary>The quarters of the records in a table that count.</summary>
    public abstract Task<IReadOnlyList<Quarter>> QuartersAsync(Session session, string table, CancellationToken cancellationToken);

    /// <summary>Hands out the values of the row that a query of this database has come to.</summary>
    public abstract RowReader ReaderOf(DbDataReader rows);

    /// <summary>Writes everything into a new SQLite file, as it stands, while others may be writing.</summary>
    public abstract Task BackUpAsync(string path, CancellationToken cancellationToken);

    /// <summary>What the product itself finds damaged; 0 where it finds nothing or looks after that by itself.</summary>
    public abstract Task<long> DamageAsync(Session session, CancellationToken cancellationToken);

    /// <summary>After rows were inserted with their numbers: new ones are numbered from there.</summary>
    public abstract Task GoOnNumberingAsync(Session session, CancellationToken cancellationToken);

    /// <summary>Lets go of files and connections.</summary>
    public abstract void Release();

    /// <summary>What its tables look like.</summary>
    protected abstract DatabaseSchema Schema { get; }

    /// <summary>What an error of the database or the environment means to a user; null for an error that is a bug of ours.</summary>
    protected abstract DiagnosticDescriptor? TroubleOf(Exception exception);

    /// <summary>Creates what must be there before a connection can be opened.</summary>
    protected abstract Task CreateAsync(CancellationToken cancellationToken);

    protected abstract Task<IReadOnlyList<string>> TablesAsync(Session session, CancellationToken cancellationToken);

    /// <summary>Settings that a database keeps.</summary>
    protected abstract Task SetUpAsync(Session session, CancellationToken cancellationToken);

    /// <summary>Creates the database where missing and brings its tables up to date; safe against kill and against others doing the same.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken);
        await using (var session = await OpenAsync(cancellationToken))
        {
            var tables = await TablesAsync(session, cancellationToken);
            if (tables.Count > 0 && !tables.Contains(RecordTables.Files.Name, StringComparer.Ordinal) && !tables.Contains(History, StringComparer.Ordinal))
                throw new StorageException(StorageDiagnostics.NotOurDatabase.At(new SourceLocation(Name)));
            await SetUpAsync(session, cancellationToken);
            if ((await MigrationsAsync(session, cancellationToken)).SequenceEqual(Schema.Migrations, StringComparer.Ordinal))
                return;
        }

        await MigrateAsync(cancellationToken);
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
    public async Task<IReadOnlyList<string>> MigrationsAsync(Session session, CancellationToken cancellationToken) =>
        (await TablesAsync(session, cancellationToken)).Contains(History, StringComparer.Ordinal)
            ? await session.ListAsync($"SELECT \"MigrationId\" FROM \"{History}\" ORDER BY \"MigrationId\"", row => row.Text(), cancellationToken)
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
    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var session = await BeginWritingAsync(cancellationToken);
        var applied = await MigrationsAsync(session, cancellationToken);
        if (applied.Except(Schema.Migrations, StringComparer.Ordinal).Any())
            throw new StorageException(StorageDiagnostics.NewerVersion.At(new SourceLocation(Name)));
        if (applied.Count < Schema.Migrations.Count)
        {
            await session.ExecuteAsync(Schema.ScriptAfter(applied), cancellationToken);
            await session.CommitAsync(cancellationToken);
        }
    }
}
