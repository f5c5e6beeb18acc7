namespace QualityAudit.Audits;

/// <summary>The five kinds of callback 回访类型 (F18).</summary>
public enum CallbackKind
{
    Sales,
    Handover,
    DailyLiving,
    Repair,
    Complaint,
}

/// <summary>How a call attempt ended 结果. Only an answered call can hold answers.</summary>
public enum CallOutcome
{
    Answered,
    NoAnswer,
    SwitchedOff,
    Unreachable,
    Refused,
    WrongNumber,
}

/// <summary>
/// One call attempt 回访. CallId is unique over all files. ServedPerson: false when somebody else answered (F29), null unknown.
/// Coached: the customer had been told what to say (F30). Responses hold only questions of this kind; a question not asked has none.
/// </summary>
public sealed record Callback(
    string CallId,
    string ProjectId,
    CallbackKind Kind,
    DateOnly Date,
    string Household,
    DateOnly? MoveInDate,
    CallOutcome Outcome,
    bool? ServedPerson,
    bool? Coached,
    SheetReference Source,
    int Row,
    IReadOnlyList<Response> Responses)
{
    public Quarter Quarter => Quarter.Of(Date);
}
