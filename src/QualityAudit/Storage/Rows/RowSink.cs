namespace QualityAudit.Storage.Rows;

/// <summary>Takes the values of a record one after the other, in the order of its table's columns. Null stands for NULL.</summary>
internal abstract class RowSink
{
    /// <summary>A text; what one database cannot hold, none of them holds: PostgreSQL has no NUL and no half of a surrogate pair.</summary>
    public void Text(string? text)
    {
        if (text is not null && (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains('\0', StringComparison.Ordinal)))
            text = string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? "\uFFFD" : rune.ToString()));
        PutText(text);
    }

    public abstract void Whole(int? number);

    /// <summary>The number of a row.</summary>
    public abstract void Number(long? number);

    public abstract void Truth(bool? truth);

    public abstract void Day(DateOnly? day);

    public abstract void Numbers(int[]? numbers);

    protected abstract void PutText(string? text);
}
