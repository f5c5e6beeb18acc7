using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using QualityAudit.Audits;

namespace QualityAudit.Storage;

/// <summary>"2008Q3": sorts as it should.</summary>
internal sealed class QuarterConverter() : ValueConverter<Quarter, string>(quarter => quarter.ToString(), text => Parse(text))
{
    // What users write, Quarter.Parse reads; this is what we wrote.
    private static Quarter Parse(string text) => new(int.Parse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), text[5] - '0');
}

/// <summary>"C14".</summary>
internal sealed class CellAddressConverter() : ValueConverter<CellAddress, string>(cell => cell.ToString(), text => Parse(text))
{
    private static CellAddress Parse(string text) =>
        CellAddress.TryParse(text, out var cell) ? cell : throw new FormatException($"'{text}' is not a cell.");
}

/// <summary>Text of the invariant culture: no digit is lost and none is added.</summary>
internal sealed class DecimalConverter() : ValueConverter<decimal, string>(
    number => number.ToString(CultureInfo.InvariantCulture),
    text => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture));

/// <summary>ISO 8601 in UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, string>(
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture),
    text => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));

/// <summary>A JSON array of texts, readable as it stands.</summary>
internal sealed class TextListConverter() : ValueConverter<IReadOnlyList<string>, string>(
    texts => JsonSerializer.Serialize(texts, Readable),
    text => JsonSerializer.Deserialize<string[]>(text, Readable)!)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
