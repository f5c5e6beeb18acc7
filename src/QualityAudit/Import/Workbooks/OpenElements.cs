namespace QualityAudit.Import.Workbooks;

/// <summary>The names of the elements around a token, outermost first, one behind the other in one array.</summary>
internal sealed class OpenElements
{
    private readonly List<int> starts = [];
    private byte[] names = new byte[256];
    private int length;

    public int Count => starts.Count;

    public void Open(ReadOnlySpan<byte> name)
    {
        length = starts.Count == 0 ? 0 : length;
        if (length + name.Length > names.Length)
            Array.Resize(ref names, (length + name.Length) * 2);
        name.CopyTo(names.AsSpan(length));
        starts.Add(length);
        length += name.Length;
    }

    /// <summary>The innermost one is called so.</summary>
    public bool IsInnermost(ReadOnlySpan<byte> name) => starts.Count > 0 && name.SequenceEqual(names.AsSpan(starts[^1], length - starts[^1]));

    /// <summary>Forgets the innermost one's name; it counts until it is removed.</summary>
    public void Close() => length = starts[^1];

    public void Remove() => starts.RemoveAt(starts.Count - 1);
}
