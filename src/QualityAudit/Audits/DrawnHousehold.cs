namespace QualityAudit.Audits;

/// <summary>A household that was drawn to be called: of which project, about what, and when it moved in where that is known.</summary>
public sealed record DrawnHousehold(Project Project, CallbackKind Kind, string Household, DateOnly? MoveInDate);
