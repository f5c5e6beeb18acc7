using QualityAudit.Audits;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>The forms of responses that a database knows, by number. Only the transaction that writes may add to them.</summary>
internal sealed class ResponseForms
{
    // Longer texts are somebody's own words and would fill the table without ever being met again.
    private const int LongestShared = 40;

    private readonly List<SharedResponse> forms = [];
    private readonly Dictionary<Meaning, int> numbers = [];
    private int stored;

    /// <summary>By number, which counts from 1.</summary>
    public SharedResponse this[int number] => forms[number - 1];

    /// <summary>In order of their numbers.</summary>
    public IReadOnlyList<SharedResponse> All => forms;

    /// <summary>Those that the database does not hold yet.</summary>
    public IReadOnlyList<ResponseForm> Added => [.. forms[stored..].Select((form, place) => FormOf(form, stored + place + 1))];

    /// <summary>Whether a form can say all of a response: no words of its own, and a cell that others share.</summary>
    /// <param name="response">Of a record.</param>
    /// <param name="row">The record's own row; 0 where it has none and every row is the form's.</param>
    public static bool Holds(Response response, int row) =>
        response is { Reason: null, Evidence: null, Remark: null, Raw.Length: <= LongestShared, Value: null or { Length: <= LongestShared } }
        && (row == 0 || response.Cell.Row == row);

    /// <summary>The number of a response's form, a new one where it was never met.</summary>
    public int NumberOf(Response response, int row, bool isWhole)
    {
        var value = response.Value is { Length: > LongestShared } ? null : response.Value;
        var meaning = isWhole
            ? new Meaning(response.SubjectId, response.State, value, response.Raw, row == 0 ? response.Cell.Row : null, response.Cell.Column)
            : new Meaning(response.SubjectId, response.State, value, null, null, 0);
        if (numbers.TryGetValue(meaning, out var number))
            return number;
        Take(meaning);
        return forms.Count;
    }

    /// <summary>Reads the forms that were stored since.</summary>
    public async Task ReadAsync(Session session, CancellationToken cancellationToken)
    {
        await foreach (var form in session.RecordsAsync<ResponseForm>("WHERE \"Id\" > @stored ORDER BY \"Id\"", cancellationToken, ("stored", stored)))
            Take(Meaning.Of(form));
        stored = forms.Count;
    }

    /// <summary>What was added is committed.</summary>
    public void Keep() => stored = forms.Count;

    /// <summary>What was added was not committed: the numbers are free again.</summary>
    public void Forget()
    {
        foreach (var form in Added)
            numbers.Remove(Meaning.Of(form));
        forms.RemoveRange(stored, forms.Count - stored);
    }

    private void Take(Meaning meaning)
    {
        forms.Add(new SharedResponse(meaning.SubjectId, meaning.State, meaning.Value, meaning.Raw, meaning.Row, meaning.Column));
        numbers.Add(meaning, forms.Count);
    }

    private static ResponseForm FormOf(SharedResponse form, int number) => new()
    {
        Id = number,
        SubjectId = form.SubjectId,
        State = form.State,
        Value = form.Value,
        Raw = form.Raw,
        Row = form.Row,
        Column = form.Column,
    };

    private readonly record struct Meaning(string SubjectId, ResponseState State, string? Value, string? Raw, int? Row, int Column)
    {
        public static Meaning Of(ResponseForm form) => new(form.SubjectId, form.State, form.Value, form.Raw, form.Row, form.Column);
    }
}
