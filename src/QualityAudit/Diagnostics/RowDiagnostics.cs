namespace QualityAudit.Diagnostics;

/// <summary>What is wrong with one row: QA13xx.</summary>
public static class RowDiagnostics
{
}
