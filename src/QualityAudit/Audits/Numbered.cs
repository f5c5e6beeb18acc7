using System.Collections;

namespace QualityAudit.Audits;

/// <summary>Values that are met again and again, each kept once under a number from 0.</summary>
internal sealed class Numbered<T>(IEqualityComparer<T>? comparer = null) : IReadOnlyList<T>
    where T : notnull
{
    private readonly List<T> values = [];
    private readonly Dictionary<T, int> numbers = new(comparer);

    public int Count => values.Count;

    public T this[int number] => values[number];

    /// <summary>Null for a value that was never met.</summary>
    public int? Find(T value) => numbers.TryGetValue(value, out var number) ? number : null;

    public int NumberOf(T value)
    {
        if (numbers.TryGetValue(value, out var number))
            return number;
        numbers.Add(value, values.Count);
        values.Add(value);
        return values.Count - 1;
    }

    /// <summary>The number of a value that is made only where it is new, such as a text of some characters.</summary>
    public int NumberOf<TOther>(TOther likeValue)
        where TOther : notnull, allows ref struct
    {
        var alike = numbers.GetAlternateLookup<TOther>();
        if (alike.TryGetValue(likeValue, out var number))
            return number;
        alike[likeValue] = values.Count;
        alike.TryGetValue(likeValue, out var made, out number);
        values.Add(made!);
        return number;
    }

    public IEnumerator<T> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
