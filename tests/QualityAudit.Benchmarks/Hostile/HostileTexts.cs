using System.Text;

namespace QualityAudit.Benchmarks.Hostile;

/// <summary>Text files, web pages and XML Spreadsheets, as large as they may be or more.</summary>
internal static class HostileTexts
{
    private const long Megabyte = 1 << 20;
    private const string Calls = "回访编号,项目,回访类型,回访日期,房号,结果,CB-A2-1,CB-A2-2,CB-A2-3,CB-A2-4,CB-A3-4\n";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static IEnumerable<HostileFile> All =>
    [
        new("60 MB of text, callbacks all right", "a.csv", "QA1010", Text(Calls, 60 * Megabyte, i => $"H{i},SH01,交付,2008-07-02,1-{i},成功,是,否,是,是,4,{new string('x', 150)}\n")) { IsTested = true },
        new("60 MB of text, callbacks all wrong", "a.csv", "QA1010", Text(Calls, 60 * Megabyte, i => $"H{i},没有{i},交付,明天,1-{i},成功,9,8,7,6,五{new string('x', 150)}\n")),
        new("95 MB of text", "a.csv", "QA1010", Text(Calls, 95 * Megabyte, i => $"H{i},SH01,交付,2008-07-02,1-{i},成功,是,否,是,是,4\n")),
        new("60 MB in one line", "a.csv", "QA1010", Text(Calls, 60 * Megabyte, _ => "检查,")) { IsTested = true },
        new("60 MB in one cell", "a.csv", "QA1010", Text(Calls, 60 * Megabyte, _ => "检查")),
        new("60 MB after a quote that is never closed", "a.csv", "QA1015", Text(Calls + "\"", 60 * Megabyte, i => $"H{i},SH01,交付\n")),
        new("60 million empty lines", "a.csv", "QA1010", Text(Calls, 60 * Megabyte, _ => "\n")),
        new("60 MB of separators", "a.csv", "QA1017", Text(Calls, 60 * Megabyte, i => i % 1000 == 999 ? ",\n" : ",")),
        new("60 MB of quotes", "a.csv", "QA1015", Text(Calls, 60 * Megabyte, i => "\"\"\"\"")),
        new("60 MB of UTF-16", "a.csv", HostileFile.Stored, Text("\uFEFF" + Calls.Replace(',', '\t'), 60 * Megabyte, i => $"H{i}\tSH01\t交付\t2008-07-02\t1-{i}\t成功\t是\t否\t是\t是\t4\t{new string('备', 150)}\n", Encoding.Unicode)),
        new("60 MB of GBK", "a.csv", HostileFile.Stored, Text(Calls, 60 * Megabyte, i => $"H{i},SH01,交付,2008-07-02,1-{i},成功,是,否,是,是,4,{new string('备', 150)}\n", CodePagesEncodingProvider.Instance.GetEncoding("gbk"))),
        new("60 MB of bytes without meaning", "a.csv", "QA1013", file => { var random = new Random(2); var bytes = new byte[1 << 20]; for (var i = 0; i < 60; i++) { random.NextBytes(bytes); file.Write(bytes); } }),
        new("24 MB of table cells without end tags", "a.xls", "QA1010", Text("<html><table><tr>", 24 * Megabyte, _ => "<td>1")) { IsTested = true },
        new("24 MB of rows of a page", "a.xls", "QA1010", Text("<html><table><tr><td>年度<td>季度<td>区域<td>项目<td>得分</tr>", 24 * Megabyte, i => $"<tr><td>2008<td>4<td>区{i}<td><td>80</tr>")),
        new("24 MB of tables in tables", "a.xls", "QA1016", Text("<html>", 24 * Megabyte, _ => "<table><tr><td>")) { IsTested = true },
        new("24 MB of tables", "a.xls", "QA1010", Text("<html>", 24 * Megabyte, _ => "<table><tr><td>1</table>")),
        new("24 MB of attributes", "a.xls", "QA1016", Text("<html><table><tr><td", 24 * Megabyte, i => $" a{i}='{i}'")),
        new("24 MB of cells that span as far as they can", "a.xls", "QA1010", Text("<html><table>", 24 * Megabyte, _ => "<tr><td rowspan=65534 colspan=1000>1")),
        new("24 MB of entities", "a.xls", "QA1010", Text("<html><table><tr><td>", 24 * Megabyte, _ => "&amp;&nbsp;&#20013;")),
        new("24 MB of tags that are none", "a.xls", "QA1016", Text("<html><table><tr><td>", 24 * Megabyte, _ => "<<<!-- <a <")),
        new("24 MB of one cell of a page", "a.xls", "QA1010", Text("<html><table><tr><td>", 24 * Megabyte, _ => "检")),
        new("24 MB of XML Spreadsheet", "a.xls", "QA1010", XmlSheet(i => $"<Row><Cell><Data ss:Type=\"Number\">2008</Data></Cell><Cell><Data ss:Type=\"Number\">4</Data></Cell><Cell><Data ss:Type=\"String\">区{i}</Data></Cell></Row>")) { IsTested = true },
        new("24 MB of cells of XML Spreadsheet", "a.xls", "QA1010", XmlSheet(_ => "<Row><Cell><Data>1</Data></Cell><Cell/></Row>")),
        new("24 MB of elements in each other", "a.xls", "QA1010", XmlSheet(_ => "<Row>")),
        new("24 MB of XML Spreadsheet in one cell", "a.xls", "QA1010", Text(XmlHead + "<Row><Cell><Data ss:Type=\"String\">", 24 * Megabyte, _ => "检查")),
        new("entities that would swell to gigabytes", "a.xls", "QA1009", Text("<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat("bcdefghi".Select(c => $"<!ENTITY {c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">")) + "]><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row><Cell><Data>&i;</Data></Cell></Row></Table></Worksheet></Workbook>", 0, _ => "")),
    ];

    private const string XmlHead = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\"><Table>";

    private static Action<Stream> XmlSheet(Func<int, string> row) => Text(
        XmlHead + "<Row>" + string.Concat(new[] { "年度", "季度", "区域", "项目", "得分" }.Select(word => $"<Cell><Data ss:Type=\"String\">{word}</Data></Cell>")) + "</Row>",
        24 * Megabyte - 100, row, after: "</Table></Worksheet></Workbook>");

    private static Action<Stream> Text(string before, long bytes, Func<int, string> piece, Encoding? encoding = null, string after = "") => file =>
    {
        encoding ??= Utf8;
        file.Write(encoding.GetBytes(before));
        var some = new StringBuilder();
        for (var i = 0; ; i++)
        {
            some.Append(piece(i));
            if (some.Length < 1 << 16 && file.Position + some.Length * 4 < bytes)
                continue;
            var encoded = encoding.GetBytes(some.ToString());
            if (file.Position + encoded.Length > bytes)
                break;
            file.Write(encoded);
            some.Clear();
        }

        file.Write(encoding.GetBytes(after));
    };
}
