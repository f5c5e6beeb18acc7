using System.Globalization;
using System.Text;
using QualityAudit.Diagnostics;
using QualityAudit.Import;
using QualityAudit.Tests.Import.BrokenFiles;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>
/// Whatever is done to a file, importing it ends with rows or with errors that say so, and throws nothing. Every seed is a file of its
/// own; QUALITYAUDIT_FUZZ sets how many are tried, and the first of them.
/// </summary>
public sealed class FuzzTests
{
    private const string Calls = """
        | 回访编号 | 项目 | 回访类型 | 回访日期   | 房号 | 结果 | 入住日期   | CB-A2-1 | CB-A3-4 |
        | C1       | SH01 | 交付     | 2008-07-02 | 1-1  | 成功 | 2008-06-30 | 是      | 5       |
        | C2       | SH01 | 交付     | 2008-09-30 | 1-2  | 成功 |            | 否      | =1+1    |
        """;

    private const string Page = "<html><meta charset=utf-8><table><tr><th>年度<th>季度<th>区域<th>得分</tr><tr><td rowspan=2>2008<td>4<td colspan=\"1\">沪南<td>84.5</tr></table></html>";

    private const string XmlSheet = """
        <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>
        <Row ss:Index="2"><Cell><Data ss:Type="String">年度</Data></Cell><Cell ss:Index="2"><Data ss:Type="String">季度</Data></Cell></Row></Table></Worksheet></Workbook>
        """;

    private const string Layout = """
        # 检查
        | 现场检查 |
        | 项目名称 | 春申城 | 检查类型 | 抽查 |
        | 检查日期 | 2008-08-20 | 检查人 | 李敏 |
        | 序号 | 检查内容 | 满分 | 扣分 | 得分 | 不适用 |
        | 一、接待 |
        | 1 | 讲解 | 5 | | 4.5 | |
        | 合计 | | 5 | | 4.5 | |
        """;

    private static readonly string[][] OldRows = [["回访编号", "项目", "回访类型", "回访日期", "房号", "结果", "CB-A2-1", "CB-A3-4"], ["C1", "SH01", "交付", "2008-07-02", "1-1", "成功", "是", "5"]];

    internal static readonly (string Name, Func<byte[]> Content)[] Originals =
    [
        ("checklist.xlsx", () => MarkdownWorkbook.Xlsx(ChecklistImportTests.Filled)),
        ("calls.xlsx", () => MarkdownWorkbook.With(strict: true, savedAt: "2008-10-07T16:30:00+08:00", hiddenColumns: [2]).Filled(Calls).ToXlsx()),
        ("stored.xlsx", () => Zipped.Parts(MarkdownWorkbook.Parse(Calls).Parts(), System.IO.Compression.CompressionLevel.NoCompression)),
        ("calls.csv", () => MarkdownWorkbook.Csv(Calls)),
        ("gbk.csv", () => MarkdownWorkbook.Csv(Calls, ';', CodePagesEncodingProvider.Instance.GetEncoding("gbk"))),
        ("wide.csv", () => [.. Encoding.Unicode.Preamble, .. MarkdownWorkbook.Csv(Calls, '\t', Encoding.Unicode)]),
        ("page.xls", () => Encoding.UTF8.GetBytes(Page)),
        ("xml.xls", () => Encoding.UTF8.GetBytes(XmlSheet)),
        ("ole.xls", () => OleBytes.With("Workbook", "Book")),
        ("excel97.xls", () => Biff.Workbook8("回访", OldRows)),
        ("excel95.xls", () => Biff.Workbook5("回访", OldRows)),
        ("saved.xls", () => File.ReadAllBytes(Repository.PathTo("tests", "QualityAudit.Tests", "Import", "Workbooks", "saved-by-libreoffice.xls"))),
        ("layout.xlsx", () => MarkdownWorkbook.With(merges: ["A1:F1"]).Filled(Layout).ToXlsx()),
        ("zip64.xlsx", () => HandmadeZip.Of(MarkdownWorkbook.Parse(Calls).Parts(), zip64: true)),
    ];

    [Fact]
    public void A_broken_file_ends_with_rows_or_with_an_error_and_never_with_neither()
    {
        var (count, first) = Asked();
        using var folder = new TemporaryFolder();
        var originals = Originals.Select(original => (original.Name, Content: original.Content())).ToList();
        for (var seed = first; seed < first + count; seed++)
        {
            var (name, content) = originals[seed % originals.Count];
            var broken = new Mutations(seed).Of(content);
            var file = folder.Add(name, broken);
            ImportedFile read;
            try
            {
                var importer = new FileImporter([Given.Rubric]);
                importer.Recognise(file);
                read = importer.Read(file, Given.Projects);
            }
            catch (Exception cause)
            {
                throw new InvalidOperationException($"Seed {seed} of {name} threw.", cause);
            }

            var refused = read.Diagnostics.Any(found => found.Severity == Severity.Error);
            (read.File is null).Should().Be(refused, $"seed {seed} of {name} is stored or refused");
            foreach (var said in read.Diagnostics.SelectMany(found => new[] { found.Message(Language.Chinese), found.Message(Language.English), found.Location.ToString() }))
                said.Any(IsHarmful).Should().BeFalse($"seed {seed} of {name} says {said}");
        }
    }

    private static bool IsHarmful(char c) => char.IsControl(c) || c is '\u202E' or '\u202D' or '\u2066' or '\u2067' or '\u2068';

    private static (int Count, int First) Asked()
    {
        var asked = (Environment.GetEnvironmentVariable("QUALITYAUDIT_FUZZ") ?? "").Split(',');
        var count = int.TryParse(asked[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 1400;
        return (count, asked.Length > 1 ? int.Parse(asked[1], CultureInfo.InvariantCulture) : 0);
    }
}
