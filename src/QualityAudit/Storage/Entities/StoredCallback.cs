using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>A version of one call attempt. The key is the call's id.</summary>
public sealed class StoredCallback : StoredRecord
{
    public required string ProjectId { get; init; }

    public required CallbackKind Kind { get; init; }

    public required DateOnly Date { get; init; }

    public required Quarter Quarter { get; init; }

    public required string Household { get; init; }

    public required DateOnly? MoveInDate { get; init; }

    public required CallOutcome Outcome { get; init; }

    public required bool? ServedPerson { get; init; }

    public required bool? Coached { get; init; }

    public required int Row { get; init; }

    public required IReadOnlyList<Response> Responses { get; init; }

    public override LocalizedText Name => new($"回访 {Key}", $"Call {Key}");

    public static StoredCallback Of(Callback callback, StoredFile file) => new()
    {
        Key = callback.CallId,
        FileId = file.Id,
        Sheet = callback.Source.Sheet,
        ProjectId = callback.ProjectId,
        Kind = callback.Kind,
        Date = callback.Date,
        Quarter = callback.Quarter,
        Household = callback.Household,
        MoveInDate = callback.MoveInDate,
        Outcome = callback.Outcome,
        ServedPerson = callback.ServedPerson,
        Coached = callback.Coached,
        Row = callback.Row,
        Responses = callback.Responses,
    };

    public Callback ToCallback(SheetReference source) => new(
        Key, ProjectId, Kind, Date, Household, MoveInDate, Outcome, ServedPerson, Coached, source, Row, Responses);

    public override SourceLocation PlaceIn(string path) => new(path, Sheet, Row > 0 ? new CellAddress(Row, 1) : null);

    public override bool SaysTheSameAs(StoredRecord other) =>
        other is StoredCallback call
        && (call.ProjectId, call.Kind, call.Date, call.Household, call.MoveInDate, call.Outcome, call.ServedPerson, call.Coached)
            == (ProjectId, Kind, Date, Household, MoveInDate, Outcome, ServedPerson, Coached)
        && ResponseContent.SaysTheSame(call.Responses, Responses);

    public override bool IsIdenticalTo(StoredRecord other) =>
        other is StoredCallback call
        && (call.ProjectId, call.Kind, call.Date, call.Household, call.MoveInDate, call.Outcome, call.ServedPerson, call.Coached)
            == (ProjectId, Kind, Date, Household, MoveInDate, Outcome, ServedPerson, Coached)
        && (call.Sheet, call.Row) == (Sheet, Row)
        && call.Responses.SequenceEqual(Responses);
}
