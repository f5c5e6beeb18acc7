using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace QualityAudit.Audits;

/// <summary>A cell's place in a sheet, written as spreadsheets write it ("C14"). Row and column count from 1.</summary>
public readonly record struct CellAddress : IComparable<CellAddress>
{
    public const int LastRow = 1_048_576;
    public const int LastColumn = 16_384;

    /// <summary>Letters of any number and digits of any number: nothing holds an address to a sheet's limits.</summary>
    internal const int LongestText = 20;

    public CellAddress(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        Row = row;
        Column = column;
    }

    public int Row { get; }

    public int Column { get; }

    /// <summary>The column's letters: 1 is "A", 28 is "AB".</summary>
    public static string ColumnName(int column)
    {
        Span<char> letters = stackalloc char[LongestText];
        return letters[..WriteColumn(column, letters)].ToString();
    }

    /// <summary>Reads "C14" or "$C$14"; false for anything that is not one cell within a sheet's limits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CellAddress address)
    {
        address = default;
        var span = text.AsSpan();
        int column = 0, row = 0, position = 0;
        if (position < span.Length && span[position] == '$')
            position++;
        for (; position < span.Length && char.IsAsciiLetter(span[position]) && column <= LastColumn; position++)
            column = column * 26 + (char.ToUpperInvariant(span[position]) - 'A' + 1);
        if (column is 0 or > LastColumn)
            return false;
        if (position < span.Length && span[position] == '$')
            position++;
        var digits = span[position..];
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out row) || row is < 1 or > LastRow)
            return false;
        address = new CellAddress(row, column);
        return true;
    }

    public int CompareTo(CellAddress other) => Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    public override string ToString()
    {
        Span<char> text = stackalloc char[LongestText];
        return text[..Write(text)].ToString();
    }

    /// <summary>Writes it as <see cref="ToString"/> does, into room for <see cref="LongestText"/> characters; returns how many it took.</summary>
    internal int Write(Span<char> text)
    {
        var letters = WriteColumn(Column, text);
        Row.TryFormat(text[letters..], out var digits, default, CultureInfo.InvariantCulture);
        return letters + digits;
    }

    private static int WriteColumn(int column, Span<char> text)
    {
        var letters = 0;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            text[letters++] = (char)('A' + (rest - 1) % 26);
        text[..letters].Reverse();
        return letters;
    }

    public static bool operator <(CellAddress left, CellAddress right) => left.CompareTo(right) < 0;

    public static bool operator >(CellAddress left, CellAddress right) => left.CompareTo(right) > 0;

    public static bool operator <=(CellAddress left, CellAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CellAddress left, CellAddress right) => left.CompareTo(right) >= 0;
}
