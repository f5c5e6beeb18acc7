using System.Buffers;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Storage.Sqlite;

/// <summary>The evidence in one file: connection, set-up, transactions.</summary>
internal sealed class SqliteDatabase : Database
{
    private static readonly DatabaseSchema Tables = new("QualityAudit.Storage.Sqlite.schema.sql");

    private readonly string file;
    private readonly string connectionText;

    public SqliteDatabase(string path, TimeSpan patience)
    {
        file = path;
        connectionText = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = (int)patience.TotalSeconds }.ToString();
    }

    public override string Name => file;

    public override bool Exists => File.Exists(file);

    protected override DatabaseSchema Schema => Tables;

    public override async Task<Session> OpenAsync(CancellationToken cancellationToken) => new(this, await ConnectAsync(cancellationToken));

    public override async Task<Session> BeginReadingAsync(CancellationToken cancellationToken) => await BeginAsync(deferred: true, cancellationToken);

    // Immediate: a writer waits at the start and not in its middle.
    public override Task<Session> BeginWritingAsync(CancellationToken cancellationToken) => BeginAsync(deferred: false, cancellationToken);

    public override Task InsertAsync<TRecord>(
        Session session, IEnumerable<TRecord> records, IReadOnlyCollection<Quarter> quarters, bool whole, CancellationToken cancellationToken)
    {
        using var insert = new SqliteInsert<TRecord>((SqliteConnection)session.Connection, whole);
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            insert.Add(record);
        }

        return Task.CompletedTask;
    }

    public override string IsOneOf(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override object ListOf<T>(IReadOnlyList<T> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var value in values)
            {
                switch (value)
                {
                    case long number:
                        json.WriteNumberValue(number);
                        break;
                    case int number:
                        json.WriteNumberValue(number);
                        break;
                    default:
                        json.WriteStringValue(value as string);
                        break;
                }
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public override string EachOf(string column) => $"json_each({column}) AS each";

    public override string Ordinal(string column) => column;

    // From one quarter to the next along the index, without a look at the records between.
    public override async Task<IReadOnlyList<Quarter>> QuartersAsync(Session session, string table, CancellationToken cancellationToken)
    {
        var sql = $"""
            WITH RECURSIVE Known(Value) AS (
                SELECT min(Quarter) FROM {table} WHERE SupersededById IS NULL
                UNION ALL
                SELECT (SELECT min(Quarter) FROM {table} WHERE SupersededById IS NULL AND Quarter > Value) FROM Known WHERE Value IS NOT NULL)
            SELECT Value FROM Known WHERE Value IS NOT NULL
            """;
        return await session.ListAsync(sql, row => Rows.StoredText.QuarterOf(row.Text()), cancellationToken);
    }

    public override Rows.RowReader ReaderOf(DbDataReader rows) => new SqliteRowReader((SqliteDataReader)rows);

    public override Task BackUpAsync(string path, CancellationToken cancellationToken) => GuardAsync(() =>
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder(connectionText) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        return Task.CompletedTask;
    });

    public override async Task<long> DamageAsync(Session session, CancellationToken cancellationToken) =>
        (long)(await session.ScalarAsync("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'", cancellationToken))!;

    public override Task GoOnNumberingAsync(Session session, CancellationToken cancellationToken) => Task.CompletedTask;

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

    protected override async Task<IReadOnlyList<string>> TablesAsync(Session session, CancellationToken cancellationToken) =>
        await session.ListAsync("SELECT name FROM sqlite_master WHERE type = 'table'", row => row.Text(), cancellationToken);

    protected override Task SetUpAsync(Session session, CancellationToken cancellationToken) => session.ExecuteAsync("PRAGMA journal_mode = WAL", cancellationToken);

    private async Task<Session> BeginAsync(bool deferred, CancellationToken cancellationToken)
    {
        var connection = await ConnectAsync(cancellationToken);
        try
        {
            return new Session(this, connection, connection.BeginTransaction(deferred));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // NORMAL in WAL: a killed process loses nothing, a power cut at most the last files, which the next import reads again.
    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionText);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var settings = connection.CreateCommand();
            settings.CommandText = "PRAGMA synchronous = NORMAL";
            await settings.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
