using System.IO.Compression;
using System.Text;
using QualityAudit.Import;
using QualityAudit.Import.Workbooks;
using QualityAudit.Tests.Import;
using QualityAudit.Tests.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Diagnostics;

internal static class FileCases
{
    private const string Register = """
        | 项目编号 | 项目 | 城市 | 区域 |
        | P1 | 一 | 上海 | 沪南 |
        """;

    public static IEnumerable<ImportCase> All =>
    [
        new("A document among the workbooks", () => ImportCase.Walk(folder => folder.Add("读我.docx", [1])), "- QA1023", "- QA1001"),
        new("Excel's lock file", () => ImportCase.Walk(folder => folder.Add("~$检查表.xlsx", [1])), "- QA1023", "- QA1002"),
        new("A file of no bytes", () => ImportCase.Walk(folder => folder.Add("空.xlsx", [])), "- QA1003"),
        new("A link to nowhere", () => ImportCase.Walk(folder => File.CreateSymbolicLink(Path.Combine(folder.Path, "链接.xlsx"), "/nowhere/at/all.xlsx")), "- QA1023", "- QA1004"),
        new("A file that is gone when it is read", ReadMissing, "- QA1005"),
        new("A path that leads nowhere", () => FolderWalk.Find(["/nowhere/at/all"]).Diagnostics, "- QA1006"),
        ImportCase.Of("A picture with the name of a workbook", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], "a.xlsx", "- QA1007"),
        ImportCase.Of("A web page without a table with the name of a workbook", "<html><table></table></html>"u8.ToArray(), "a.xlsx", "- QA1008", "- QA1016"),
        ImportCase.Of("A document with the name of a workbook", Zip(("_rels/.rels", "<Relationships/>")), "a.xlsx", "- QA1007"),
        ImportCase.Of("A workbook with the name of a text file", MarkdownWorkbook.Xlsx(Register), "a.csv", "- QA1008"),
        ImportCase.Of("A workbook cut off half-way", MarkdownWorkbook.Xlsx(Register)[..400], "a.xlsx", "- QA1009"),
        ImportCase.Of("A workbook with one byte changed", WithChangedByte(), "a.xlsx", "- QA1009"),
        ImportCase.Of("A sheet with a document type declaration", WithSheet("<!DOCTYPE x [<!ENTITY e \"e\">]><worksheet/>"), "a.xlsx", "- QA1009"),
        new("More rows than are read", () => ReadWithin(new ReadingLimits { Rows = 1 }), "- QA1010"),
        new("A zip that swells", () => ReadWithin(new ReadingLimits { PartBytes = 500 }), "- QA1010"),
        new("A text longer than Excel's", () => ReadWithin(new ReadingLimits { CellCharacters = 3 }), "A1 QA1010"),
        ImportCase.Of("A workbook with a password", OleBytes.With("EncryptedPackage"), "a.xlsx", "- QA1011"),
        ImportCase.Of("A binary workbook", Zip(("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>")), "a.xlsb", "- QA1012"),
        ImportCase.Of("A text in no known encoding", [0x81, 0xFF, 0xFF, 0x0A], "a.csv", "- QA1013"),
        ImportCase.Of("A text with zero bytes", "a\0b"u8.ToArray(), "a.csv", "- QA1013"),
        ImportCase.Of("A text in GBK", MarkdownWorkbook.Csv(Register, encoding: CodePagesEncodingProvider.Instance.GetEncoding("gb18030")), "a.csv", "- QA1014"),
        ImportCase.Of("A quote that is never closed", "项目编号,项目,城市,区域\nP1,\"一,上海,沪南\nP2,二,上海,沪南\n"u8.ToArray(), "a.csv", "B2 QA1015"),
        ImportCase.Of("A workbook of something else", "| 姓名 | 电话 |\n| 李敏 | 12345 |", "- QA1016"),
        ImportCase.Of("An empty template", "| 项目编号 | 项目 | 城市 | 区域 |", "A1 QA1017"),
        ImportCase.Of("A cell that stands there twice", WithSheet("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData></worksheet>"), "a.xlsx", "A1 QA1019"),
        new("A file that somebody is still saving", ReadWhileSaved, "- QA1020"),
        new("A download that has not finished", () => ImportCase.Walk(folder => folder.Add("检查表.xlsx.crdownload", [1])), "- QA1023", "- QA1021"),
        new("A folder with the name of a workbook", () => ImportCase.Walk(folder => folder.Add("表.xlsx/a.csv", [1])), "- QA1022"),
        new("A folder without anything to read", () => ImportCase.Walk(folder => folder.Add("照片.jpg", [1])).Where(found => found.Code != "QA1001").ToList(), "- QA1023"),
        ImportCase.Of("A scorecard of our own", MarkdownWorkbook.With(category: OwnFiles.ScorecardCategory).Filled(Register).ToXlsx(), "a.xlsx", "- QA1018"),
    ];

    private static IReadOnlyList<QualityAudit.Diagnostics.Diagnostic> ReadMissing() =>
        new FileImporter([Given.Rubric]).Read(new FoundFile("/nowhere/at/all.xlsx", "all.xlsx"), []).Diagnostics;

    private static IReadOnlyList<QualityAudit.Diagnostics.Diagnostic> ReadWhileSaved()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a.xlsx", MarkdownWorkbook.Xlsx(Register));
        var found = FolderWalk.Find([folder.Path]).Files.Single();
        folder.Add("a.xlsx", [.. MarkdownWorkbook.Xlsx(Register), 0]);
        return new FileImporter([Given.Rubric]).Read(found, []).Diagnostics;
    }

    private static IReadOnlyList<QualityAudit.Diagnostics.Diagnostic> ReadWithin(ReadingLimits limits)
    {
        using var folder = new TemporaryFolder();
        return new FileImporter([Given.Rubric], limits).Read(folder.Add("a.xlsx", MarkdownWorkbook.Xlsx(Register)), []).Diagnostics;
    }

    private static byte[] WithSheet(string content) => Zip(
        [.. MarkdownWorkbook.Parse(Register).Parts().Select(part => part.Name.Contains("sheet1", StringComparison.Ordinal) ? (part.Name, content) : part)]);

    private static byte[] Zip(params IEnumerable<(string Name, string Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    // Stored without packing, so that one figure changes and the zip itself stays whole.
    private static byte[] WithChangedByte()
    {
        var content = Zip(MarkdownWorkbook.Parse("""
            | 年度 | 季度 | 区域 | 项目 | 得分 |
            | 2008 | 4 | 沪南 | | 95.125 |
            """).Parts());
        content[content.AsSpan().IndexOf("95.125"u8)] = (byte)'1';
        return content;
    }
}
