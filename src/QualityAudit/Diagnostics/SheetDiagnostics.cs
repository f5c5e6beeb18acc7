namespace QualityAudit.Diagnostics;

/// <summary>What is wrong with a sheet, its head block or its header row: QA11xx.</summary>
public static class SheetDiagnostics
{
}
