using QualityAudit.Audits;

namespace QualityAudit.Import.Layouts.Profiles;

/// <summary>
/// How workbooks of one layout are read, kept under a rubric: the header words are the fingerprint, each with its meaning. What it leaves
/// open is found out as it would be without a profile. Name: the file's, unique over all rubrics. HeaderRows: 1 to 3.
/// </summary>
public sealed record LayoutProfile(string Name, string RubricId, int HeaderRows, IReadOnlyList<ProfileColumn> Columns)
{
    /// <summary>The file it was read from.</summary>
    public SourceLocation? Source { get; init; }

    /// <summary>Whether scores are points or shares of the maximum; null where the numbers show it.</summary>
    public ScoreUnit? Scores { get; init; }

    /// <summary>What a text without a verdict in a column of results means; null: it is an error.</summary>
    public PlainRemark? Remarks { get; init; }

    /// <summary>Where the project is looked for: the first place that names one wins. Empty: all places must agree.</summary>
    public IReadOnlyList<ProjectPlace> ProjectFrom { get; init; } = [];

    /// <summary>Names as these workbooks write them, and the ids of the projects that are meant.</summary>
    public IReadOnlyList<(string Written, string ProjectId)> ProjectNames { get; init; } = [];

    /// <summary>The kind of visit where no workbook of this layout says it.</summary>
    public VisitKind? VisitKind { get; init; }

    /// <summary>First day of the reporting month, 2 to 28; null for calendar months.</summary>
    public int? MonthStartsOn { get; init; }

    /// <summary>Which day counts where the rows have dates of their own.</summary>
    public DayOfVisit? Dates { get; init; }

    /// <summary>Set for layouts of callbacks, null for those of checklists.</summary>
    public CallProfile? Calls { get; init; }

    public ProfileWords Words { get; init; } = new();
}

/// <summary>A column: the words it may be headed by, the first as it stood in the workbook, and what is read from it.</summary>
public sealed record ProfileColumn(IReadOnlyList<string> Header, Meaning Meaning)
{
    /// <summary>The question's id where the column holds its answers.</summary>
    public string? Question { get; init; }
}

/// <summary>What only callbacks need. Kinds and Answers: words of these workbooks and what they mean; Kind: of every call where no column says it.</summary>
public sealed record CallProfile
{
    public CallbackKind? Kind { get; init; }

    public IReadOnlyList<(string Written, CallbackKind Kind)> Kinds { get; init; } = [];

    public IReadOnlyList<OwnAnswer> Answers { get; init; } = [];
}

/// <summary>An answer in the words of a layout. Means: "yes", "no", a rating, or one of the constants. Questions: those alone; empty for all.</summary>
public sealed record OwnAnswer(string Written, string Means, IReadOnlyList<string> Questions)
{
    public const string NotAsked = "not-asked";
}

/// <summary>Words beyond those that every layout knows. Rows are known by the start of a cell, marks by the whole of it.</summary>
public sealed record ProfileWords
{
    public IReadOnlyList<string> SubtotalRows { get; init; } = [];

    public IReadOnlyList<string> TotalRows { get; init; } = [];

    public IReadOnlyList<string> SectionRows { get; init; } = [];

    public IReadOnlyList<string> SkippedRows { get; init; } = [];

    public IReadOnlyList<string> NotApplicable { get; init; } = [];

    public IReadOnlyList<string> NotObserved { get; init; } = [];

    public IReadOnlyList<string> Met { get; init; } = [];

    public IReadOnlyList<string> Partly { get; init; } = [];

    public IReadOnlyList<string> NotMet { get; init; } = [];

    public IReadOnlyList<string> ProjectLabels { get; init; } = [];

    public IReadOnlyList<string> DateLabels { get; init; } = [];

    public IReadOnlyList<string> InspectorLabels { get; init; } = [];
}

/// <summary>Whether a score counts points or is a share of the maximum.</summary>
public enum ScoreUnit
{
    Points,
    Shares,
}

/// <summary>What a text that names no deduction says of its item.</summary>
public enum PlainRemark
{
    NothingDeducted,
    NotAnswered,
}

/// <summary>A place that may name the project.</summary>
public enum ProjectPlace
{
    Entry,
    Title,
    Sheet,
}

/// <summary>The day of a visit whose items were looked at on several days.</summary>
public enum DayOfVisit
{
    First,
    Last,
}
