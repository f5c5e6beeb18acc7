namespace QualityAudit.Storage.Rows;

/// <summary>Hands out the values of a row one after the other, in the order in which they were selected.</summary>
internal abstract class RowReader
{
    private int next;

    /// <summary>At the next row.</summary>
    public RowReader Start()
    {
        next = 0;
        return this;
    }

    public string Text() => TextAt(next++);

    public string? TextOrNull() => IsNull() ? null : Text();

    /// <summary>A text that need not outlive the next one.</summary>
    public ReadOnlySpan<char> Characters() => CharactersAt(next++);

    /// <summary>The same; false where it is null.</summary>
    public bool HasCharacters(out ReadOnlySpan<char> characters)
    {
        var isThere = !IsNull();
        characters = isThere ? Characters() : [];
        return isThere;
    }

    public int Whole() => checked((int)Number());

    public int? WholeOrNull() => IsNull() ? null : Whole();

    public long Number() => NumberAt(next++);

    public long? NumberOrNull() => IsNull() ? null : Number();

    public bool? TruthOrNull() => IsNull() ? null : TruthAt(next++);

    public DateOnly Day() => DayAt(next++);

    public DateOnly? DayOrNull() => IsNull() ? null : Day();

    public int[]? NumbersOrNull()
    {
        var numbers = new List<int>();
        return HasNumbers(numbers) ? [.. numbers] : null;
    }

    /// <summary>Fills a list with numbers; false where they are null.</summary>
    public bool HasNumbers(List<int> numbers)
    {
        numbers.Clear();
        if (IsNull())
            return false;
        NumbersAt(next++, numbers);
        return true;
    }

    protected abstract bool IsNullAt(int column);

    protected abstract string TextAt(int column);

    protected abstract ReadOnlySpan<char> CharactersAt(int column);

    protected abstract long NumberAt(int column);

    protected abstract bool TruthAt(int column);

    protected abstract DateOnly DayAt(int column);

    protected abstract void NumbersAt(int column, List<int> numbers);

    private bool IsNull()
    {
        if (!IsNullAt(next))
            return false;
        next++;
        return true;
    }
}
