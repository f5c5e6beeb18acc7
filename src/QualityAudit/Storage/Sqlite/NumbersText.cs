using System.Globalization;
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
        if (text.Length <= 2)
            return [];
        var numbers = new int[text.AsSpan().Count(',') + 1];
        var place = 0;
        foreach (var symbol in text.AsSpan(1, text.Length - 2))
        {
            if (symbol == ',')
                place++;
            else
                numbers[place] = numbers[place] * 10 + symbol - '0';
        }

        return numbers;
    }
}

/// <summary><see cref="NumbersText"/>.</summary>
internal sealed class NumbersConverter() : ValueConverter<int[], string>(numbers => NumbersText.Write(numbers), text => NumbersText.Read(text));
