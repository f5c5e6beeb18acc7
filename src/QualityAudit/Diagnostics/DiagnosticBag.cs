namespace QualityAudit.Diagnostics;

/// <summary>Collects everything that is wrong with one input; reading goes on after each finding.</summary>
public sealed class DiagnosticBag
{
    /// <summary>Findings about one file from which on nobody is helped by more.</summary>
    public const int Most = 50_000;

    private readonly List<Diagnostic> found = [];

    public IReadOnlyList<Diagnostic> All => found;

    public bool IsFull => found.Count >= Most;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        found.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }
}
