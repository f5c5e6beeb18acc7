namespace QualityAudit.Workflow;

/// <summary>What to import and how. Strict: a warning refuses its file as an error does.
/// Readings: the summary tells how every sheet was understood.</summary>
public sealed record ImportRequest(IReadOnlyList<string> Paths)
{
    public bool Strict { get; init; }

    public bool Readings { get; init; }
}
