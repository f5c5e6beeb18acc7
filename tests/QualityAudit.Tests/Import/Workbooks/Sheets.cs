using System.Globalization;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>What the reader makes of a file, as text: cells "B2 Number 5", or the code that refuses it.</summary>
internal static class Sheets
{
    public static T Open<T>(byte[] content, string name, Func<IWorkbook, T> look, ReadingLimits? limits = null, DiagnosticBag? bag = null)
    {
        using var folder = new TemporaryFolder();
        limits ??= new ReadingLimits();
        using var workbook = WorkbookFile.Open(FileBytes.Read(folder.Add(name, content), limits), limits, bag ?? new DiagnosticBag());
        return look(workbook);
    }

    public static IReadOnlyList<Cell> Cells(byte[] content, string name = "a.xlsx", ReadingLimits? limits = null) =>
        Open(content, name, workbook => workbook.Worksheets.SelectMany(sheet => sheet.Rows()).SelectMany(row => row.Cells).ToList(), limits);

    /// <summary>Every cell as "B2 Text x", or "QA1009" alone where the file is refused.</summary>
    public static IReadOnlyList<string> Read(byte[] content, string name = "a.xlsx", ReadingLimits? limits = null)
    {
        try
        {
            return [.. Cells(content, name, limits).Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Address} {cell.Type} {cell.Text}").TrimEnd())];
        }
        catch (UnreadableFileException refused)
        {
            return [refused.Diagnostic.Code];
        }
    }
}
