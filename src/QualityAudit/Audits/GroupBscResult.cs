namespace QualityAudit.Audits;

/// <summary>
/// An official result of the group's balanced scorecard 集团BSC for a quarter (S-22), 0 to 100.
/// ProjectId null: the region's own result; Region null as well: the group's own.
/// </summary>
public sealed record GroupBscResult(Quarter Quarter, string? Region, string? ProjectId, decimal Score, SourceLocation Source);
