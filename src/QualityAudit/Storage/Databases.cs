using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Storage;

/// <summary>What can be done with a database as a whole. An address is one of <see cref="AuditStore.OpenAsync(string, CancellationToken)"/>.</summary>
public static class Databases
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Creates the database where missing and brings its tables up to date. Every other use does the same in silence.</summary>
    /// <returns>The migrations that it has been through, and how many of them just now.</returns>
    public static Task<(IReadOnlyList<string> Applied, int JustNow)> MigrateAsync(string address, CancellationToken cancellationToken) =>
        WithAsync(address, database => database.GuardAsync(async () =>
        {
            var before = database.Exists ? await CountAsync(database, cancellationToken) : 0;
            await database.PrepareAsync(cancellationToken);
            await using var session = await database.OpenAsync(cancellationToken);
            var applied = await database.MigrationsAsync(session, cancellationToken);
            return (applied, applied.Count - before);
        }));

    /// <summary>Reads everything and says whether it is whole.</summary>
    public static Task<IReadOnlyList<CheckedPoint>> CheckAsync(string address, CancellationToken cancellationToken) =>
        WithAsync(address, async database =>
        {
            RefuseMissing(database);
            await database.GuardAsync(() => database.PrepareAsync(cancellationToken));
            return await new DatabaseCheck(database).RunAsync(cancellationToken);
        });

    /// <summary>Writes everything into a new SQLite file, while others may be writing.</summary>
    public static Task BackUpAsync(string address, string path, CancellationToken cancellationToken) =>
        WithAsync(address, async database =>
        {
            RefuseMissing(database);
            if (File.Exists(path))
                throw new StorageException(StorageDiagnostics.TargetNotEmpty.At(new SourceLocation(path)));
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            await database.BackUpAsync(path, cancellationToken);
            return true;
        });

    /// <summary>Copies everything into an empty database, of whatever product, and compares what was written with the original.</summary>
    public static Task<IReadOnlyList<CopiedTable>> CopyAsync(string from, string to, CancellationToken cancellationToken) =>
        WithAsync(from, source => WithAsync(to, target =>
        {
            RefuseMissing(source);
            return new DatabaseCopy(source, target).RunAsync(cancellationToken);
        }));

    /// <summary>How people know the database: without user and password.</summary>
    public static string NameOf(string address) => Postgres.PostgresAddress.TryParse(address)?.Name ?? address;

    private static async Task<int> CountAsync(Database database, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await database.OpenAsync(cancellationToken);
            return (await database.MigrationsAsync(session, cancellationToken)).Count;
        }
        catch (Npgsql.PostgresException missing) when (missing.SqlState == Npgsql.PostgresErrorCodes.InvalidCatalogName)
        {
            return 0;
        }
    }

    private static void RefuseMissing(Database database)
    {
        if (!database.Exists)
            throw new StorageException(StorageDiagnostics.NoDatabase.At(new SourceLocation(database.Name)));
    }

    private static async Task<T> WithAsync<T>(string address, Func<Database, Task<T>> work)
    {
        var database = Database.At(address, Patience);
        try
        {
            return await work(database);
        }
        finally
        {
            database.Release();
        }
    }
}
