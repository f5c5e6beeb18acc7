using QualityAudit.Rubrics;

namespace QualityAudit.Samples.Year2008;

/// <summary>What an inspector wrote in an item's row. Result: text, or a number for points and deductions.</summary>
internal sealed record Finding(Item Item, object? Result, int? Measured, string? Reason, string? Evidence, string? Remark);
