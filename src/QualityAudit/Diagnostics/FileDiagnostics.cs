namespace QualityAudit.Diagnostics;

/// <summary>What is wrong with a file as a whole: QA10xx.</summary>
public static class FileDiagnostics
{
}
