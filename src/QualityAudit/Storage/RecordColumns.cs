using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace QualityAudit.Storage;

/// <summary>
/// The columns of a record's table, from the context's own model, so that bulk writing and EF share one mapping.
/// </summary>
internal sealed class RecordColumns
{
    private RecordColumns(string table, IReadOnlyList<RecordColumn> columns)
    {
        Table = table;
        Columns = columns;
    }

    public string Table { get; }

    public IReadOnlyList<RecordColumn> Columns { get; }

    /// <summary>The columns that a new record fills; its number is the database's to give.</summary>
    public static RecordColumns ToInsert<TRecord>(AuditDbContext context) => Of(context.Model, typeof(TRecord), property => property.ValueGenerated == ValueGenerated.Never);

    /// <summary>Every column.</summary>
    public static RecordColumns All<TRecord>(AuditDbContext context) => Of(context.Model, typeof(TRecord), _ => true);

    private static RecordColumns Of(IModel model, Type record, Func<IProperty, bool> wanted)
    {
        var type = model.FindEntityType(record)!;
        var store = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        return new(store.Name, [.. type.GetProperties().Where(wanted).Select(property => new RecordColumn(property, property.GetColumnName(store)!)).OrderBy(column => column.Name, StringComparer.Ordinal)]);
    }
}

/// <summary>One column: its name, and what a record has to say in it.</summary>
internal sealed class RecordColumn(IProperty property, string name)
{
    private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
    private readonly IClrPropertyGetter getter = property.GetGetter();

    public string Name { get; } = name;

    public RelationalTypeMapping Mapping => mapping;

    /// <summary>The value as the database takes it.</summary>
    public object? ValueOf(object record)
    {
        var value = getter.GetClrValue(record);
        return value is null || mapping.Converter is null ? Storable(value) : Storable(mapping.Converter.ConvertToProvider(value));
    }

    /// <summary>The value in a form that is the same for every database.</summary>
    public object? PlainOf(object record) => property.ClrType == typeof(int[]) ? getter.GetClrValue(record) : ValueOf(record);

    // PostgreSQL holds no NUL and no half of a surrogate pair; what one database cannot hold, none of them holds.
    private static object? Storable(object? value)
    {
        if (value is not string text || !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal))
            return value;
        return string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? "\uFFFD" : rune.ToString()));
    }
}
