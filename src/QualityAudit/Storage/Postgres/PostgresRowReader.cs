using System.Data.Common;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage.Postgres;

/// <summary>A row as the provider hands it out.</summary>
internal sealed class PostgresRowReader(DbDataReader row) : RowReader
{
    protected override bool IsNullAt(int column) => row.IsDBNull(column);

    protected override string TextAt(int column) => row.GetString(column);

    protected override ReadOnlySpan<char> CharactersAt(int column) => row.GetString(column);

    protected override long NumberAt(int column) => row.GetInt64(column);

    protected override bool TruthAt(int column) => row.GetBoolean(column);

    protected override DateOnly DayAt(int column) => row.GetFieldValue<DateOnly>(column);

    protected override void NumbersAt(int column, List<int> numbers) => numbers.AddRange(row.GetFieldValue<int[]>(column));
}
