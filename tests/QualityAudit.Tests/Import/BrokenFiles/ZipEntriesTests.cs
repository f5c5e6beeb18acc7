using System.Text;
using QualityAudit.Tests.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 4: the zip around a workbook. What two programs could read in two ways is refused.</summary>
public sealed class ZipEntriesTests
{
    private static readonly IReadOnlyList<(string Name, string Content)> Good = MarkdownWorkbook.Parse(BrokenFile.Results).Parts();

    internal static IReadOnlyList<BrokenFile> Files { get; } =
    [
        BrokenFile.Of("A part twice", "a.xlsx", Zipped.Parts([.. Good, ("xl/worksheets/sheet1.xml", "<worksheet/>")]), "refused, QA1009"),
        BrokenFile.Of("A part twice, in other letters", "a.xlsx", Zipped.Parts([.. Good, ("xl/worksheets/SHEET1.XML", "<worksheet/>")]), "refused, QA1009"),
        BrokenFile.Of("A part twice, with a backslash", "a.xlsx", Zipped.Parts([.. Good, (@"xl\worksheets\sheet1.xml", "<worksheet/>")]), "refused, QA1009"),
        BrokenFile.Of("A name that climbs", "a.xlsx", Zipped.Parts([.. Good, ("../../../etc/cron.d/x", "x")]), "refused, QA1009"),
        BrokenFile.Of("A name that climbs by backslashes", "a.xlsx", Zipped.Parts([.. Good, (@"..\..\x", "x")]), "refused, QA1009"),
        BrokenFile.Of("A name that steers a terminal", "a.xlsx", Zipped.Parts([.. Good, ("../\u001b[2J\u202e.xml", "x")]), "refused, QA1009"),
        BrokenFile.Of("Backslashes throughout", "a.xlsx", Zipped.Parts(Good.Select(part => (part.Name.Replace('/', '\\'), part.Content))), "2 rows"),
        BrokenFile.Of("Names that begin at the root", "a.xlsx", Zipped.Parts(Good.Select(part => ("/" + part.Name, part.Content))), "2 rows"),
        BrokenFile.Of("Zip64", "a.xlsx", HandmadeZip.Of(Good, zip64: true), "2 rows"),
        BrokenFile.Of("Zip64 with a part of two names", "a.xlsx", WithTwoNames(zip64: true), "refused, QA1009"),
        BrokenFile.Of("A part of two names", "a.xlsx", WithTwoNames(zip64: false), "refused, QA1009"),
        BrokenFile.Of("Written header by header", "a.xlsx", HandmadeZip.Of(Good), "2 rows"),
        BrokenFile.Of("A changed figure behind a right header", "a.xlsx", WithChangedFigure(), "refused, QA1009"),
        BrokenFile.Of("Nothing in it", "a.xlsx", Zipped.Parts([]), "refused, QA1007"),
        BrokenFile.Of("Cut off in the middle", "a.xlsx", Zipped.Parts(Good)[..1200], "refused, QA1009"),
    ];

    public static TheoryData<string> Names => new(Files.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_zip_is_read_in_the_one_way_there_is_or_not_at_all(string name) => Files.Single(file => file.Name == name).ShouldEndAsExpected();

    private static byte[] WithTwoNames(bool zip64)
    {
        var zip = new HandmadeZip { Zip64 = zip64 };
        foreach (var (name, content) in Good)
            zip.Add(name, Encoding.UTF8.GetBytes(content), localName: name.Replace("sheet1", "sheet9", StringComparison.Ordinal));
        return zip.ToArray();
    }

    // The headers tell length and checksum of 84.5, in the file stands 94.5.
    private static byte[] WithChangedFigure()
    {
        var zip = new HandmadeZip();
        foreach (var (name, content) in Good)
            zip.Add(name, Encoding.UTF8.GetBytes(content), packed: HandmadeZip.Deflated(Encoding.UTF8.GetBytes(content.Replace("84.5", "94.5", StringComparison.Ordinal))));
        return zip.ToArray();
    }
}
