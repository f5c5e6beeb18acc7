using QualityAudit.Audits;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Answers;

/// <summary>What a cell answers: the state, the canonical value where there is one, and the cell it was read from.</summary>
internal readonly record struct Answer(ResponseState State, string? Value, Cell Cell);
