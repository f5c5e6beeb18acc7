using QualityAudit.Import.Layouts;

namespace QualityAudit.Workflow;

/// <summary>What to import and how. Strict: a warning refuses its file as an error does.
/// Readings: the summary tells how every sheet was understood.</summary>
public sealed record ImportRequest(IReadOnlyList<string> Paths)
{
    public bool Strict { get; init; }

    public bool Readings { get; init; }

    /// <summary>Saved layouts and what was chosen on a terminal.</summary>
    public LayoutKnowledge Layouts { get; init; } = LayoutKnowledge.None;

    /// <summary>Of the files found these alone, by full path; null for all.</summary>
    public IReadOnlySet<string>? Only { get; init; }
}
