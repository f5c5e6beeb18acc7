using System.Text;
using QualityAudit.Diagnostics;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>Separated text: its encoding, its separator, and rows that do not fit.</summary>
public sealed class TextFileTests
{
    private const string Chinese = "项目编号,项目,备注\nP1,春申城,交付当日的服务质量符合要求\nP2,良渚文化村,销售现场干净整洁\n";

    private static Encoding Gbk => CodePagesEncodingProvider.Instance.GetEncoding("gbk")!;

    public static TheoryData<string, string> Shapes => new()
    {
        { "a,b\n1,2\n", "A1 a|B1 b|A2 1|B2 2" },
        { "a;b\n1,5;2\n", "A1 a|B1 b|A2 1.5|B2 2" },
        { "a;b\n1,234;x, y\n", "A1 a|B1 b|A2 1,234|B2 x, y" },
        { "a\tb\n1,5\t2\n", "A1 a|B1 b|A2 1,5|B2 2" },
        { "sep=|\na|b,c\n", "A2 a|B2 b,c" },
        { "a,b\r1,2\r", "A1 a|B1 b|A2 1|B2 2" },
        { "清单，共两行\n\na,b\n1,2,3,4\n5\n合计,9\n", "A1 清单，共两行|A3 a|B3 b|A4 1|B4 2|C4 3|D4 4|A5 5|A6 合计|B6 9" },
        { "a,\"b\nc\"\"d\"\n\"x\"y,2", "A1 a|B1 b\nc\"d|A2 xy|B2 2" },
        { "#DIV/0!,#N/A,#1\n", "A1 #DIV/0!|B1 #N/A|C1 #1" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_reads_as_its_writer_meant_it(string text, string expected) =>
        string.Join('|', Sheets.Cells(Encoding.UTF8.GetBytes(text), "a.csv").Select(cell => $"{cell.Address} {cell.Text}")).Should().Be(expected);

    [Fact]
    public void The_encoding_and_the_separator_are_said_where_they_had_to_be_found_out()
    {
        string[] Said(byte[] content)
        {
            var bag = new DiagnosticBag();
            return Sheets.Open(content, "a.csv", _ => bag.All.Select(found => found.Message(Language.English)).ToArray(), bag: bag);
        }

        Said(Encoding.UTF8.GetBytes(Chinese)).Should().BeEmpty();
        Said(Gbk.GetBytes(Chinese)).Should().Equal("It was read in the encoding GB18030, with columns separated by comma.");
        Said([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Chinese.Replace(',', '\t'))]).Should().Equal("It was read in the encoding UTF-16 LE, with columns separated by tab.");
    }

    [Fact]
    public void Big5_and_mixtures_are_refused_and_not_guessed()
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
        Sheets.Read(big5.GetBytes("項目編號,項目,備註\nP1,春申城,交付當日的服務質量符合要求\nP2,銷售現場,乾淨整潔\n"), "a.csv").Should().Equal("QA1013");
        Sheets.Read([.. Gbk.GetBytes(Chinese), .. Encoding.UTF8.GetBytes("P3,四季花城,满意\n")], "a.csv").Should().Equal("QA1013");
        Sheets.Read([.. Encoding.UTF8.GetBytes(Chinese), .. Gbk.GetBytes("P3,四季花城,满意\n")], "a.csv").Should().Equal("QA1013");
        Sheets.Read([0xEF, 0xBB, 0xBF, .. Gbk.GetBytes(Chinese)], "a.csv").Should().Equal("QA1013");
    }

    [Fact]
    public void Gbk_reads_to_the_last_character() =>
        Sheets.Cells(Gbk.GetBytes(Chinese), "a.csv").Select(cell => cell.Text).Should().EndWith("销售现场干净整洁");

    [Fact]
    public void Zero_bytes_endless_lines_and_open_quotes_are_refused()
    {
        Sheets.Read("a,b\0,c\n"u8.ToArray(), "a.csv").Should().Equal("QA1013");
        Sheets.Read(Encoding.UTF8.GetBytes(new string('x', 100_000)), "a.csv").Should().Equal("QA1010");
        Sheets.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("x,", 20_000))), "a.csv").Should().Equal("QA1010");
        Sheets.Read("a,\"b\nc,d\ne,f\n"u8.ToArray(), "a.csv").Should().Equal("QA1015");
    }
}
