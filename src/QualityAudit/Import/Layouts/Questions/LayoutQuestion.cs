using QualityAudit.Audits;

namespace QualityAudit.Import.Layouts.Questions;

/// <summary>
/// What cannot be read from a sheet for certain, and the readings that are possible. Key: the same for every sheet of the same layout,
/// so that one answer serves all of them.
/// </summary>
public sealed record LayoutQuestion(string Key, SourceLocation Place, LocalizedText Text, IReadOnlyList<LocalizedText> Choices);
