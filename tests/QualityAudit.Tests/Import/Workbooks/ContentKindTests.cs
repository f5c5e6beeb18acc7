using ClosedXML.Excel;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>The content decides, not the name: read where it can be read, else refused by what it is.</summary>
public sealed class ContentKindTests
{
    private const string Table = "| 项目编号 | 得分 |\n| P1 | 9.5 |";
    private static readonly string[] Read = ["A1 Text 项目编号", "B1 Text 得分", "A2 Text P1", "B2 Text 9.5"];

    public static TheoryData<string, string> Refused => new()
    {
        { "a Word document (.docx)", "word/document.xml" },
        { "a PowerPoint presentation (.pptx)", "ppt/presentation.xml" },
        { "an archive (ZIP)", "readme.txt" },
    };

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.xls")]
    [InlineData("a.csv")]
    public void A_workbook_is_read_under_any_name(string name) =>
        Sheets.Read(MarkdownWorkbook.Xlsx(Table), name).Should().Equal("A1 Text 项目编号", "B1 Text 得分", "A2 Text P1", "B2 Number 9.5");

    [Theory]
    [InlineData("a.xls")]
    [InlineData("a.xlsx")]
    [InlineData("a.csv")]
    public void Separated_text_is_read_under_any_name(string name) =>
        Sheets.Read(MarkdownWorkbook.Csv(Table, '\t'), name).Should().Equal(Read);

    [Theory]
    [InlineData("a.xls")]
    [InlineData("a.xlsx")]
    public void A_web_page_is_read_as_its_tables(string name) => Sheets.Read(
        """
        <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td { mso-number-format:"\@"; }</style><script>var a = "<table><tr><td>no";</script></head>
        <body><!-- <table><tr><td>no --><TABLE><tr><td colspan="1">项目编号<td>得分</tr><tr><td>P&#49;</td><td><b>9</b>.5<br></td></tr></table></body></html>
        """u8.ToArray(),
        name).Should().Equal(Read);

    [Fact]
    public void Cells_over_several_rows_and_columns_push_the_others_aside()
    {
        var page = "<table><tr><td rowspan=2>a</td><td colspan=2>b</td><td>c</td></tr><tr><td>d</td><td>#N/A</td><td>f &lt;g&gt;</td></tr></table>"u8.ToArray();

        Sheets.Read(page, "a.xls").Should().Equal("A1 Text a", "B1 Text b", "D1 Text c", "B2 Text d", "C2 Error #N/A", "D2 Text f <g>");
        Sheets.Open(page, "a.xls", workbook => workbook.Worksheets[0].Merges.Select(merge => merge.ToString()).ToList()).Should().Equal("A1:A2", "B1:C1");
    }

    [Fact]
    public void An_xml_spreadsheet_is_read_with_its_places_types_and_formulas() => Sheets.Read(
        """
        <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Worksheet ss:Name="一"><Table><Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">a<B>b</B></Data></Cell><Cell><Data ss:Type="Number">1.50</Data></Cell></Row>
        <Row><Cell><Data ss:Type="DateTime">2008-07-01T00:00:00.000</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Formula="=RC"/><Cell><Data ss:Type="Boolean">1</Data></Cell></Row></Table></Worksheet></Workbook>
        """u8.ToArray(),
        "a.xls").Should().Equal("B3 Text ab", "D3 Number 1.5", "A4 Date 2008-07-01", "B4 Error #N/A", "C4 Uncalculated", "D4 Boolean TRUE");

    [Fact]
    public void A_document_type_in_an_xml_spreadsheet_is_refused() => Sheets.Read(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">&e;</Workbook>"u8.ToArray(),
        "a.xls").Should().Equal("QA1009");

    [Theory]
    [MemberData(nameof(Refused))]
    public void Another_zip_is_refused_by_name(string name, string part)
    {
        using var folder = new TemporaryFolder();
        var open = () => Sheets.Read(Zipped.Parts([(part, "x")]));

        open().Should().Equal("QA1007");
        Given.Import(Zipped.Parts([(part, "x")])).Diagnostics.Single().Message(Language.English).Should().Contain(name);
    }

    [Fact]
    public void Other_workbooks_are_refused_by_name_and_other_programs_files_by_theirs()
    {
        string Said(byte[] content, string name = "a.xlsx") =>
            Given.Import(content, name).Diagnostics.Where(found => found.Severity == QualityAudit.Diagnostics.Severity.Error).Select(found => $"{found.Code} {found.Message(Language.English)}").Single();

        Said(Zipped.Parts([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"), ("META-INF/manifest.xml", "<x/>")])).Should().StartWith("QA1012").And.Contain(".ods");
        Said(OleBytes.With("EncryptedPackage")).Should().StartWith("QA1011");
        Said(OleBytes.With("WordDocument"), "a.xls").Should().StartWith("QA1007").And.Contain("Word");
        Said("%PDF-1.7 x"u8.ToArray()).Should().StartWith("QA1007").And.Contain("PDF");
        Said("MIME-Version: 1.0\nX-Document-Type: Workbook"u8.ToArray(), "a.xls").Should().StartWith("QA1007").And.Contain("MHTML");
        Said([1, 2, 3, 0, 5]).Should().StartWith("QA1007").And.Contain("unknown kind");
    }

    [Fact]
    public void An_xls_reads_as_the_xlsx_it_was_saved_from()
    {
        // LibreOffice writes a truth value as the formula that gives it.
        using var written = new XLWorkbook();
        var first = written.AddWorksheet("一");
        first.Cell("A1").SetValue("编号").CellBelow().SetValue("007").CellBelow().SetValue("中文");
        first.Cell("B2").SetValue(new DateTime(2008, 7, 1)).Style.DateFormat.Format = "yyyy-mm-dd";
        first.Cell("C2").SetValue(9.5).CellBelow().SetValue(true);
        first.Cell("D2").SetFormulaA1("1+1").CellBelow().SetFormulaA1("1/0");
        first.Row(3).Hide();
        first.Column(2).Hide();
        first.Range("A5:C6").Merge();
        var second = written.AddWorksheet("二");
        second.Cell("A1").SetValue("x");
        second.Hide();
        using var source = new MemoryStream();
        written.SaveAs(source);

        var cells = Sheets.Open(SpreadsheetProgram.Convert(source.ToArray(), "xls"), "a.xls", workbook => workbook.Worksheets
            .SelectMany(sheet => sheet.Rows()
                .SelectMany(row => row.Cells.Select(cell => $"{sheet.Name}{(sheet.Hidden ? "-" : "")} {cell.Address}{(row.Hidden ? "-" : "")} {cell.Type}{(cell.IsFormula ? "=" : "")} {cell.Text}"))
                .ToList()
                .Concat(sheet.Merges.Select(merge => merge.ToString()))
                .Concat(sheet.HiddenColumns.Select(column => $"hidden {column}"))).ToList());

        cells.Should().Equal(
            "一 A1 Text 编号",
            "一 A2 Text 007", "一 B2 Date 2008-07-01", "一 C2 Number 9.5", "一 D2 Number= 2",
            "一 A3- Text 中文", "一 C3- Boolean= TRUE", "一 D3- Error= #DIV/0!",
            "A5:C6", "hidden 2",
            "二- A1 Text x");
    }
}
