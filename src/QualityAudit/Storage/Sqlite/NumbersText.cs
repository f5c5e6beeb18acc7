using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace QualityAudit.Storage.Sqlite;

/// <summary>Whole numbers as a JSON array ("[12,7]"), which json_each of SQLite takes apart.</summary>
internal static class NumbersText
{
    public static string Write(int[] numbers)
    {
        if (numbers.Length == 0)
            return "[]";
        var text = numbers.Length <= 64 ? stackalloc char[numbers.Length * 12 + 1] : new char[numbers.Length * 12 + 1];
        var length = 0;
        foreach (var number in numbers)
        {
            text[length] = length == 0 ? '[' : ',';
            length++;
            number.TryFormat(text[length..], out var written, default, CultureInfo.InvariantCulture);
            length += written;
        }

        text[length++] = ']';
        return new string(text[..length]);
    }

    public static int[] Read(string text)
    {
        var numbers = new List<int>();
        Read(Encoding.UTF8.GetBytes(text), numbers);
        return [.. numbers];
    }

    public static void Read(ReadOnlySpan<byte> text, List<int> numbers)
    {
        if (text.Length <= 2)
            return;
        var number = 0;
        foreach (var symbol in text[1..])
        {
            if (symbol is >= (byte)'0' and <= (byte)'9')
            {
                number = number * 10 + symbol - '0';
                continue;
            }

            numbers.Add(number);
            number = 0;
        }
    }
}

/// <summary><see cref="NumbersText"/>.</summary>
internal sealed class NumbersConverter() : ValueConverter<int[], string>(numbers => NumbersText.Write(numbers), text => NumbersText.Read(text));
