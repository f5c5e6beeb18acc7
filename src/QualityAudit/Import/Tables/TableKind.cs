using QualityAudit.Audits;

namespace QualityAudit.Import.Tables;

/// <summary>One kind of table: what a file of it is, what messages call it, and its columns.</summary>
internal sealed record TableKind(FileKind Kind, LocalizedText Name, IReadOnlyList<Field> Fields)
{
    private readonly Dictionary<string, Field> byName = Fields.Reverse().SelectMany(field => field.Names.Select(name => (name, field)))
        .GroupBy(named => named.name, StringComparer.Ordinal).ToDictionary(named => named.Key, named => named.Last().field, StringComparer.Ordinal);

    /// <summary>The first field that is called so; <paramref name="plainHeader"/> is already plain (<see cref="PlainText.OfHeader"/>).</summary>
    public Field? Called(string plainHeader) => byName.GetValueOrDefault(plainHeader);
}
