namespace QualityAudit.Audits;

/// <summary>
/// A project 项目 of the register. Id is text and never changes; Region and City are the register's own names.
/// Units handed over and contracts signed are the populations that callbacks are drawn from (S-30).
/// </summary>
public sealed record Project(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    string City,
    string Region,
    DateOnly? HandoverDate,
    int? UnitsHandedOver,
    int? ContractsSigned,
    string? Grade,
    SourceLocation Source);
