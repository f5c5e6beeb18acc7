namespace QualityAudit.Audits;

/// <summary>The five answer states of S-01. Only <see cref="Answered"/> enters the arithmetic.</summary>
public enum ResponseState
{
    Answered,
    NotApplicable,
    NotObserved,
    Unanswered,
    Excluded,
}

/// <summary>
/// One answer 答复 to one item or question, with the cell it came from (S-43).
/// Value is canonical and free of culture (a scale's doc says how); null unless answered,
/// except that a question that was asked without a usable answer keeps <see cref="DontKnow"/> or <see cref="Refused"/>.
/// Raw is the cell's own text.
/// </summary>
public sealed record Response(
    string SubjectId,
    ResponseState State,
    string? Value,
    string Raw,
    CellAddress Cell,
    string? Reason = null,
    string? Evidence = null,
    string? Remark = null)
{
    public const string DontKnow = "dont-know";
    public const string Refused = "refused";
}
