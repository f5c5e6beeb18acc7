using System.Text;
using QualityAudit.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>Sheets that no spreadsheet program writes, and texts and numbers that are hard to read.</summary>
public sealed class HostileSheetTests
{
    [Theory]
    [InlineData("""<dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>""", "B2 Number 1")]
    [InlineData("""<sheetData><row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>""", "A5 Number 5", "A2 Number 2")]
    [InlineData("""<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>""", "A1 Number 1", "C1 Number 3", "A2 Number 4")]
    [InlineData("""<sheetData><row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row></sheetData>""", "A1 Number 1", "C1 Number 3")]
    [InlineData("""<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>""", "QA1019")]
    [InlineData("""<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row></sheetData>""", "QA1019")]
    [InlineData("""<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row></sheetData>""", "QA1019")]
    [InlineData("""<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>""", "XFD1048576 Number 1")]
    [InlineData("""<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>""", "QA1009")]
    [InlineData("""<sheetData><row r="1"><c r="A1048577"><v>1</v></c></row></sheetData>""", "QA1009")]
    [InlineData("""<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>""", "QA1009")]
    [InlineData("""<sheetData><row r="99999999999"><c><v>1</v></c></row></sheetData>""", "QA1009")]
    [InlineData("""<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>""", "QA1009")]
    [InlineData("""<sheetData><row r="1"><c r="A1" t="s"><v>-1</v></c></row></sheetData>""", "QA1009")]
    [InlineData("""<sheetData><row r="1"><c r="A1" s="99"><v>1</v></c></row></sheetData>""", "A1 Number 1")]
    [InlineData("""<cols><col min="1" max="16384" hidden="1"/><col/></cols><sheetData/>""")]
    [InlineData("""<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><extLst><ext><row><c r="B1"><v>2</v></c></row></ext></extLst>""", "A1 Number 1")]
    public void Places_come_from_the_cells_and_a_place_is_filled_once(string sheet, params string[] expected) =>
        Sheets.Read(Zipped.Workbook(sheet)).Should().Equal(expected);

    [Theory]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("-Infinity")]
    [InlineData("1E400")]
    [InlineData("9E28")]
    [InlineData("5,0")]
    [InlineData("1e5x")]
    [InlineData("0x10")]
    public void What_is_no_number_stays_what_it_is_and_has_no_value(string stored)
    {
        var cell = Sheets.Cells(Zipped.Workbook($"<sheetData><row><c><v>{stored}</v></c></row></sheetData>")).Single();

        (cell.Type, cell.Number, cell.Day).Should().Be((CellType.Number, null, null));
    }

    [Fact]
    public void Five_answers_are_told_apart() => Sheets.Read(Zipped.Workbook(
        """<sheetData><row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1" s="1"/><c r="C1" t="inlineStr"><is><t>N/A</t></is></c><c r="D1"><v>0</v></c><c r="E1"><f>A1</f><v/></c></row></sheetData>"""))
        .Should().Equal("A1 Error #REF!", "C1 Text N/A", "D1 Number 0", "E1 Uncalculated");

    [Theory]
    [InlineData("a&amp;b&#20013;&#x1F600;", "a&b中😀")]
    [InlineData("<![CDATA[<b>&amp;]]>", "<b>&amp;")]
    [InlineData("a<!-- x -->b<?pi?>c", "abc")]
    [InlineData("_x000D_x_x4E2D__x005F_x0041_", "\rx中_x0041_")]
    [InlineData("_xD83D_ half", "\uFFFD half")]
    [InlineData("_xD83D__xDE00_", "😀")]
    [InlineData("_x00ZZ_", "_x00ZZ_")]
    [InlineData("\u200B零\u202E宽\u00A0", "\u200B零\u202E宽\u00A0")]
    public void Text_is_kept_as_it_was_written(string written, string read) =>
        Sheets.Cells(Zipped.Workbook($"<sheetData><row><c t=\"inlineStr\"><is><t xml:space=\"preserve\">{written}</t></is></c></row></sheetData>")).Single().Text.Should().Be(read);

    [Fact]
    public void Reading_aids_are_no_text() => Sheets.Read(Zipped.Workbook(
        """<sheetData><row><c t="inlineStr"><is><r><t>東</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh><r><rPr><b/></rPr><t>京</t></r><phoneticPr fontId="1"/></is></c></row></sheetData>"""))
        .Should().Equal("A1 Text 東京");

    [Theory]
    [InlineData("<sheetData><row><c><v>1</v></row></sheetData>")]
    [InlineData("<sheetData><row><c><v>&unknown;</v></c></row></sheetData>")]
    [InlineData("<sheetData><row><c><v>&#0;</v></c></row></sheetData>")]
    [InlineData("<sheetData><row><c><v>\u0001</v></c></row></sheetData>")]
    [InlineData("<sheetData><row><c r=A1><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row><c r=\"<\"><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData")]
    [InlineData("</worksheet><worksheet>")]
    public void Xml_that_is_not_well_formed_is_refused(string sheet) => Sheets.Read(Zipped.Workbook(sheet)).Should().Equal("QA1009");

    [Fact]
    public void Other_encodings_of_a_part_and_prefixes_of_its_names_read_alike()
    {
        const string sheet = """<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>中</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>""";
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, new UTF8Encoding(true) })
        {
            var workbook = Zipped.Bytes(MarkdownWorkbook.Parse("| x |").Parts().Select(part => part.Name.EndsWith("sheet1.xml", StringComparison.Ordinal)
                ? (part.Name, [.. encoding.Preamble, .. encoding.GetBytes(sheet)])
                : (part.Name, Content: Encoding.UTF8.GetBytes(part.Content))));

            Sheets.Read(workbook).Should().Equal(["A1 Text 中"], encoding.WebName);
        }
    }

    [Fact]
    public void A_token_is_the_same_wherever_the_bytes_are_cut()
    {
        var sheet = new StringBuilder("<sheetData>");
        for (var row = 1; row <= 3000; row++)
            sheet.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>行{row}&amp;&#x4E2D;{new string('x', row % 97)}</t></is></c></row>");

        var cells = Sheets.Cells(Zipped.Workbook(sheet.Append("</sheetData>").ToString()));

        cells.Select(cell => cell.Text).Should().Equal(Enumerable.Range(1, 3000).Select(row => $"行{row}&中{new string('x', row % 97)}"));
    }

    [Fact]
    public void Limits_are_counted_and_name_what_there_is_too_much_of()
    {
        var limits = new ReadingLimits { Rows = 2, Cells = 3, CellCharacters = 10, Merges = 1, Depth = 8, SharedTexts = 1, TextCharacters = 40 };
        string[] Within(string sheet, params (string, string)[] others) => [.. Sheets.Read(Zipped.Workbook(sheet, others), limits: limits)];

        Within(string.Concat(Enumerable.Range(1, 3).Select(row => $"<row r=\"{row}\"><c><v>1</v></c></row>")).Insert(0, "<sheetData>") + "</sheetData>").Should().Equal("QA1010");
        Within("<sheetData><row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row></sheetData>").Should().Equal("QA1010");
        Within("<sheetData><row><c t=\"str\"><v>12345678901</v></c></row></sheetData>").Should().Equal("QA1010");
        Within("<sheetData/><mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>").Should().Equal("QA1010");
        Within("<a><b><c><d><e><f><g><h/></g></f></e></d></c></b></a>").Should().Equal("QA1010");
        Within("<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>", ("xl/sharedStrings.xml", "<sst><si><t>1</t></si><si><t>2</t></si></sst>")).Should().Equal("QA1010");
    }

    [Fact]
    public void A_hundred_thousand_styled_blank_rows_are_no_rows()
    {
        var blanks = string.Concat(Enumerable.Range(1, 100_000).Select(row => $"<row r=\"{row}\" s=\"1\"><c r=\"A{row}\" s=\"1\"/></row>"));

        Sheets.Read(Zipped.Workbook($"<sheetData>{blanks}<row r=\"100001\"><c r=\"A100001\"><v>1</v></c></row></sheetData>")).Should().Equal("A100001 Number 1");
    }
}
