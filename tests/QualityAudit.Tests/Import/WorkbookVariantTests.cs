using System.IO.Compression;
using QualityAudit.Audits;
using QualityAudit.Import;
using QualityAudit.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import;

public sealed class WorkbookVariantTests
{
    private const string Calls = """
        | 回访编号 | 项目 | 回访类型 | 回访日期   | 房号 | 结果 | 入住日期   | CB-A2-1 | CB-A3-4 |
        |---|
        | C1       | SH01 | 交付     | 2008-07-02 | 1-1  | 成功 | 2008-06-30 | 是      | 5       |
        | C2       | SH01 | 交付     | 2008-09-30 | 1-2  | 成功 |            | 否      |         |
        """;

    public static TheoryData<string> Variants => ["1904", "strict", "without references", "rows reversed"];

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_variant_of_a_workbook_reads_alike_down_to_the_cells(string variant)
    {
        var plain = Given.Import(Calls);
        var workbook = MarkdownWorkbook.With(
            from1904: variant == "1904",
            strict: variant == "strict",
            withoutReferences: variant == "without references",
            rowsReversed: variant == "rows reversed").Filled(Calls);

        var file = Given.Import(workbook.ToXlsx());

        file.Findings().Should().BeEmpty();
        Everything(file).Should().Equal(Everything(plain));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sheet_too_large_to_be_held_reads_alike_whatever_the_order_of_its_rows(bool rowsReversed)
    {
        const int calls = 5_000;
        var rows = Enumerable.Range(1, calls).Select(call => $"| C{call} | SH01 | 交付 | 2008-07-02 | 1-{call} | 成功 | | 是 | 5 |");
        var workbook = MarkdownWorkbook.With(rowsReversed: rowsReversed, hiddenRows: [4_900]).Filled(Calls[..Calls.IndexOf("| C1", StringComparison.Ordinal)] + string.Join('\n', rows));

        var file = Given.Import(workbook.ToXlsx());

        file.Findings().Should().Equal("- QA1109");
        (file.RowsRead, file.RowsTaken).Should().Be((calls, calls));
        var content = (CallbackContent)file.File!.Content;
        content.Callbacks.Select(call => call.CallId).Should().Equal(Enumerable.Range(1, calls).Select(call => $"C{call}"));
        content.Callbacks[^1].Responses.Select(response => (response.SubjectId, response.Value, $"{response.Cell}"))
            .Should().Equal(("CB-A2-1", "yes", "H5001"), ("CB-A3-4", "5", "I5001"));
    }

    [Fact]
    public void The_time_of_the_last_save_is_the_workbooks_own_in_utc()
    {
        var workbook = MarkdownWorkbook.With(savedAt: "2008-10-07T16:30:00+08:00").Filled(Calls).ToXlsx();

        Given.Import(workbook).File!.SavedAt.Should().Be(new DateTime(2008, 10, 7, 8, 30, 0, DateTimeKind.Utc));
        Given.Import(Calls).File!.SavedAt.Should().BeNull();
    }

    [Fact]
    public void A_templates_mark_tells_the_rubric_where_the_sheet_does_not()
    {
        const string sheet = """
            | 项目 | SH01 |
            | 检查日期 | 2008-08-20 |
            | 检查人 | 李敏 |
            | 检查类型 | 抽查 |
            | 修订 | 2 |

            | 编号 | 结果 |
            | X1-01 | 是 |
            | X1-02 | 无 |
            """;

        var visit = Given.Import(MarkdownWorkbook.With(rubricMark: "small|2008.1|hash-1").Filled(sheet).ToXlsx()).Visits().Single();
        (visit.RubricId, visit.RubricVersion, visit.Revision).Should().Be(("small", "2008.1", 2));
    }

    [Fact]
    public void Binary_noise_of_numbers_is_not_read()
    {
        var file = Given.Import("""
            | 年度 | 季度 | 区域 | 项目 | 得分 |
            | 2008 | 4 | 沪南 | | 0.30000000000000004 |
            | 2008 | 4 | 浙江 | | 79.949999999999989 |
            """);

        ((GroupBscContent)file.File!.Content).Results.Select(result => result.Score).Should().Equal(0.3m, 79.95m);
    }

    [Fact]
    public void A_percentage_is_never_taken_for_a_number_below_one()
    {
        var parts = MarkdownWorkbook.Parse("| 年度 | 季度 | 区域 | 项目 | 得分 |\n| 2008 | 4 | 沪南 | | 2008-01-01 |").Parts()
            .Select(part => part.Name == "xl/styles.xml" ? (part.Name, Content: part.Content.Replace("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "0.0%", StringComparison.Ordinal)) : part)
            .Select(part => (part.Name, part.Content.Replace("<v>39448</v>", "<v>0.845</v>", StringComparison.Ordinal)));

        var file = Given.Import(Zip(parts));

        file.Findings().Should().Equal("E2 QA1204");
        file.Diagnostics[0].RawValue.Should().Be("84.5%");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_zip_that_swells_to_gigabytes_is_refused_within_seconds_even_if_its_header_lies(bool lies)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in MarkdownWorkbook.Parse(Calls).Parts().Where(part => !part.Name.Contains("sheet1", StringComparison.Ordinal)))
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }

            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            sheet.Write("<worksheet><sheetData>"u8);
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var megabyte = 0; megabyte < 700; megabyte++)
                sheet.Write(blanks);
        }

        var bytes = stream.ToArray();
        if (lies)
            BitConverter.TryWriteBytes(bytes.AsSpan(bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), 1000).Should().BeTrue();

        var file = Given.Import(bytes);

        file.Findings().Should().ContainSingle().Which.Should().BeOneOf("- QA1009", "- QA1010");
    }

    [Fact]
    public void Twenty_thousand_calls_are_read_to_the_last_cell()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"| C{i} | SH01 | 交付 | 2008-07-{i % 28 + 1:00} | {i % 30}-{i} | 成功 | | {(i % 3 == 0 ? "否" : "是")} | {i % 5 + 1} |\n"));
        var bytes = MarkdownWorkbook.Xlsx("| 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 | 入住日期 | CB-A2-1 | CB-A3-4 |\n" + rows);

        var file = Given.Import(bytes);

        file.Findings().Should().BeEmpty();
        file.Calls().Should().HaveCount(20_000);
        file.Calls()[^1].Responses[0].Cell.ToString().Should().Be("H20001");
    }

    [Fact]
    public void Reading_stops_at_the_header_when_only_the_kind_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var found = folder.Add("calls.xlsx", MarkdownWorkbook.Xlsx(Calls));

        new FileImporter([Given.Rubric], new ReadingLimits { Rows = 3 }).Recognise(found)
            .Should().Match<Recognition>(look => look.Kind == FileKind.Callbacks && look.Sha256.Length == 64 && look.Diagnostics.Count == 0);
    }

    private static IEnumerable<string> Everything(ImportedFile file) => file.Calls().Select(call =>
        $"{call.CallId} {call.ProjectId} {call.Date:O} {call.MoveInDate:O} {call.Source} {call.Row} {string.Join('|', call.Responses)}");

    private static byte[] Zip(IEnumerable<(string Name, string Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
