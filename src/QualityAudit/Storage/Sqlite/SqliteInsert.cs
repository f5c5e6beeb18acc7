using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace QualityAudit.Storage.Sqlite;

/// <summary>
/// One prepared statement for many records, bound by position: a third of the time that named parameters of the provider take.
/// </summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly IReadOnlyList<RecordColumn> columns;

    public SqliteInsert(SqliteConnection connection, RecordColumns into)
    {
        this.connection = connection.Handle!;
        columns = into.Columns;
        var sql = $"INSERT INTO \"{into.Table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        Check(raw.sqlite3_prepare_v2(this.connection, sql, out statement));
    }

    public void Add(object record)
    {
        for (var i = 0; i < columns.Count; i++)
            Check(Bind(i + 1, columns[i].ValueOf(record)));
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
    }

    public void Dispose() => raw.sqlite3_finalize(statement);

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => Bind(place, text),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        bool truth => raw.sqlite3_bind_int64(statement, place, truth ? 1 : 0),
        DateOnly day => Bind(place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"No column takes a {value.GetType().Name}.", nameof(value)),
    };

    private int Bind(int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= 512)
        {
            Span<byte> few = stackalloc byte[512];
            return raw.sqlite3_bind_text(statement, place, few[..Encoding.UTF8.GetBytes(text, few)]);
        }

        var many = ArrayPool<byte>.Shared.Rent(most);
        var result = raw.sqlite3_bind_text(statement, place, many.AsSpan(0, Encoding.UTF8.GetBytes(text, many)));
        ArrayPool<byte>.Shared.Return(many);
        return result;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection);
}
