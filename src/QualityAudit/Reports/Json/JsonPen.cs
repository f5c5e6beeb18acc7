using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using QualityAudit.Audits;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Json;

/// <summary>Writes members in the document's own conventions: names of a closed set in kebab-case, numbers without idle zeros, a score with its reason.</summary>
internal sealed class JsonPen(Utf8JsonWriter json, int decimals)
{
    private const int MostPending = 1 << 16;

    /// <summary>What was written is passed on now and then, so that no document is held as a whole.</summary>
    public void Passed()
    {
        if (json.BytesPending > MostPending)
            json.Flush();
    }

    public void Object(string name, Action members)
    {
        json.WriteStartObject(name);
        members();
        json.WriteEndObject();
    }

    public void ObjectOrNull<T>(string name, T? value, Action<T> members)
        where T : class
    {
        if (value is null)
            json.WriteNull(name);
        else
            Object(name, () => members(value));
    }

    public void Objects<T>(string name, IEnumerable<T> elements, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            json.WriteStartObject();
            members(element);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Objects of which there are many, each on a line of its own: half the size, and one answer a line to search for.</summary>
    public void Lines<T>(string name, IEnumerable<T> elements, Action<JsonPen, T> members)
    {
        var line = new ArrayBufferWriter<byte>();
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            line.ResetWrittenCount();
            // A raw value is not indented by the writer that takes it.
            line.Write(Encoding.UTF8.GetBytes("\n" + new string(' ', json.Options.IndentSize * json.CurrentDepth)));
            using (var writer = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = json.Options.Encoder }))
            {
                writer.WriteStartObject();
                members(new JsonPen(writer, decimals), element);
                writer.WriteEndObject();
            }

            json.WriteRawValue(line.WrittenSpan, skipInputValidation: true);
        }

        json.WriteEndArray();
    }

    public void Values(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>The figures that people see, of numbers that are there (S-18).</summary>
    public void Published(string name, params IEnumerable<decimal> exact) => Values(name, exact.Select(number => Rounding.Publish(number, decimals)));

    public void Values(string name, IEnumerable<decimal> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteNumberValue(WithoutIdleZeros(value));
        json.WriteEndArray();
    }

    public void Value(string name, string? text)
    {
        if (text is null || !HarmlessJson.HasUnseen(text))
        {
            json.WriteString(name, text);
            return;
        }

        json.WritePropertyName(name);
        json.WriteRawValue(HarmlessJson.Quoted(text));
    }

    public void Value(string name, bool value) => json.WriteBoolean(name, value);

    public void Value(string name, DateOnly? date) => json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Value(string name, Enum? member) => json.WriteString(name, member is null ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString()));

    public void Value(string name, decimal? number)
    {
        json.WritePropertyName(name);
        if (number is { } value)
            json.WriteNumberValue(WithoutIdleZeros(value));
        else
            json.WriteNullValue();
    }

    public void Value(string name, LocalizedText? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
            return;
        }

        Object(name, () => Texts(text));
    }

    public void Null(string name) => json.WriteNull(name);

    /// <summary>A score as an object of its own.</summary>
    public void Figure(string name, Score score) => Object(name, () => Figure(score));

    /// <summary>A number that always is there, published and exact.</summary>
    public void Figure(string name, decimal exact) => Object(name, () => Figure(exact));

    /// <summary>A score's members within the object that is open: published and exact, or both null and the reason (S-01).</summary>
    public void Figure(Score score)
    {
        Figure(score.Exact);
        if (score.Missing is not { } missing)
        {
            json.WriteNull("reason");
            return;
        }

        Object("reason", () =>
        {
            Value("code", missing.Reason);
            Texts(missing.Text);
        });
    }

    /// <summary>The receipt: where the value stands (S-43); nulls where it stands nowhere.</summary>
    public void Place(SourceLocation? place)
    {
        Value("file", place?.File);
        Value("sheet", place?.Sheet);
        Value("cell", place?.Cell?.ToString());
    }

    private void Figure(decimal? exact)
    {
        Value("published", exact is { } value ? Rounding.Publish(value, decimals) : null);
        Value("exact", exact is { } number ? CanonicalNumber.Write(number) : null);
    }

    private void Texts(LocalizedText text)
    {
        Value("zh", text.Zh);
        Value("en", text.En);
    }

    // 90.0 and 90 are the same number and must be the same bytes.
    private static decimal WithoutIdleZeros(decimal number) => decimal.Parse(CanonicalNumber.Write(number), CultureInfo.InvariantCulture);
}
