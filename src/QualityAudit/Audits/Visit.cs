namespace QualityAudit.Audits;

/// <summary>What kind of check a visit was 检查类型.</summary>
public enum VisitKind
{
    MysteryShop,
    DocumentCheck,
    StaffInterview,
    SpotCheck,
}

/// <summary>
/// One filled checklist 检查表. The quarter is that of the date.
/// A correction is the same <see cref="Key"/> with a higher revision or a later saved file (<see cref="Supersession"/>).
/// </summary>
public sealed record Visit(
    string ProjectId,
    DateOnly Date,
    string Inspector,
    VisitKind Kind,
    string RubricId,
    string RubricVersion,
    int Revision,
    SheetReference Source,
    IReadOnlyList<Response> Responses)
{
    public Quarter Quarter => Quarter.Of(Date);

    /// <summary>What makes two checklists reports of the same visit.</summary>
    public VisitKey Key => new(ProjectId, RubricId, Date, Kind, Inspector);
}

public sealed record VisitKey(string ProjectId, string RubricId, DateOnly Date, VisitKind Kind, string Inspector);
