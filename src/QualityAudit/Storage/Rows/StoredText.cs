using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QualityAudit.Audits;

namespace QualityAudit.Storage.Rows;

/// <summary>How values that no database has a type for are stored: as text that is readable as it stands and the same everywhere.</summary>
internal static class StoredText
{
    private static readonly StoredTextJson Readable = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>"2008Q3": sorts as it should. What users write, <see cref="Quarter.Parse(string)"/> reads; this is what we wrote.</summary>
    public static Quarter QuarterOf(string text) => new(int.Parse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), text[5] - '0');

    /// <summary>"C14".</summary>
    public static CellAddress? CellOf(string? text) =>
        text is null ? null : CellAddress.TryParse(text, out var cell) ? cell : throw new FormatException($"'{text}' is not a cell.");

    /// <summary>Of the invariant culture: no digit is lost and none is added.</summary>
    public static string Of(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static decimal DecimalOf(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 in UTC.</summary>
    public static string? Of(DateTime? time) =>
        time is { } known ? DateTime.SpecifyKind(known, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture) : null;

    public static DateTime? TimeOf(string? text) => text is null ? null : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    /// <summary>A JSON array.</summary>
    public static string Of(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts as string[] ?? [.. texts], Readable.StringArray);

    public static IReadOnlyList<string> ListOf(string text) => JsonSerializer.Deserialize(text, Readable.StringArray)!;
}

/// <summary>Made when compiling, so that no type is looked at while the program runs.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class StoredTextJson : JsonSerializerContext;

/// <summary>The names of an enumeration, each text made once.</summary>
internal static class StoredWord<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString());
    private static readonly Dictionary<string, T> Values = Names.ToDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal);

    public static string Of(T value) => Names[value];

    /// <exception cref="FormatException">A later version wrote it.</exception>
    public static T Read(ReadOnlySpan<char> name) =>
        Values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}.");
}
