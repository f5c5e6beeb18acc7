namespace QualityAudit.Diagnostics;

/// <summary>What could not be written: QA5xxx.</summary>
public static class ReportDiagnostics
{
    public static readonly DiagnosticDescriptor NothingToAnnotate = new(
        "QA5001",
        Severity.Info,
        new("没有写标注副本", "No annotated copy"),
        new("这个文件读不出内容，没有单元格可以标注，所以没有写标注副本。", "Nothing could be read from this file, so there is no cell to mark and no annotated copy."),
        new("请按这个文件的错误信息处理原文件。", "Deal with the file itself as its error says."));

    public static readonly DiagnosticDescriptor ChangedMeanwhile = new(
        "QA5002",
        Severity.Info,
        new("文件刚刚被改动", "File changed meanwhile"),
        new("这个文件在导入之后被改动或移走了，没有写标注副本。", "This file was changed or moved after it was read; there is no annotated copy."),
        new("请再导入一次。", "Import it again."));

    public static readonly DiagnosticDescriptor CannotAnnotate = new(
        "QA5003",
        Severity.Info,
        new("无法标注这个工作簿", "Workbook cannot be annotated"),
        new("这个工作簿的内部结构不常见，没法在不损坏它的前提下加上标注，所以没有写标注副本。", "This workbook is put together in an unusual way; it cannot be marked without risk to its content, so there is no annotated copy."),
        new("请用 Excel 打开它，另存为新的 .xlsx 后再导入；或按列出的单元格直接改正原文件。", "Open it in Excel, save it as a new .xlsx and import that; or correct the listed cells in the original."));
}
