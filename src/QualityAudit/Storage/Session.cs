using System.Data.Common;
using System.Runtime.CompilerServices;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage;

/// <summary>A connection and, where it was begun, the transaction on it. What is not committed is undone when it is disposed of.</summary>
internal sealed class Session(Database database, DbConnection connection, DbTransaction? transaction = null) : IAsyncDisposable
{
    public Database Database => database;

    public DbConnection Connection => connection;

    public Task CommitAsync(CancellationToken cancellationToken) => transaction!.CommitAsync(cancellationToken);

    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first value of the first row; null where there is no row.</summary>
    public async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteScalarAsync(cancellationToken) is { } value and not DBNull ? value : null;
    }

    public async Task<bool> AnyAsync(string from, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) =>
        await ScalarAsync($"SELECT 1 FROM {from} LIMIT 1", cancellationToken, parameters) is not null;

    public async Task<List<T>> ListAsync<T>(string sql, Func<RowReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        var all = new List<T>();
        await foreach (var one in RowsAsync(sql, read, cancellationToken, parameters))
            all.Add(one);
        return all;
    }

    /// <summary>Rows as they come. They come in thousands at a time: waiting for each of them would cost more than the row.</summary>
    public async IAsyncEnumerable<T> RowsAsync<T>(string sql, Func<RowReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var row = database.ReaderOf(rows);
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return read(row.Start());
        }
    }

    /// <summary>Records of a table. Where: "WHERE …" and what follows it.</summary>
    public IAsyncEnumerable<TRecord> RecordsAsync<TRecord>(string where, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        var table = RecordTables.Of<TRecord>();
        return RowsAsync($"SELECT {table.Columns} FROM \"{table.Name}\" {where}", table.Read, cancellationToken, parameters);
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        // Made of constants of this program and names of its own tables; values are parameters.
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
