using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace QualityAudit.Storage;

/// <summary>
/// Inserts many records with one prepared statement inside the context's transaction, without tracking them.
/// Columns and conversions come from the context's own model, so that there is one mapping.
/// </summary>
internal static class RecordInsert
{
    public static async Task InsertAsync<TRecord>(DbContext context, IReadOnlyCollection<TRecord> records, CancellationToken cancellationToken)
        where TRecord : class
    {
        if (records.Count == 0)
            return;
        var columns = ColumnsOf(context.Model.FindEntityType(typeof(TRecord))!, out var table);
        var sql = context.GetService<ISqlGenerationHelper>();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table)} ({string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Name)))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";
        var parameters = columns.Select((column, index) => column.AddTo(command, $"@p{index}")).ToArray();
        await command.PrepareAsync(cancellationToken);
        foreach (var record in records)
        {
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = columns[i].ValueOf(record) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static List<Column> ColumnsOf(IEntityType type, out string table)
    {
        var store = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        table = store.Name;
        return [.. type.GetProperties().Where(property => !property.IsPrimaryKey()).Select(property => new Column(property, property.GetColumnName(store)!))];
    }

    private sealed class Column(IProperty property, string name)
    {
        private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
        private readonly IClrPropertyGetter getter = property.GetGetter();

        public string Name { get; } = name;

        public object? ValueOf(object record)
        {
            var value = getter.GetClrValue(record);
            return value is null || mapping.Converter is null ? value : mapping.Converter.ConvertToProvider(value);
        }

        public DbParameter AddTo(DbCommand command, string parameterName)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = parameterName;
            if (mapping.DbType is { } type)
                parameter.DbType = type;
            command.Parameters.Add(parameter);
            return parameter;
        }
    }
}
