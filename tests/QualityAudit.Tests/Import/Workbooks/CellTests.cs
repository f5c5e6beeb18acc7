using QualityAudit.Import.Workbooks;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>What the one cell interface tells of a cell, whatever the file's format.</summary>
public sealed class CellTests
{
    private const string Styles = """
        <styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="m\-d"/><numFmt numFmtId="165" formatCode="[Red]0.0&quot;d&quot;"/></numFmts>
        <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>
        """;

    [Fact]
    public void A_cell_tells_its_type_text_raw_value_and_format()
    {
        var cells = Sheets.Cells(Zipped.Workbook(
            """
            <sheetData><row r="1">
            <c r="A1" s="1"><v>39448</v></c><c r="B1" s="2"><v>0.30000000000000004</v></c><c r="C1" s="3"><v>0.95</v></c>
            <c r="D1" s="4"><v>39448.75</v></c><c r="E1" t="inlineStr"><is><t>5分</t></is></c>
            </row></sheetData>
            """,
            ("xl/styles.xml", Styles)));

        cells.Select(cell => (cell.Address.ToString(), cell.Type, cell.Text, cell.Raw, cell.Format, cell.Number, cell.Day)).Should().Equal(
            ("A1", CellType.Date, "2008-01-01", "39448", @"m\-d", 39448m, new DateOnly(2008, 1, 1)),
            ("B1", CellType.Number, "0.3", "0.30000000000000004", "[Red]0.0\"d\"", 0.3m, null),
            ("C1", CellType.Text, "95%", "0.95", "0.00%", null, null),
            ("D1", CellType.Date, "2008-01-01", "39448.75", "yyyy/m/d", 39448.75m, new DateOnly(2008, 1, 1)),
            ("E1", CellType.Text, "5分", "5分", null, null, null));
    }

    [Fact]
    public void A_formula_is_told_from_a_value_and_one_never_calculated_from_both()
    {
        var cells = Sheets.Cells(Zipped.Workbook(
            """
            <sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
            <c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><v>0</v></c><c r="F1"/></row></sheetData>
            """));

        cells.Select(cell => $"{cell.Address} {cell.Type} {cell.IsFormula}").Should().Equal(
            "A1 Number True", "B1 Uncalculated True", "C1 Error True", "E1 Number False");
    }

    [Fact]
    public void Hidden_rows_and_columns_and_merged_ranges_are_told()
    {
        var content = Zipped.Workbook("""
            <cols><col min="2" max="3" hidden="1"/><col min="5"/></cols>
            <sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData>
            <mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="nonsense"/></mergeCells>
            """);

        Sheets.Open(content, "a.xlsx", workbook =>
        {
            var sheet = workbook.Worksheets[0];
            sheet.Rows().Select(row => (row.Number, row.Hidden)).Should().Equal((1, false), (2, true));
            sheet.HiddenColumns.Should().Equal(2, 3);
            sheet.Merges.Select(merge => merge.ToString()).Should().Equal("A1:C2");
            sheet.Merges[0].Contains(new(2, 3)).Should().BeTrue();
            sheet.Merges[0].Contains(new(3, 1)).Should().BeFalse();
            return true;
        });
    }
}
