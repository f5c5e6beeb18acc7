using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using QualityAudit.Diagnostics;
using QualityAudit.Reports.Annotated;
using QualityAudit.Tests.Diagnostics;
using QualityAudit.Tests.Import;

namespace QualityAudit.Tests.Reports.Annotated;

/// <summary>Faulty workbooks, their annotated copies, and what an inspector does with them.</summary>
internal static class Annotating
{
    /// <summary>Two errors (C10, A12), a warning (C11), and a mistake in a row and a cell that the file does not hold (B4).</summary>
    public static readonly string FaultyMarkdown = $"""
        # 检查'08表
        {ImportCase.HeadWith("检查人", "")}
        {ImportCase.Columns}
        | X1-01 | | 也许 | | | |
        | X1-03 | | 4 | | | |
        | X1-99 | | 是 | | | |
        # 说明
        | 没有表格的一张 |
        """;

    public static readonly byte[] Faulty = Workbook(FaultyMarkdown);

    public static byte[] Annotate(byte[] workbook, Language language = Language.Chinese) =>
        AnnotatedWorkbook.Write(workbook, Findings(workbook), language) ?? throw new InvalidOperationException("The workbook was not annotated.");

    public static IReadOnlyList<Diagnostic> Findings(byte[] workbook) => Given.Import(workbook).Diagnostics;

    /// <summary>Opens the workbook as an inspector would, types into cells, and saves it.</summary>
    public static byte[] Correct(byte[] workbook, string sheet, params (string Cell, string Text)[] corrections)
    {
        using var input = new MemoryStream(workbook);
        using var book = new XLWorkbook(input);
        foreach (var (cell, text) in corrections)
            book.Worksheet(sheet).Cell(cell).SetValue(text);
        using var output = new MemoryStream();
        book.SaveAs(output);
        return output.ToArray();
    }

    // As a spreadsheet program writes it, with all the formats that a bare one does without.
    public static byte[] Workbook(string markdown)
    {
        using var book = new XLWorkbook();
        var row = 0;
        foreach (var line in markdown.Split('\n').Select(line => line.Trim()))
        {
            row = line.StartsWith('#') ? 0 : row + 1;
            if (line.StartsWith('#'))
                book.AddWorksheet(line.TrimStart('#').Trim());
            var cells = line.Split('|').Skip(1).SkipLast(1).Select(cell => cell.Trim()).ToList();
            for (var column = 1; column <= cells.Count; column++)
            {
                if (cells[column - 1].Length > 0)
                    book.Worksheets.Last().Cell(row, column).SetValue(cells[column - 1]);
            }
        }

        using var output = new MemoryStream();
        book.SaveAs(output);
        return output.ToArray();
    }

    /// <summary>The workbook's first sheet as a list of lines, cells separated by bars.</summary>
    public static IReadOnlyList<string> FirstSheet(byte[] workbook)
    {
        using var input = new MemoryStream(workbook);
        using var book = new XLWorkbook(input);
        return [.. book.Worksheets.First().RowsUsed().Select(row => string.Join(" | ", row.Cells(1, 6).Select(cell => cell.GetString())).TrimEnd(' ', '|'))];
    }

    public static IReadOnlyList<string> Errors(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}")];
    }

    public static IReadOnlyDictionary<string, string> Parts(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }, StringComparer.Ordinal);
    }

    public static string Part(byte[] workbook, string ending) => Parts(workbook).Single(part => part.Key.EndsWith(ending, StringComparison.Ordinal)).Value;

    /// <summary>The same workbook with one part written otherwise.</summary>
    public static byte[] WithPart(byte[] workbook, string name, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(entry => entry.FullName.EndsWith(name, StringComparison.Ordinal));
            string text;
            using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
                text = reader.ReadToEnd();
            var full = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(full).Open(), new UTF8Encoding(false));
            writer.Write(change(text));
        }

        return stream.ToArray();
    }
}
