using Microsoft.Data.Sqlite;
using QualityAudit.Audits;
using QualityAudit.Storage;

namespace QualityAudit.Tests.Storage;

/// <summary>A store in a folder of its own, gone afterwards.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    private readonly HashSet<string> sentTogether = new(StringComparer.Ordinal);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qualityaudit-store-");

    public string Path => System.IO.Path.Combine(folder.FullName, "audit", "qualityaudit.db");

    public AuditStore Store { get; private set; } = null!;

    public static async Task<TemporaryStore> OpenAsync()
    {
        var temporary = new TemporaryStore();
        temporary.Store = await AuditStore.OpenAsync(temporary.Path, CancellationToken.None);
        return temporary;
    }

    public static TemporaryStore Unopened() => new();

    /// <summary>Stores one file of an import that all files stored this way belong to.</summary>
    public Task<StoreOutcome> StoreAsync(AuditFile file)
    {
        sentTogether.Add(file.Sha256);
        return Store.StoreAsync(file, sentTogether, CancellationToken.None);
    }

    /// <summary>Stores a file that was sent alone, after all others.</summary>
    public Task<StoreOutcome> StoreLaterAsync(AuditFile file) =>
        Store.StoreAsync(file, new HashSet<string>(StringComparer.Ordinal) { file.Sha256 }, CancellationToken.None);

    public Task<QuarterEvidence> EvidenceAsync(string quarter) => Store.EvidenceAsync(Quarter.Parse(quarter), CancellationToken.None);

    /// <summary>One number straight from the tables.</summary>
    public long Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
            await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
