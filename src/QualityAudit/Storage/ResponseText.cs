using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using QualityAudit.Audits;

namespace QualityAudit.Storage;

/// <summary>
/// Responses of one visit or call as one JSON text: an array with, for each response,
/// [subject, state, value, raw, cell, reason, evidence, remark], trailing nulls left out.
/// </summary>
internal static class ResponseText
{
    /// <summary>No response at all.</summary>
    public const string None = "[]";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly ResponseState[] States = Enum.GetValues<ResponseState>();
    private static readonly string?[] Recent = new string?[1024];

    public static string Write(IReadOnlyList<Response> responses)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * (responses.Count + 1));
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var response in responses)
                Write(json, response);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static IReadOnlyList<Response> Read(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var json = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
            var responses = new List<Response>();
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.StartArray)
                responses.Add(ReadOne(ref json));
            return responses;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static void Write(Utf8JsonWriter json, Response response)
    {
        json.WriteStartArray();
        json.WriteStringValue(response.SubjectId);
        json.WriteStringValue(StateName(response.State));
        json.WriteStringValue(response.Value);
        json.WriteStringValue(response.Raw);
        json.WriteStringValue(response.Cell.ToString());
        ReadOnlySpan<string?> rest = [response.Reason, response.Evidence, response.Remark];
        var last = rest.Length;
        while (last > 0 && rest[last - 1] is null)
            last--;
        foreach (var text in rest[..last])
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static Response ReadOne(ref Utf8JsonReader json)
    {
        var subject = Next(ref json);
        var state = NextState(ref json);
        var value = Next(ref json);
        var raw = Next(ref json);
        json.Read();
        var cell = Cell(json.ValueSpan);
        var reason = Next(ref json);
        var evidence = NextUnlessEnded(ref json);
        var remark = NextUnlessEnded(ref json);
        if (json.TokenType != JsonTokenType.EndArray)
            json.Read();
        return new(subject!, state, value, raw!, cell, reason, evidence, remark);
    }

    private static string? NextUnlessEnded(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.EndArray ? null : Next(ref json);

    private static string? Next(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.String ? Text(ref json) : null;
    }

    // A quarter repeats the same few ids and answers a million times; a race between threads only costs a copy.
    private static string Text(ref Utf8JsonReader json)
    {
        var utf8 = json.ValueSpan;
        if (json.ValueIsEscaped || utf8.Length is 0 or > 24)
            return json.GetString()!;
        ref var recent = ref Recent[(utf8[0] * 31 + utf8[^1] * 7 + utf8[utf8.Length / 2] + utf8.Length * 131) % Recent.Length];
        var known = recent;
        return known is not null && json.ValueTextEquals(known) ? known : recent = json.GetString()!;
    }

    private static CellAddress Cell(ReadOnlySpan<byte> name)
    {
        int column = 0, row = 0;
        foreach (var symbol in name)
        {
            if (symbol >= 'A')
                column = column * 26 + symbol - 'A' + 1;
            else
                row = row * 10 + symbol - '0';
        }

        return new(row, column);
    }

    private static ReadOnlySpan<byte> StateName(ResponseState state) => state switch
    {
        ResponseState.Answered => "answered"u8,
        ResponseState.NotApplicable => "not-applicable"u8,
        ResponseState.NotObserved => "not-observed"u8,
        ResponseState.Unanswered => "unanswered"u8,
        _ => "excluded"u8,
    };

    private static ResponseState NextState(ref Utf8JsonReader json)
    {
        json.Read();
        foreach (var state in States)
        {
            if (json.ValueTextEquals(StateName(state)))
                return state;
        }

        throw new FormatException("A stored response has an unknown state.");
    }
}
