using System.Text;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 12: separated text in every encoding and shape; what had to be found out is said.</summary>
public sealed class SeparatedTextTests
{
    private const string Calls = """
        | 回访编号 | 项目   | 回访类型 | 回访日期   | 房号  | 结果 | CB-A2-1 | 备注                     |
        | C1       | 春申城 | 交付     | 2008-07-01 | 1-101 | 成功 | 是      | 交付当日的服务质量符合要求 |
        | C2       | 春申城 | 交付     | 2008-07-02 | 1-102 | 关机 |         | 销售现场干净整洁         |
        """;

    private static readonly string Text = MarkdownWorkbook.Parse(Calls).ToCsv(',');

    internal static IReadOnlyList<BrokenFile> Files { get; } =
    [
        In("UTF-8", new UTF8Encoding(false), "2 rows, H1 QA1103"),
        In("UTF-8 with its mark", new UTF8Encoding(true), "2 rows, H1 QA1103"),
        In("UTF-16", Encoding.Unicode, "2 rows, QA1014, H1 QA1103"),
        In("UTF-16, the other way round", Encoding.BigEndianUnicode, "2 rows, QA1014, H1 QA1103"),
        In("GBK", Code("gbk"), "2 rows, QA1014, H1 QA1103"),
        In("GB18030", Code("gb18030"), "2 rows, QA1014, H1 QA1103"),
        new("UTF-16 without its mark", "a.csv", () => Encoding.Unicode.GetBytes(Text), "refused, QA1013"),
        new("Big5", "a.csv", () => Code("big5").GetBytes("回訪編號,項目,備註\nC1,春申城,交付當日的服務質量符合要求\nC2,春申城,銷售現場乾淨整潔\n"), "refused, QA1013"),
        new("Two encodings in one file", "a.csv", () => [.. Code("gbk").GetBytes(Text), .. Encoding.UTF8.GetBytes("C3,四季花城,交付,2008-07-03,1-103,成功,是,满意\n")], "refused, QA1013"),
        new("A line that names the separator", "a.csv", () => Encoding.UTF8.GetBytes("sep=;\r\n" + MarkdownWorkbook.Parse(Calls).ToCsv(';')), "2 rows, QA1014, H2 QA1103"),
        Of("Semicolons and decimal commas", "年度;季度;区域;得分\n2008;4;沪南;84,5\n", "1 rows, QA1014"),
        Of("Thousands with a comma among semicolons", "年度;季度;区域;得分\n2008;4;沪南;1,234\n", "refused, QA1014, D2 QA1204"),
        Of("Lines ended by CR alone", Text.Replace("\r\n", "\r", StringComparison.Ordinal), "2 rows, H1 QA1103"),
        Of("A zero byte", Text.Replace("春申城", "春\0申城", StringComparison.Ordinal), "refused, QA1013"),
        Of("A quote that swallows the rows after it", Text.Replace(",1-101,", ",\"1-101,", StringComparison.Ordinal), "refused, E2 QA1015"),
        Of("Rows longer and shorter than the header", "年度,季度,区域,得分\n2008,4,沪南,84.5,,,\n2008,4,浙江,79,x\n2008,3,浙江\n", "refused, D4 QA1203"),
        Of("A preamble", "回访明细表\n导出时间：2008-10-01 08:00\n\n" + Text, "2 rows, H4 QA1103"),
        Of("A total line", "年度,季度,区域,得分\n2008,4,沪南,84.5\n2008,4,浙江,79\n合计,,,163.5\n", "2 rows, A4 QA1352"),
        Of("A total line below callbacks", Text + "合计,,,,,2,1,\r\n", "2 rows, H1 QA1103, A4 QA1352"),
        Big("A line of thirty megabytes", () => new string('x', 30 << 20), "refused, A1 QA1010"),
        Big("A line of thirty megabytes behind good ones", () => Text + new string('x', 30 << 20), "refused, A4 QA1010"),
        Big("A quote of thirty megabytes", () => "\"" + new string('x', 30 << 20), "refused, A1 QA1015"),
        Big("Thirty megabytes of separators", () => new string(',', 30 << 20), "refused, QA1010"),
        Of("The header in one cell", Text.Replace(',', '·'), "refused, QA1016"),
    ];

    public static TheoryData<string> Names => new(Files.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_is_read_to_the_last_character_or_refused(string name) => Files.Single(file => file.Name == name).ShouldEndAsExpected();

    [Fact]
    public void The_encoding_and_the_separator_are_named()
    {
        static string Said(string file) => Given.Import(Files.Single(one => one.Name == file).Content(), "a.csv").Diagnostics.Single(found => found.Code == "QA1014").Message(Language.Chinese);

        Said("GBK").Should().Contain("GB18030").And.Contain("逗号");
        Said("UTF-16").Should().Contain("UTF-16");
        Said("Semicolons and decimal commas").Should().Contain("分号");
    }

    private static BrokenFile Of(string name, string text, string expected) => new(name, "a.csv", () => Encoding.UTF8.GetBytes(text), expected);

    private static BrokenFile Big(string name, Func<string> text, string expected) => new(name, "a.csv", () => Encoding.UTF8.GetBytes(text()), expected);

    private static BrokenFile In(string name, Encoding encoding, string expected) => new(name, "a.csv", () => [.. encoding.Preamble, .. encoding.GetBytes(Text)], expected);

    private static Encoding Code(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;
}
