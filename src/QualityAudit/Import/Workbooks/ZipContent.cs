using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>What a zip is when it is no .xlsx: other workbooks are refused by name, and so is everything else.</summary>
internal static class ZipContent
{
    private static readonly (string Part, LocalizedText Name)[] Marks =
    [
        ("word/document.xml", new("Word 文档 (.docx)", "a Word document (.docx)")),
        ("ppt/presentation.xml", new("PowerPoint 演示文稿 (.pptx)", "a PowerPoint presentation (.pptx)")),
        ("visio/document.xml", new("Visio 绘图 (.vsdx)", "a Visio drawing (.vsdx)")),
        ("Index/Document.iwa", new("苹果 Numbers 表格 (.numbers)", "an Apple Numbers spreadsheet (.numbers)")),
        ("META-INF/MANIFEST.MF", new("Java 程序包", "a Java archive")),
    ];

    /// <summary>The refusal; null where the main part may be a workbook's.</summary>
    public static UnreadableFileException? NotRead(XlsxPackage package, string? main)
    {
        if (main is not null && main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            return OtherWorkbook(package, ".xlsb");
        if (package.Has("content.xml") && package.Has("META-INF/manifest.xml"))
            return OtherWorkbook(package, ".ods");
        return main is not null && package.Has(main) ? null : NotAWorkbook(package);
    }

    public static UnreadableFileException NotAWorkbook(XlsxPackage package)
    {
        var name = Marks.FirstOrDefault(mark => package.Has(mark.Part)).Name ?? new("压缩包 (ZIP)", "an archive (ZIP)");
        return new(FileDiagnostics.NotAWorkbook.At(package.Location, ("content", name)));
    }

    private static UnreadableFileException OtherWorkbook(XlsxPackage package, string format) =>
        new(FileDiagnostics.OldFormat.At(package.Location, ("format", format)));
}
