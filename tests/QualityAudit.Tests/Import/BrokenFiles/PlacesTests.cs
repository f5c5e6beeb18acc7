using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 7: where cells stand is read from the cells, whatever else the sheet says.</summary>
public sealed class PlacesTests
{
    internal static IReadOnlyList<BrokenFile> Files { get; } =
    [
        BrokenFile.OfSheet("A dimension that is too small", xml => xml.Replace("A1:B2", "A1", StringComparison.Ordinal), "2 rows"),
        BrokenFile.OfSheet("A dimension of a whole sheet", xml => xml.Replace("A1:B2", "A1:XFD1048576", StringComparison.Ordinal), "2 rows"),
        BrokenFile.OfSheet("A dimension that is none", xml => xml.Replace("A1:B2", "#REF!", StringComparison.Ordinal), "2 rows"),
        new("Rows out of order", "a.xlsx", () => MarkdownWorkbook.With(rowsReversed: true).Filled(BrokenFile.Results).ToXlsx(), "2 rows"),
        new("Rows and cells without numbers", "a.xlsx", () => MarkdownWorkbook.With(withoutReferences: true).Filled(BrokenFile.Results).ToXlsx(), "2 rows"),
        BrokenFile.OfSheet("A cell twice", xml => xml.Replace("<c r=\"E2\"><v>84.5</v></c>", "<c r=\"E2\"><v>84.5</v></c><c r=\"E2\"><v>94.5</v></c>", StringComparison.Ordinal), "refused, E2 QA1019"),
        BrokenFile.OfSheet("A row twice", xml => xml.Replace("<row r=\"3\">", "<row r=\"2\">", StringComparison.Ordinal).Replace("3\">", "2\">", StringComparison.Ordinal), "refused, A2 QA1019"),
        BrokenFile.OfSheet("A cell beyond the last column", xml => xml.Replace("r=\"E2\"", "r=\"XFE2\"", StringComparison.Ordinal), "refused, QA1009"),
        BrokenFile.OfSheet("A cell beyond the last row", xml => xml.Replace("r=\"E3\"", "r=\"E1048577\"", StringComparison.Ordinal), "refused, QA1009"),
        BrokenFile.OfSheet("A row of number zero", xml => xml.Replace("<row r=\"3\">", "<row r=\"0\">", StringComparison.Ordinal), "refused, QA1009"),
        BrokenFile.OfSheet("A million styled blank rows", xml => xml.Replace("</sheetData>", Blanks(1_000_000) + "</sheetData>", StringComparison.Ordinal), "2 rows"),
        BrokenFile.OfSheet("A stray blank in the last corner", xml => xml.Replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t> </t></is></c></row></sheetData>", StringComparison.Ordinal), "2 rows"),
        BrokenFile.OfSheet("A stray word in the last corner", xml => xml.Replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>", StringComparison.Ordinal), "2 rows, XFD1048576 QA1352"),
        BrokenFile.OfSheet("A column without a width", xml => xml.Replace("<sheetData>", "<cols><col min=\"1\" max=\"3\"/><col/><col min=\"9\" max=\"2\" hidden=\"1\"/></cols><sheetData>", StringComparison.Ordinal), "2 rows"),
        BrokenFile.OfSheet("A text that is not among the texts", xml => xml.Replace("<v>0</v>", "<v>4711</v>", StringComparison.Ordinal), "refused, A1 QA1009"),
        BrokenFile.OfSheet("A text of negative number", xml => xml.Replace("<v>0</v>", "<v>-1</v>", StringComparison.Ordinal), "refused, A1 QA1009"),
        BrokenFile.OfSheet("A style that is not among the styles", xml => xml.Replace("<c r=\"E2\">", "<c r=\"E2\" s=\"99999\">", StringComparison.Ordinal), "2 rows"),
    ];

    public static TheoryData<string> Names => new(Files.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Cells_are_read_where_they_stand_or_the_file_is_refused(string name) => Files.Single(file => file.Name == name).ShouldEndAsExpected();

    [Fact]
    public void The_same_cells_are_read_whatever_the_sheet_says_of_itself()
    {
        static string Everything(BrokenFile file) => string.Join('\n', ((QualityAudit.Audits.GroupBscContent)Given.Import(file.Content(), file.FileName).File!.Content).Results);
        var expected = Everything(new BrokenFile("", "a.xlsx", () => MarkdownWorkbook.Xlsx(BrokenFile.Results), ""));

        foreach (var file in Files.Where(file => file.Expected == "2 rows"))
            Everything(file).Should().Be(expected, file.Name);
    }

    private static string Blanks(int rows)
    {
        var text = new System.Text.StringBuilder(rows * 40);
        for (var row = 4; row < rows + 4; row++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row}\" s=\"1\"><c r=\"A{row}\" s=\"1\"/></row>");
        return text.ToString();
    }
}
