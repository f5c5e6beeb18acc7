using Npgsql;
using NpgsqlTypes;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage.Postgres;

/// <summary>The values of a row on their way into a table by COPY.</summary>
internal sealed class PostgresRow(NpgsqlBinaryImporter copy) : RowSink
{
    public override void Whole(int? number) => Put(number, NpgsqlDbType.Integer);

    public override void Number(long? number) => Put(number, NpgsqlDbType.Bigint);

    public override void Truth(bool? truth) => Put(truth, NpgsqlDbType.Boolean);

    public override void Day(DateOnly? day) => Put(day, NpgsqlDbType.Date);

    public override void Numbers(int[]? numbers)
    {
        if (numbers is null)
            copy.WriteNull();
        else
            copy.Write(numbers, NpgsqlDbType.Array | NpgsqlDbType.Integer);
    }

    protected override void PutText(string? text)
    {
        if (text is null)
            copy.WriteNull();
        else
            copy.Write(text, NpgsqlDbType.Text);
    }

    private void Put<T>(T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } known)
            copy.Write(known, type);
        else
            copy.WriteNull();
    }
}
