namespace QualityAudit.Audits;

/// <summary>
/// What a response says, kept once for all records that say it: a quarter repeats the same few hundred a million times.
/// </summary>
/// <param name="subjectId">The item or question.</param>
/// <param name="state">How it was answered.</param>
/// <param name="value">Canonical; null where it has none or is too long to share.</param>
/// <param name="raw">The cell's own text; null where each record spells the response out itself, because it bears words of its own.</param>
/// <param name="row">Null: the row that the record stands in.</param>
/// <param name="column">0 where the record spells the response out.</param>
internal sealed class SharedResponse(string subjectId, ResponseState state, string? value, string? raw, int? row, int column)
{
    // Made twice at worst, by two threads at once.
    private Response? placed;

    public string SubjectId => subjectId;

    public ResponseState State => state;

    public string? Value => value;

    public string? Raw => raw;

    public int? Row => row;

    public int Column => column;

    /// <summary>It is the whole response.</summary>
    public bool IsWhole => Raw is not null;

    /// <summary>The value can be told without the record.</summary>
    public bool TellsValue => IsWhole || Value is not null || State != ResponseState.Answered;

    /// <summary>The response, of a whole one, of a record in a row.</summary>
    public Response At(int recordsRow) => row is { } its ? placed ??= In(its) : In(recordsRow);

    private Response In(int place) => new(subjectId, state, value, raw!, new CellAddress(place, column));
}
