using System.Text;
using QualityAudit.Tests.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 1: what a file is, its content decides, and a name that says something else is mentioned.</summary>
public sealed class KindByContentTests
{
    internal const string Page = """
        <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>td { mso-number-format:"\@"; }</style></head><body><table>
        <tr><th>年度</th><th>季度</th><th>区域</th><th>得分</th></tr><tr><td>2008</td><td>4</td><td>沪南</td><td>84.5</td></tr></table></body></html>
        """;

    internal const string XmlSpreadsheet = """
        <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="BSC"><Table>
        <Row><Cell><Data ss:Type="String">年度</Data></Cell><Cell><Data ss:Type="String">季度</Data></Cell><Cell><Data ss:Type="String">区域</Data></Cell><Cell><Data ss:Type="String">得分</Data></Cell></Row>
        <Row><Cell><Data ss:Type="Number">2008</Data></Cell><Cell><Data ss:Type="Number">4</Data></Cell><Cell><Data ss:Type="String">沪南</Data></Cell><Cell><Data ss:Type="Number">84.5</Data></Cell></Row></Table></Worksheet></Workbook>
        """;

    internal static IReadOnlyList<BrokenFile> Files { get; } =
    [
        BrokenFile.Of("A web page named .xls", "page.xls", Encoding.UTF8.GetBytes(Page), "1 rows, QA1008"),
        BrokenFile.Of("Tab-separated text named .xls", "tabs.xls", MarkdownWorkbook.Csv(BrokenFile.Results, '\t'), "2 rows, QA1014, QA1008"),
        BrokenFile.Of("An XML Spreadsheet named .xls", "xml.xls", Encoding.UTF8.GetBytes(XmlSpreadsheet), "1 rows, QA1008"),
        BrokenFile.Of("Other XML named .xls", "config.xls", "<?xml version=\"1.0\"?><configuration/>"u8.ToArray(), "refused, QA1007"),
        BrokenFile.Of("An archive named .xlsx", "photos.xlsx", Zipped.Parts([("IMG_0001.jpg", "x"), ("IMG_0002.jpg", "y")]), "refused, QA1007"),
        BrokenFile.Of("A Word document named .xlsx", "report.xlsx", Zipped.Parts([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>")]), "refused, QA1007"),
        BrokenFile.Of("A workbook named .csv", "a.csv", MarkdownWorkbook.Xlsx(BrokenFile.Results), "2 rows, QA1008"),
        BrokenFile.Of("An archive named .csv", "b.csv", Zipped.Parts([("a.txt", "x")]), "refused, QA1007"),
        BrokenFile.Of("A picture named .csv", "c.csv", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], "refused, QA1007"),
        BrokenFile.Of("Text named .xlsx", "text.xlsx", MarkdownWorkbook.Csv(BrokenFile.Results), "2 rows, QA1008"),
        BrokenFile.Of("Noise named .xlsx", "noise.xlsx", Noise(4000), "refused, QA1007"),
        BrokenFile.Of("Noise named .csv", "noise.csv", Noise(4000), "refused, QA1013"),
        BrokenFile.Of("One byte", "one.xlsx", [(byte)'P'], "refused, QA1008, QA1016"),
    ];

    public static TheoryData<string> Names => new(Files.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_content_decides_and_not_the_name(string name) => Files.Single(file => file.Name == name).ShouldEndAsExpected();

    [Fact]
    public void The_refusal_names_what_the_file_is()
    {
        Given.Import(Files[5].Content(), "report.xlsx").Diagnostics.Single().Message(Language.Chinese).Should().Contain("Word 文档 (.docx)");
        Given.Import(Files[0].Content(), "page.xls").Diagnostics.Single().Message(Language.English).Should().Contain("“.xls”").And.Contain("a web page (HTML)");
    }

    internal static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }
}
