namespace QualityAudit.Diagnostics;

/// <summary>What is wrong with a rubric file: QA2xxx.</summary>
public static class RubricDiagnostics
{
}
