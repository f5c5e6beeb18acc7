using QualityAudit.Tests.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 6: dialects of workbooks, read or refused by name; and zero rows are an error.</summary>
public sealed class DialectsTests
{
    private static readonly string[][] Old = [["年度", "季度", "区域", "得分"], ["2008", "4", "沪南", "84.5"], ["2008", "4", "浙江", "79"]];

    internal static IReadOnlyList<BrokenFile> Files { get; } =
    [
        BrokenFile.Of("Strict Open XML", "a.xlsx", MarkdownWorkbook.With(strict: true).Filled(BrokenFile.Results).ToXlsx(), "2 rows"),
        BrokenFile.Of("A binary workbook", "a.xlsb", Zipped.Parts([("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"), ("xl/workbook.bin", "x")]), "refused, QA1012"),
        BrokenFile.Of("A binary workbook named .xlsx", "a.xlsx", Zipped.Parts([("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"), ("xl/workbook.bin", "x")]), "refused, QA1012"),
        BrokenFile.Of("A workbook of LibreOffice's own", "a.ods", Zipped.Parts([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"), ("META-INF/manifest.xml", "<x/>")]), "refused, QA1012"),
        BrokenFile.Of("Excel 97 to 2003", "a.xls", Biff.Workbook8("BSC", Old), "2 rows"),
        BrokenFile.Of("Excel 5 and 95", "a.xls", Biff.Workbook5("成绩", Old), "2 rows"),
        BrokenFile.Of("Excel 4", "a.xls", Biff.Sheet4([["Year", "Quarter", "Region", "Score"], ["2008", "4", "沪南", "84.5"]]), "1 rows"),
        BrokenFile.Of("A header and no rows", "a.xlsx", MarkdownWorkbook.Xlsx("| 年度 | 季度 | 区域 | 得分 |"), "refused, A1 QA1017"),
        BrokenFile.Of("A header and rows of blanks", "a.xlsx", MarkdownWorkbook.Xlsx("| 年度 | 季度 | 区域 | 得分 |\n| '  | '  | | |"), "refused, A1 QA1017"),
        BrokenFile.Of("A sheet without anything", "a.xlsx", Zipped.Workbook("<sheetData/>"), "refused, QA1016"),
        BrokenFile.Of("A workbook without a sheet", "a.xlsx", BrokenFile.WithPart("xl/workbook.xml", xml => xml[..xml.IndexOf("<sheets>", StringComparison.Ordinal)] + "<sheets/></workbook>"), "refused, QA1016"),
        BrokenFile.Of("A text of blank lines", "a.csv", "\r\n\r\n , \r\n"u8.ToArray(), "refused, QA1016"),
        BrokenFile.Of("A page without a table", "a.xls", "<html><body><p>年度 季度 区域 得分</p></body></html>"u8.ToArray(), "refused, QA1008, QA1016"),
    ];

    public static TheoryData<string> Names => new(Files.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_dialect_is_read_or_refused_by_its_name(string name) => Files.Single(file => file.Name == name).ShouldEndAsExpected();
}
