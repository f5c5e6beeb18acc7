using System.Text;
using QualityAudit.Audits;
using QualityAudit.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import;

public sealed class CsvImportTests
{
    private const string Register = """
        | 项目编号 | 项目   | 别名       | 城市 | 区域 | 交付日期      | 交付户数 |
        | P1       | 春申城 | 春申;Chun  | 上海 | 沪南 | 2008年6月30日 | 120      |
        | '007     | 良渚   |            | 杭州 | 浙江 | 2008/7/1 0:00 |          |
        """;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "utf-16BE", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_that_Excel_writes_reads_alike(string name)
    {
        var encoding = name switch
        {
            "utf-8" => (Encoding)new UTF8Encoding(false),
            "utf-8 with mark" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            "utf-16BE" => Encoding.BigEndianUnicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!,
        };
        byte[] bytes = [.. encoding.Preamble, .. MarkdownWorkbook.Csv(Register, encoding: encoding)];

        var file = Given.Import(bytes, "register.csv");

        file.Findings().Should().Equal(name.StartsWith("utf-8", StringComparison.Ordinal) ? [] : ["- QA1014"]);
        Projects(file).Should().Equal("P1 春申城 春申+Chun 上海 沪南 2008-06-30 120 A2", "007 良渚  杭州 浙江 2008-07-01  A3");
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_separator_is_what_the_first_lines_show(char separator) =>
        Projects(Given.Import(MarkdownWorkbook.Csv(Register.Replace("春申;Chun", "春申", StringComparison.Ordinal), separator), "register.csv")).Should().HaveCount(2);

    [Fact]
    public void A_first_line_that_names_the_separator_counts_as_a_row()
    {
        var file = Given.Import("sep=;\r\n项目编号;项目;城市;区域\r\nP1;一,二;上海;沪南\r\n"u8.ToArray(), "a.csv");

        Projects(file).Should().Equal("P1 一,二  上海 沪南   A3");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void A_line_end_in_quotes_belongs_to_its_cell_and_rows_count_as_in_Excel(string lineEnd)
    {
        var text = string.Join(lineEnd, "清单", "", "项目编号,项目,城市,区域,别名", $"P1,一,\"上{lineEnd}海\",沪南,\"他说\"\"好\"\"\"", "P2,二,杭州,浙江,");

        Projects(Given.Import(Encoding.UTF8.GetBytes(text), "a.csv")).Should().Equal(
            $"P1 一 他说\"好\" 上{lineEnd}海 沪南   A4",
            "P2 二  杭州 浙江   A5");
    }

    [Fact]
    public void A_checklist_may_be_a_text_file_too()
    {
        var file = Given.Import(MarkdownWorkbook.Csv(ChecklistImportTests.Filled), "visit.csv");

        file.Findings().Should().BeEmpty();
        file.Visits().Single().Source.Should().Be(new SheetReference("visit.csv", null));
        file.Visits().Single().Responses.Should().HaveCount(9);
        file.File!.SavedAt.Should().BeNull();
    }

    private static IEnumerable<string> Projects(ImportedFile file) => ((RegisterContent)file.File!.Content).Projects.Select(project => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{project.Id} {project.Name} {string.Join('+', project.Aliases)} {project.City} {project.Region} {project.HandoverDate:yyyy-MM-dd} {project.UnitsHandedOver} {project.Source.Cell}"));
}
