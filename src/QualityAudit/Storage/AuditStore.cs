using QualityAudit.Audits;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>
/// The evidence on disk. Files are stored whole or not at all; records are appended and superseded, never changed or deleted.
/// Several processes may use one database at once. An unusable database is a <see cref="StorageException"/>.
/// </summary>
public sealed class AuditStore : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly SqliteDatabase database;
    private RehearsalCopy? rehearsal;

    private AuditStore(SqliteDatabase database) => this.database = database;

    /// <summary>Opens the database, creating it and its folder where missing.</summary>
    public static Task<AuditStore> OpenAsync(string sqlitePath, CancellationToken cancellationToken) =>
        OpenAsync(sqlitePath, Patience, cancellationToken);

    /// <summary>
    /// A store to try things out in: it starts as a copy of the database (or empty where there is none) and is gone when it is disposed of.
    /// The database itself is only read.
    /// </summary>
    public static async Task<AuditStore> OpenRehearsalAsync(string sqlitePath, CancellationToken cancellationToken)
    {
        var copy = new RehearsalCopy();
        try
        {
            await copy.TakeAsync(new SqliteDatabase(sqlitePath, Patience), sqlitePath);
            var store = await OpenAsync(copy.Path, cancellationToken);
            store.rehearsal = copy;
            return store;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>The same, waiting for other processes no longer than said (whole seconds).</summary>
    public static async Task<AuditStore> OpenAsync(string sqlitePath, TimeSpan patience, CancellationToken cancellationToken)
    {
        var store = new AuditStore(new SqliteDatabase(sqlitePath, patience));
        try
        {
            await store.database.GuardAsync(async () =>
            {
                await store.database.PrepareAsync(cancellationToken);
                return true;
            });
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>The register as it stands now, by id.</summary>
    public Task<IReadOnlyList<Project>> ProjectsAsync(CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.ProjectsAsync(cancellationToken), cancellationToken);

    public Task<bool> HasFileAsync(string sha256, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.HasFileAsync(sha256, cancellationToken), cancellationToken);

    /// <summary>Every quarter that has a visit, a call or a group result, in order of time.</summary>
    public Task<IReadOnlyList<Quarter>> QuartersAsync(CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.QuartersAsync(cancellationToken), cancellationToken);

    /// <summary>What counts for the quarter, in an order that does not depend on the order of import.</summary>
    public Task<QuarterEvidence> EvidenceAsync(Quarter quarter, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.EvidenceAsync(quarter, cancellationToken), cancellationToken);

    /// <summary>The rubric that the quarter was last scored with; null when it never was.</summary>
    public Task<RubricStamp?> RubricOfAsync(Quarter quarter, string rubricId, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.RubricOfAsync(quarter, rubricId, cancellationToken), cancellationToken);

    /// <summary>Stores one file in one transaction.</summary>
    /// <param name="file">A file read without an error.</param>
    /// <param name="sentTogether">Hashes of all files of the same import; see <see cref="Supersession"/>.</param>
    /// <param name="cancellationToken">Before the commit nothing is stored.</param>
    public Task<StoreOutcome> StoreAsync(AuditFile file, IReadOnlySet<string> sentTogether, CancellationToken cancellationToken) =>
        StoreAsync(file, sentTogether, strict: false, cancellationToken);

    /// <summary>The same; where <paramref name="strict"/>, a warning refuses the file.</summary>
    public Task<StoreOutcome> StoreAsync(AuditFile file, IReadOnlySet<string> sentTogether, bool strict, CancellationToken cancellationToken) => database.GuardAsync(async () =>
    {
        await using var context = new AuditDbContext(database.Options);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await new FileIntake(context, file, sentTogether).StoreAsync(cancellationToken);
        if (strict)
            outcome = outcome.Strictly();
        if (outcome.Status == StoreStatus.Stored)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    });

    /// <summary>Notes the rubric that a quarter is scored with; the same one again changes nothing.</summary>
    public Task RememberRubricAsync(Quarter quarter, RubricStamp stamp, CancellationToken cancellationToken) => database.GuardAsync(async () =>
    {
        await using var context = new AuditDbContext(database.Options);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await new EvidenceReading(context).RubricOfAsync(quarter, stamp.Id, cancellationToken) == stamp)
            return false;
        context.Add(QuarterRubric.Of(quarter, stamp));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    });

    public ValueTask DisposeAsync()
    {
        database.Release();
        rehearsal?.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<T> ReadAsync<T>(Func<EvidenceReading, Task<T>> read, CancellationToken cancellationToken) => database.GuardAsync(async () =>
    {
        await using var context = new AuditDbContext(database.Options);
        await using var snapshot = await SqliteDatabase.BeginReadingAsync(context, cancellationToken);
        return await read(new EvidenceReading(context));
    });
}
