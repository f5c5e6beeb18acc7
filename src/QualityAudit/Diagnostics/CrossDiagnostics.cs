namespace QualityAudit.Diagnostics;

/// <summary>What does not agree across sheets and files: QA14xx.</summary>
public static class CrossDiagnostics
{
}
