using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using QualityAudit.Storage.Rows;
using SQLitePCL;

namespace QualityAudit.Storage.Sqlite;

/// <summary>A row's values straight from the statement that the provider steps: a quarter has millions of them.</summary>
internal sealed class SqliteRowReader(SqliteDataReader rows) : RowReader
{
    private readonly sqlite3_stmt statement = rows.Handle!;
    private char[] characters = new char[256];

    protected override bool IsNullAt(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    protected override string TextAt(int column) => Encoding.UTF8.GetString(Bytes(column));

    protected override ReadOnlySpan<char> CharactersAt(int column)
    {
        var bytes = Bytes(column);
        if (bytes.Length > characters.Length)
            characters = new char[bytes.Length];
        return characters.AsSpan(0, Encoding.UTF8.GetChars(bytes, characters));
    }

    protected override long NumberAt(int column) => raw.sqlite3_column_int64(statement, column);

    protected override bool TruthAt(int column) => NumberAt(column) != 0;

    protected override DateOnly DayAt(int column)
    {
        var text = Bytes(column);
        return text.Length == 10 && text[4] == '-' && text[7] == '-'
            ? new DateOnly(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]))
            : throw new FormatException($"'{Encoding.UTF8.GetString(text)}' is no date.");
    }

    protected override void NumbersAt(int column, List<int> numbers) => NumbersText.Read(Bytes(column), numbers);

    // Valid until the next step of the statement.
    private ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    private static int Digits(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
