namespace QualityAudit.Audits;

/// <summary>An input file by its path and hash; results carry them (S-23).</summary>
public sealed record InputFile(string Path, string Sha256, FileKind Kind);

/// <summary>
/// Everything that counts for one quarter: every project of the register, the visits and calls dated in the quarter that
/// nothing supersedes, the group's results for it, and the files they came from. The order of the lists carries no meaning.
/// </summary>
public sealed record QuarterEvidence(
    Quarter Quarter,
    IReadOnlyList<Project> Projects,
    IReadOnlyList<Visit> Visits,
    IReadOnlyList<Callback> Callbacks,
    IReadOnlyList<GroupBscResult> GroupResults,
    IReadOnlyList<InputFile> Inputs);
