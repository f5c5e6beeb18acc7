using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks.Xls;

namespace QualityAudit.Import.Workbooks;

/// <summary>Opens a file by what it holds, whatever its name says.</summary>
public static class WorkbookFile
{
    public static IWorkbook Open(FileBytes bytes, ReadingLimits limits, DiagnosticBag bag)
    {
        using var work = bytes.Clock.Start();
        var kind = ContentKind.Of(bytes);
        IWorkbook workbook = kind.Format switch
        {
            FileFormat.Zip => XlsxWorkbook.Open(bytes, limits),
            FileFormat.Xls => XlsWorkbook.Open(bytes, limits),
            FileFormat.Html => HtmlWorkbook.Open(bytes, limits, bag),
            FileFormat.SpreadsheetXml => SpreadsheetXmlWorkbook.Open(bytes, limits),
            FileFormat.Text => CsvWorkbook.Open(bytes, limits, bag),
            FileFormat.Password => throw new UnreadableFileException(FileDiagnostics.PasswordProtected.At(bytes.Location)),
            _ => throw new UnreadableFileException(FileDiagnostics.NotAWorkbook.At(bytes.Location, ("content", kind.Name))),
        };
        var extension = Path.GetExtension(bytes.File.FullPath);
        if (!kind.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            bag.Add(FileDiagnostics.NamedDifferently.At(bytes.Location, ("extension", LocalizedText.Same(Shown.Text(extension))), ("content", kind.Name)));
        return workbook;
    }
}
