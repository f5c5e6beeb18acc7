using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using QualityAudit.Audits;
using QualityAudit.Storage;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Storage;

/// <summary>A store in a folder or on a server's database of its own, gone afterwards.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    private readonly HashSet<string> sentTogether = new(StringComparer.Ordinal);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qualityaudit-store-");
    private readonly DatabaseProduct product;

    private TemporaryStore(DatabaseProduct product)
    {
        this.product = product;
        Address = product == DatabaseProduct.Postgres ? PostgresServer.Shared.NewAddress() : Path;
    }

    /// <summary>Of the file that SQLite has.</summary>
    public string Path => System.IO.Path.Combine(folder.FullName, "audit", "qualityaudit.db");

    public string Address { get; }

    public AuditStore Store { get; private set; } = null!;

    public static async Task<TemporaryStore> OpenAsync(DatabaseProduct product = DatabaseProduct.Sqlite)
    {
        var temporary = new TemporaryStore(product);
        temporary.Store = await AuditStore.OpenAsync(temporary.Address, CancellationToken.None);
        return temporary;
    }

    public static TemporaryStore Unopened(DatabaseProduct product = DatabaseProduct.Sqlite) => new(product);

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
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A connection of somebody else's.</summary>
    public DbConnection Connect()
    {
        DbConnection connection = product == DatabaseProduct.Postgres
            ? new NpgsqlConnection(Address + ";Pooling=false")
            : new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
            await Store.DisposeAsync();
        folder.Delete(recursive: true);
        if (product == DatabaseProduct.Postgres)
            PostgresServer.Shared.Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(Address).Database} WITH (FORCE)");
    }
}
