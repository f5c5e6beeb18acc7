namespace QualityAudit.Diagnostics;

/// <summary>What a reader of scores must know: QA3xxx.</summary>
public static class ScoringDiagnostics
{
}
