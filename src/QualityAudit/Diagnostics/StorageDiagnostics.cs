namespace QualityAudit.Diagnostics;

/// <summary>What storing found: QA4xxx.</summary>
public static class StorageDiagnostics
{
}
