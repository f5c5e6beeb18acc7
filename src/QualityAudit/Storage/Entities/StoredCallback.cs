using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>A version of one call attempt. The key is the call's id.</summary>
public sealed class StoredCallback : AnsweredRecord
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

    internal override int OwnRow => Row;

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

    public override SourceLocation PlaceIn(string path) => new(path, Sheet, Row > 0 ? new CellAddress(Row, 1) : null);

    public override bool SaysTheSameAs(StoredRecord other) =>
        other is StoredCallback call
        && (call.ProjectId, call.Kind, call.Date, call.Household, call.MoveInDate, call.Outcome, call.ServedPerson, call.Coached)
            == (ProjectId, Kind, Date, Household, MoveInDate, Outcome, ServedPerson, Coached)
        && ResponseContent.SaysTheSame(call.Responses, Responses);

    internal override void Compare(StoredRecord earlier, ValueChanges changes)
    {
        var before = (StoredCallback)earlier;
        changes.Field(new("项目", "Project"), before.ProjectId, ProjectId);
        changes.Field(new("回访类型", "Callback kind"), Word(before.Kind), Word(Kind));
        changes.Field(new("回访日期", "Call date"), before.Date, Date);
        changes.Field(new("房号", "Household"), before.Household, Household);
        changes.Field(new("入住日期", "Move-in date"), before.MoveInDate, MoveInDate);
        changes.Field(new("结果", "Outcome"), Word(before.Outcome), Word(Outcome));
        changes.Field(new("本人", "Served person"), before.ServedPerson, ServedPerson);
        changes.Field(new("引导", "Coached"), before.Coached, Coached);
        changes.Responses(before.Responses, Responses);
    }

    private static LocalizedText Word(CallbackKind kind) => kind switch
    {
        CallbackKind.Sales => new("销售", "sales"),
        CallbackKind.Handover => new("交付", "handover"),
        CallbackKind.DailyLiving => new("日常居住", "daily living"),
        CallbackKind.Repair => new("房修", "repair"),
        _ => new("投诉", "complaint"),
    };

    private static LocalizedText Word(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Answered => new("成功", "answered"),
        CallOutcome.NoAnswer => new("无人接听", "no answer"),
        CallOutcome.SwitchedOff => new("关机", "switched off"),
        CallOutcome.Unreachable => new("无法接通", "unreachable"),
        CallOutcome.Refused => new("拒访", "refused"),
        _ => new("空号", "wrong number"),
    };

    public override bool IsIdenticalTo(StoredRecord other) =>
        other is StoredCallback call
        && (call.ProjectId, call.Kind, call.Date, call.Household, call.MoveInDate, call.Outcome, call.ServedPerson, call.Coached)
            == (ProjectId, Kind, Date, Household, MoveInDate, Outcome, ServedPerson, Coached)
        && (call.Sheet, call.Row) == (Sheet, Row)
        && call.Responses.SequenceEqual(Responses);
}
