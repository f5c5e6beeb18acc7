namespace QualityAudit.Audits;

/// <summary>
/// One value that two versions of a record give differently: an answer, a reason, a field. Before and After are as the files say them,
/// null where a version says nothing; BeforeAt and AfterAt are their cells, or the nearest place that is known.
/// </summary>
public sealed record ValueChange(LocalizedText What, LocalizedText? Before, LocalizedText? After, SourceLocation BeforeAt, SourceLocation AfterAt);

/// <summary>
/// What a record sent again says differently from the stored one, and which of the two counts; value by value.
/// <see cref="Precedence.Undecided"/>: nothing tells, and the file is refused.
/// </summary>
public sealed record RecordChange(LocalizedText Record, Precedence Counts, IReadOnlyList<ValueChange> Values);
