namespace QualityAudit.Diagnostics;

/// <summary>What is wrong with one cell: QA12xx.</summary>
public static class CellDiagnostics
{
}
