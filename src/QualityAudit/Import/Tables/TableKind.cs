using QualityAudit.Audits;

namespace QualityAudit.Import.Tables;

/// <summary>One kind of table: what a file of it is, what messages call it, and its columns.</summary>
internal sealed record TableKind(FileKind Kind, LocalizedText Name, IReadOnlyList<Field> Fields);
