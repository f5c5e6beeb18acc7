namespace QualityAudit.Storage;

/// <summary>How many records count for a quarter.</summary>
public sealed record QuarterCounts(int Visits, int Callbacks, int GroupResults);
