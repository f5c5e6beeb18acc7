using System.Globalization;
using System.Text;
using QualityAudit.Import;
using QualityAudit.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import;

/// <summary>Whatever a file is, the time spent on it is counted: with no time at all, each format is refused in one sentence.</summary>
public sealed class TimeLimitTests
{
    private const int Rows = 300;
    private static readonly ReadingLimits NoTime = new() { Seconds = 0 };

    public static TheoryData<string> Formats => ["a.xlsx", "a.csv", "a.html", "a.xml"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_of_any_format_ends_when_its_time_is_over(string name)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, Content(name));
        var file = new FoundFile(path, name);

        new FileImporter([Given.Rubric], NoTime).Read(file, Given.Projects).Findings().Should().Equal("- QA1010");
        new FileImporter([Given.Rubric]).Read(file, Given.Projects).Diagnostics.Select(found => found.Code).Should().NotContain("QA1010");
    }

    private static byte[] Content(string name)
    {
        var rows = Enumerable.Range(1, Rows).Select(row => Enumerable.Range(1, 4).Select(column => string.Create(CultureInfo.InvariantCulture, $"{row}-{column}")).ToList()).ToList();
        return Path.GetExtension(name) switch
        {
            ".xlsx" => MarkdownWorkbook.Xlsx(string.Join('\n', rows.Select(row => $"| {string.Join(" | ", row)} |"))),
            ".csv" => Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => string.Join(',', row)))),
            ".html" => Encoding.UTF8.GetBytes($"<html><body><table>{string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"))}</table></body></html>"),
            _ => Encoding.UTF8.GetBytes($"""
                <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>{string.Concat(rows.Select(row => $"<Row>{string.Concat(row.Select(cell => $"<Cell><Data ss:Type=\"String\">{cell}</Data></Cell>"))}</Row>"))}</Table></Worksheet></Workbook>
                """),
        };
    }
}
