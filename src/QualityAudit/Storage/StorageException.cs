using QualityAudit.Diagnostics;

namespace QualityAudit.Storage;

/// <summary>The database cannot be used: locked, damaged, not ours, disk full, read-only. The diagnostic says it in one sentence.</summary>
public sealed class StorageException(Diagnostic diagnostic, Exception? cause = null) : Exception(diagnostic.ToString(), cause)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
