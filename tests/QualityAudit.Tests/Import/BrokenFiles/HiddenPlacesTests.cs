using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 9: what is hidden is read, and that is said.</summary>
public sealed class HiddenPlacesTests
{
    internal static IReadOnlyList<BrokenFile> Files { get; } =
    [
        new("A hidden sheet", "a.xlsx", () => MarkdownWorkbook.Xlsx("# BSC (hidden)\n" + BrokenFile.Results), "2 rows, QA1108"),
        new("A very hidden sheet, which Excel's menus do not show", "a.xlsx", () => WithState("veryHidden"), "2 rows, QA1108"),
        new("Hidden rows", "a.xlsx", () => MarkdownWorkbook.With(hiddenRows: [2, 3]).Filled(BrokenFile.Results).ToXlsx(), "2 rows, QA1109"),
        new("A hidden column", "a.xlsx", () => MarkdownWorkbook.With(hiddenColumns: [5]).Filled(BrokenFile.Results).ToXlsx(), "2 rows, QA1109"),
        new("A hidden column without data", "a.xlsx", () => MarkdownWorkbook.With(hiddenColumns: [9]).Filled(BrokenFile.Results).ToXlsx(), "2 rows"),
        BrokenFile.OfSheet("A row of no height", xml => xml.Replace("<row r=\"3\">", "<row r=\"3\" ht=\"0\" customHeight=\"1\">", StringComparison.Ordinal), "2 rows, QA1109"),
        BrokenFile.OfSheet("A column of no width", xml => xml.Replace("<sheetData>", "<cols><col min=\"5\" max=\"5\" width=\"0\" customWidth=\"1\"/></cols><sheetData>", StringComparison.Ordinal), "2 rows, QA1109"),
        BrokenFile.OfSheet("Rows that are hidden unless said otherwise", xml => xml.Replace("<sheetData>", "<sheetFormatPr zeroHeight=\"1\"/><sheetData>", StringComparison.Ordinal), "2 rows"),
    ];

    public static TheoryData<string> Names => new(Files.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_hidden_is_read_and_said(string name) => Files.Single(file => file.Name == name).ShouldEndAsExpected();

    [Fact]
    public void The_sentence_names_the_rows_and_columns()
    {
        var file = Given.Import(MarkdownWorkbook.With(hiddenRows: [3], hiddenColumns: [5]).Filled(BrokenFile.Results).ToXlsx());

        file.Diagnostics.Single().Message(Language.Chinese).Should().Contain("E 列、第 3 行");
        file.Diagnostics.Single().Message(Language.English).Should().Contain("column E, row 3");
    }

    private static byte[] WithState(string state) => Workbooks.Zipped.Parts(MarkdownWorkbook.Parse("# BSC (hidden)\n" + BrokenFile.Results).Parts()
        .Select(part => (part.Name, part.Content.Replace("state=\"hidden\"", $"state=\"{state}\"", StringComparison.Ordinal))));
}
