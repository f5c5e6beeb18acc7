namespace QualityAudit.Diagnostics;

/// <summary>What writing results found: QA5xxx.</summary>
public static class ReportDiagnostics
{
}
