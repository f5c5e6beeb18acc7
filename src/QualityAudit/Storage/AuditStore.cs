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

    private readonly Database database;
    private readonly SemaphoreSlim writing = new(1);
    private readonly ResponseForms forms = new();
    private RehearsalCopy? rehearsal;

    private AuditStore(Database database) => this.database = database;

    /// <summary>How people know the database: its path, or its server and name without a password.</summary>
    public string Name => database.Name;

    /// <summary>False where opening the database would create it.</summary>
    public static bool Exists(string address) => Postgres.PostgresAddress.TryParse(address) is not null || File.Exists(address);

    /// <summary>Opens the database, creating it and its folder where missing.</summary>
    /// <param name="address">The path of an SQLite file, or a database of PostgreSQL: "Host=…;Database=…" or "postgres://…".</param>
    /// <param name="cancellationToken">Nothing is changed before the tables are.</param>
    public static Task<AuditStore> OpenAsync(string address, CancellationToken cancellationToken) =>
        OpenAsync(address, Patience, cancellationToken);

    /// <summary>
    /// A store to try things out in: it starts as a copy of the database (or empty where there is none) and is gone when it is disposed of.
    /// The database itself is only read.
    /// </summary>
    public static async Task<AuditStore> OpenRehearsalAsync(string address, CancellationToken cancellationToken)
    {
        var copy = new RehearsalCopy();
        try
        {
            await copy.TakeAsync(Database.At(address, Patience), cancellationToken);
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
    public static async Task<AuditStore> OpenAsync(string address, TimeSpan patience, CancellationToken cancellationToken)
    {
        var store = new AuditStore(Database.At(address, patience));
        try
        {
            await store.database.GuardAsync(() => store.database.PrepareAsync(cancellationToken));
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

    /// <summary>How much counts for the quarter, counted by the database.</summary>
    public Task<QuarterCounts> CountsAsync(Quarter quarter, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.CountsAsync(quarter, cancellationToken), cancellationToken);

    /// <summary>What counts for the quarter, in an order that does not depend on the order of import.</summary>
    public Task<QuarterEvidence> EvidenceAsync(Quarter quarter, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.EvidenceAsync(quarter, cancellationToken), cancellationToken);

    /// <summary>What the calls of a quarter that belong to a rubric add up to, added up by the database; null where it cannot, for a quarter stored by an early version.</summary>
    public Task<CallSums?> CallSumsAsync(CallsToAdd wanted, CancellationToken cancellationToken) => database.GuardAsync(async () =>
    {
        await using var session = await database.BeginReadingAsync(cancellationToken);
        return await new CallSumming(session, wanted).AddUpAsync(cancellationToken);
    });

    /// <summary>The rubric that the quarter was last scored with; null when it never was.</summary>
    public Task<RubricStamp?> RubricOfAsync(Quarter quarter, string rubricId, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.RubricOfAsync(quarter, rubricId, cancellationToken), cancellationToken);

    /// <summary>Stores one file in one transaction.</summary>
    /// <param name="file">A file read without an error.</param>
    /// <param name="sentTogether">Hashes of all files of the same import; see <see cref="Supersession"/>.</param>
    /// <param name="cancellationToken">Before the commit nothing is stored.</param>
    public Task<StoreOutcome> StoreAsync(AuditFile file, IReadOnlySet<string> sentTogether, CancellationToken cancellationToken) =>
        StoreAsync(file, sentTogether, outcome => outcome, cancellationToken);

    /// <summary>The same with a last word: what <paramref name="decide"/> makes of the outcome is carried out.</summary>
    public Task<StoreOutcome> StoreAsync(AuditFile file, IReadOnlySet<string> sentTogether, Func<StoreOutcome, StoreOutcome> decide, CancellationToken cancellationToken) => database.GuardAsync(async () =>
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            await using var session = await database.BeginWritingAsync(cancellationToken);
            var outcome = decide(await new FileIntake(database, session, forms, file, sentTogether).StoreAsync(cancellationToken));
            if (outcome.Status == StoreStatus.Stored)
            {
                await session.CommitAsync(cancellationToken);
                forms.Keep();
            }

            return outcome;
        }
        finally
        {
            forms.Forget();
            writing.Release();
        }
    });

    /// <summary>Notes the rubric that a quarter is scored with; the same one again changes nothing.</summary>
    public async Task RememberRubricAsync(Quarter quarter, RubricStamp stamp, CancellationToken cancellationToken)
    {
        // Looked up first: who only scores again must not wait for a writer.
        if (await RubricOfAsync(quarter, stamp.Id, cancellationToken) == stamp)
            return;
        await database.GuardAsync(async () =>
        {
            await using var session = await database.BeginWritingAsync(cancellationToken);
            if (await new EvidenceReading(session).RubricOfAsync(quarter, stamp.Id, cancellationToken) == stamp)
                return;
            await database.InsertAsync(session, [QuarterRubric.Of(quarter, stamp)], [], whole: false, cancellationToken);
            await session.CommitAsync(cancellationToken);
        });
    }

    public ValueTask DisposeAsync()
    {
        database.Release();
        rehearsal?.Dispose();
        writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<T> ReadAsync<T>(Func<EvidenceReading, Task<T>> read, CancellationToken cancellationToken) => database.GuardAsync(async () =>
    {
        await using var session = await database.BeginReadingAsync(cancellationToken);
        return await read(new EvidenceReading(session));
    });
}
