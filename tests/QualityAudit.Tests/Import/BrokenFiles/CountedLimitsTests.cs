using QualityAudit.Import;
using QualityAudit.Import.Workbooks;
using QualityAudit.Tests.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 3: everything is counted while it is read, and the one sentence says of what there is too much.</summary>
public sealed class CountedLimitsTests
{
    private static readonly ReadingLimits Small = new()
    {
        FileBytes = 400_000,
        XlsBytes = 8_000,
        TextBytes = 20_000,
        PageBytes = 20_000,
        Entries = 12,
        PartBytes = 200_000,
        InflatedBytes = 260_000,
        Ratio = 50,
        RatioCountsFrom = 100_000,
        Rows = 40,
        Cells = 200,
        SharedTexts = 60,
        TextCharacters = 12_000,
        CellCharacters = 3_000,
        Merges = 5,
        Depth = 20,
        Styles = 20,
    };

    public static TheoryData<string, string> Counted => new()
    {
        { "bytes of the file", "megabytes" }, { "bytes of a part", "unpacked" }, { "bytes of all parts", "unpacked" }, { "ratio", "times its own size" }, { "parts", "parts" }, { "rows", "rows" },
        { "columns", "columns" }, { "cells", "cells" }, { "characters of a cell", "characters" }, { "characters in all", "characters" }, { "texts", "texts" }, { "merged ranges", "merged" },
        { "depth", "elements" }, { "styles", "styles" }, { "bytes of an .xls", "megabytes" }, { "bytes of a text", "megabytes" }, { "bytes of a page", "megabytes" },
    };

    [Theory]
    [MemberData(nameof(Counted))]
    public void Beyond_a_limit_a_file_is_refused_in_one_sentence_that_says_of_what_there_is_too_much(string what, string word)
    {
        var (name, content) = Beyond(what);
        using var folder = new TemporaryFolder();

        var file = new FileImporter([Given.Rubric], Small).Read(folder.Add(name, content), Given.Projects);

        BrokenFile.OutcomeOf(file).Should().MatchRegex("^refused, ([A-Z]+[0-9]+ )?QA1010$", what);
        file.Diagnostics.Single().Message(Language.English).Should().Contain(word);
    }

    [Fact]
    public void The_file_that_the_limits_are_tried_on_is_within_all_of_them() =>
        BrokenFile.Of("", "a.xlsx", MarkdownWorkbook.Xlsx(BrokenFile.Results), "2 rows").ShouldEndAsExpected(Small);

    [Theory]
    [InlineData(2147483670u, "refused, QA1010")]
    [InlineData(1000u, "refused, QA1009")]
    public void Two_gigabytes_of_sheet_in_a_file_of_two_megabytes_are_refused_whatever_the_header_says(uint claimed, string expected)
    {
        var zip = new HandmadeZip();
        foreach (var (name, content) in MarkdownWorkbook.Parse(BrokenFile.Results).Parts())
        {
            if (name.EndsWith("sheet1.xml", StringComparison.Ordinal))
                zip.Add(name, [], packed: HandmadeZip.DeflatedBlanks("<worksheet><sheetData>", 2048), claimedLength: claimed);
            else
                zip.Add(name, System.Text.Encoding.UTF8.GetBytes(content));
        }

        var bytes = zip.ToArray();
        bytes.Length.Should().BeLessThan(3 << 20);
        BrokenFile.Of("", "a.xlsx", bytes, expected).ShouldEndAsExpected();
    }

    [Fact]
    public void Work_without_end_stops_after_the_seconds_that_a_file_has()
    {
        var rows = string.Concat(Enumerable.Range(1, 60_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c></row>"));

        BrokenFile.Of("", "a.xlsx", Zipped.Workbook($"<sheetData>{rows}</sheetData>"), "refused, QA1010").ShouldEndAsExpected(new ReadingLimits { Seconds = -1 });
    }

    private static (string Name, byte[] Content) Beyond(string what)
    {
        static string Cell(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";
        static (string, byte[]) Sheet(string xml, params (string, string)[] parts) => ("a.xlsx", Zipped.Workbook(xml, parts));
        var noise = string.Concat(Enumerable.Range(0, 30_000).Select(i => (char)('a' + (i * 7919 + i / 26 * 31) % 26)));
        return what switch
        {
            "bytes of the file" => ("a.csv", KindByContentTests.Noise(500_000)),
            "bytes of a part" => Sheet("<sheetData>" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"<!--{i * 7919}-->")) + "</sheetData>"),
            "bytes of all parts" => Sheet("<sheetData>" + Filler(120_000) + "<row><c s=\"1\"><v>1</v></c></row></sheetData>", ("xl/styles.xml", "<styleSheet>" + Filler(180_000) + "</styleSheet>"), ("xl/sharedStrings.xml", "<sst>" + Filler(10) + "</sst>")),
            "ratio" => Sheet("<sheetData>" + new string(' ', 150_000) + "</sheetData>"),
            "parts" => ("a.xlsx", Zipped.Parts([.. MarkdownWorkbook.Parse("| x |").Parts(), .. Enumerable.Range(0, 12).Select(i => ($"x{i}", ""))])),
            "rows" => Sheet($"<sheetData>{string.Concat(Enumerable.Range(1, 41).Select(row => $"<row r=\"{row}\">{Cell("x")}</row>"))}</sheetData>"),
            "columns" => ("a.csv", System.Text.Encoding.ASCII.GetBytes(new string(',', 16_384) + "x\n")),
            "cells" => Sheet($"<sheetData>{string.Concat(Enumerable.Range(1, 30).Select(row => $"<row r=\"{row}\">{string.Concat(Enumerable.Repeat(Cell("x"), 7))}</row>"))}</sheetData>"),
            "characters of a cell" => Sheet($"<sheetData><row>{Cell(noise[..3_001])}</row></sheetData>"),
            "characters in all" => Sheet($"<sheetData><row>{string.Concat(Enumerable.Range(0, 5).Select(i => Cell(noise[(i * 2_900)..((i + 1) * 2_900)])))}</row></sheetData>"),
            "texts" => Sheet("<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>", ("xl/sharedStrings.xml", $"<sst>{string.Concat(Enumerable.Range(0, 61).Select(i => $"<si><t>{i}</t></si>"))}</sst>")),
            "merged ranges" => Sheet($"<sheetData><row>{Cell("x")}</row></sheetData><mergeCells>{string.Concat(Enumerable.Range(1, 6).Select(row => $"<mergeCell ref=\"A{row}:B{row}\"/>"))}</mergeCells>"),
            "depth" => Sheet(string.Concat(Enumerable.Repeat("<a>", 21)) + string.Concat(Enumerable.Repeat("</a>", 21))),
            "styles" => Sheet("<sheetData><row><c s=\"1\"><v>1</v></c></row></sheetData>", ("xl/styles.xml", $"<styleSheet><cellXfs>{string.Concat(Enumerable.Repeat("<xf numFmtId=\"0\"/>", 30))}</cellXfs></styleSheet>")),
            "bytes of an .xls" => ("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. OleBytes.With("Workbook")[8..], .. new byte[9_000]]),
            "bytes of a text" => ("a.csv", System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("a,b\n", 6_000)))),
            _ => ("a.xls", System.Text.Encoding.ASCII.GetBytes("<html><table>" + string.Concat(Enumerable.Repeat("<tr><td>a</td></tr>", 1_500)) + "</table></html>")),
        };
    }

    private static string Filler(int length)
    {
        var random = new Random(length);
        return string.Concat(Enumerable.Range(0, length / 10).Select(_ => $"<!--{random.Next(100, 1000)}-->"));
    }
}
