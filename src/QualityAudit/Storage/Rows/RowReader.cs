using System.Data.Common;

namespace QualityAudit.Storage.Rows;

/// <summary>Hands out the values of a row one after the other, in the order in which they were selected.</summary>
internal sealed class RowReader(DbDataReader row, Database database)
{
    private int next;

    public RowReader Start()
    {
        next = 0;
        return this;
    }

    public string Text() => row.GetString(next++);

    public string? TextOrNull() => IsNull() ? null : Text();

    public int Whole() => row.GetInt32(next++);

    public int? WholeOrNull() => IsNull() ? null : Whole();

    public long Number() => row.GetInt64(next++);

    public long? NumberOrNull() => IsNull() ? null : Number();

    public bool? TruthOrNull() => IsNull() ? null : row.GetBoolean(next++);

    public DateOnly Day() => row.GetFieldValue<DateOnly>(next++);

    public DateOnly? DayOrNull() => IsNull() ? null : Day();

    public int[]? NumbersOrNull() => IsNull() ? null : database.NumbersAt(row, next++);

    private bool IsNull()
    {
        if (!row.IsDBNull(next))
            return false;
        next++;
        return true;
    }
}
