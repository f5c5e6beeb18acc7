namespace QualityAudit.Import.Tables;

/// <summary>
/// A column of a table or an entry above it: the name that templates and messages use, and other names that mean the same.
/// </summary>
internal sealed class Field(LocalizedText name, params string[] otherNames)
{
    private readonly HashSet<string> names =
        new(new[] { name.Zh, name.En }.Concat(otherNames).Select(PlainText.OfHeader), StringComparer.Ordinal);

    public LocalizedText Name => name;

    /// <summary>In plain form.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>A table cannot be read without it.</summary>
    public bool Required { get; init; }

    /// <summary>Another column that serves where this one is missing.</summary>
    public Field? Alternative { get; init; }

    /// <summary>Its presence tells what kind of table this is.</summary>
    public bool Identifying { get; init; }

    /// <summary><paramref name="plainHeader"/> is already plain (<see cref="PlainText.OfHeader"/>).</summary>
    public bool IsCalled(string plainHeader) => names.Contains(plainHeader);

    public override string ToString() => name.ToString();
}
