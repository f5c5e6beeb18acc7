using System.Net;
using System.Net.Sockets;
using System.Text;
using QualityAudit.Tests.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 5: passwords are named, DTDs refused, links to the outside never followed, nothing evaluated.</summary>
public sealed class NothingLeavesTheFileTests
{
    private static readonly string[][] Cells = [["年度", "季度", "区域", "得分"], ["2008", "4", "沪南", "84.5"]];
    private const string Dtd = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

    internal static IReadOnlyList<BrokenFile> Files { get; } =
    [
        BrokenFile.Of("An .xlsx with a password", "a.xlsx", OleBytes.With("EncryptionInfo", "EncryptedPackage"), "refused, QA1011"),
        BrokenFile.Of("An .xlsb with a password", "a.xlsb", OleBytes.With("EncryptionInfo", "EncryptedPackage"), "refused, QA1011"),
        BrokenFile.Of("An .xls with a password", "a.xls", Biff.Workbook8("BSC", Cells, password: true), "refused, QA1011"),
        BrokenFile.Of("An .xls of Excel 95 with a password", "a.xls", Biff.Workbook5("BSC", Cells, password: true), "refused, QA1011"),
        .. new[] { "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml" }.Select(part =>
            BrokenFile.Of($"A DTD in {part}", "a.xlsx", BrokenFile.WithPart(part, xml => xml.Replace("?>", "?>" + Dtd, StringComparison.Ordinal)), "refused, QA1009")),
        BrokenFile.Of("A DTD in a part that nobody reads", "a.xlsx", Zipped.Parts([.. MarkdownWorkbook.Parse(BrokenFile.Results).Parts(), ("xl/theme/theme1.xml", $"<?xml version=\"1.0\"?><!--{new string('x', 3000)}-->{Dtd}<x/>")]), "refused, QA1009"),
        BrokenFile.Of("A word that only looks like a DTD, behind the root", "a.xlsx", Zipped.Parts([.. MarkdownWorkbook.Parse(BrokenFile.Results).Parts(), ("xl/theme/theme1.xml", "<x><![CDATA[<!DOCTYPE x>]]></x>")]), "2 rows"),
        BrokenFile.Of("A DTD in the properties", "a.xlsx", Zipped.Parts([.. MarkdownWorkbook.Parse(BrokenFile.Results).Parts(), ("docProps/core.xml", $"<?xml version=\"1.0\"?>{Dtd}<x>&e;</x>")]), "refused, QA1009"),
        BrokenFile.Of("A DTD in an XML Spreadsheet", "a.xls", Encoding.UTF8.GetBytes(KindByContentTests.XmlSpreadsheet.Replace("?>", "?>" + Dtd, StringComparison.Ordinal)), "refused, QA1009"),
        BrokenFile.Of("Entities that double a billion times", "a.xls", Encoding.UTF8.GetBytes(KindByContentTests.XmlSpreadsheet.Replace("?>", "?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", StringComparison.Ordinal)), "refused, QA1009"),
        BrokenFile.OfSheet("A formula that would fetch a page, never calculated", xml => xml.Replace("<v>84.5</v>", "<f>_xlfn.WEBSERVICE(\"http://127.0.0.1/\")</f>", StringComparison.Ordinal), "refused, E2 QA1202"),
        BrokenFile.OfSheet("A formula that would start a program, with its stored value", xml => xml.Replace("<v>84.5</v>", "<f>cmd|'/c calc'!A0</f><v>84.5</v>", StringComparison.Ordinal), "2 rows"),
    ];

    public static TheoryData<string> Names => new(Files.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_locked_or_points_elsewhere_is_named_and_left_alone(string name) => Files.Single(file => file.Name == name).ShouldEndAsExpected();

    [Fact]
    public async Task No_file_makes_the_importer_ask_the_network_for_anything()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var address = $"http://127.0.0.1:{port}/";
        var parts = MarkdownWorkbook.Parse(BrokenFile.Results).Parts();
        var asking = listener.AcceptTcpClientAsync();

        string[] outcomes =
        [
            .. new[]
            {
                BrokenFile.Of("", "a.xlsx", Zipped.Parts(parts.Select(part => part.Name == "xl/_rels/workbook.xml.rels"
                    ? (part.Name, Content: part.Content.Replace("</Relationships>", $"<Relationship Id=\"e\" Type=\"x/externalLink\" Target=\"{address}\" TargetMode=\"External\"/></Relationships>", StringComparison.Ordinal))
                    : part)), ""),
                BrokenFile.Of("", "b.xlsx", Zipped.Parts(parts.Select(part => part.Name == "xl/_rels/workbook.xml.rels"
                    ? (part.Name, Content: part.Content.Replace("worksheets/sheet1.xml\"", $"{address}\" TargetMode=\"External\"", StringComparison.Ordinal))
                    : part)), ""),
                BrokenFile.Of("", "c.xls", Encoding.UTF8.GetBytes($"<html><base href=\"{address}\"><link rel=stylesheet href=\"{address}\"><img src=\"{address}\"><script src=\"{address}\"></script>{KindByContentTests.Page}</html>"), ""),
                BrokenFile.Of("", "d.xls", Encoding.UTF8.GetBytes(KindByContentTests.XmlSpreadsheet.Replace("?>", $"?><?xml-stylesheet href=\"{address}\"?><!DOCTYPE x SYSTEM \"{address}\">", StringComparison.Ordinal)), ""),
                BrokenFile.OfSheet("", xml => xml.Replace("<v>84.5</v>", $"<f>_xlfn.WEBSERVICE(\"{address}\")</f>", StringComparison.Ordinal), ""),
            }.Select(file => file.Outcome()),
        ];

        outcomes.Should().Equal("2 rows", "refused, QA1009", "1 rows, QA1008", "refused, QA1009", "refused, E2 QA1202");
        await Task.Delay(50);
        asking.IsCompleted.Should().BeFalse("nobody asked");
    }
}
