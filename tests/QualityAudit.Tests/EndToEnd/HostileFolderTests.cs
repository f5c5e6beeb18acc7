using System.Diagnostics;
using System.Globalization;
using System.Text;
using QualityAudit.Tests.Import.BrokenFiles;
using QualityAudit.Tests.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.EndToEnd;

/// <summary>The promise of docs/workbook-formats.md, "Broken files": any file whatsoever ends in 10 seconds of work and 300 MB, with rows or with a sentence.</summary>
public sealed class HostileFolderTests
{
    // The promise with room for a slow machine: processor time, not the time on the wall.
    private const int MostSeconds = 3 * 10;
    private const int MostMegabytes = 300;

    public static TheoryData<string> Worst => new(Giants.Select(giant => giant.Name));

    private static IReadOnlyList<(string Name, Func<byte[]> Content, int ExitCode)> Giants { get; } =
    [
        ("two gigabytes of blanks.xlsx", () => WithSheet("<worksheet><sheetData>", 2048), 1),
        ("a sheet of blanks just within.xlsx", () => WithSheet("<worksheet><sheetData>", 20), 1),
        ("a million blank rows.xlsx", () => PlacesTests.Files.Single(file => file.Name == "A million styled blank rows").Content(), 0),
        ("rows to the limit.xlsx", () => Rows(300_000, "<c t=\"inlineStr\"><is><t>x</t></is></c>"), 1),
        ("rows beyond the limit.xlsx", () => Rows(400_000, "<c><v>1</v></c>"), 1),
        ("different texts.xlsx", () => Zipped.Workbook("<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>", ("xl/sharedStrings.xml", $"<sst>{string.Concat(Enumerable.Range(0, 1_200_000).Select(i => $"<si><t>{i}</t></si>"))}</sst>")), 1),
        ("one line.csv", () => Encoding.ASCII.GetBytes(new string('x', 90 << 20)), 1),
        ("short lines.csv", () => Encoding.UTF8.GetBytes("年度,季度,区域,得分\n" + string.Concat(Enumerable.Repeat("2008,4,沪南,很好\n", 290_000))), 1),
        ("a page.xls", () => Encoding.UTF8.GetBytes($"<html><table>{string.Concat(Enumerable.Repeat("<tr><td>年度<td>季度</tr>", 800_000))}</table></html>"), 1),
        ("open tags.xls", () => Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<table><tr><td>", 900_000))), 1),
    ];

    [Theory]
    [MemberData(nameof(Worst))]
    public async Task The_worst_files_end_within_the_promise(string name)
    {
        var (_, content, exitCode) = Giants.Single(giant => giant.Name == name);
        using var scratch = new TemporaryFolder();
        scratch.Add("in/projects.csv", MarkdownWorkbook.Csv(BrokenFile.Register));
        scratch.Add("in/" + name, content());

        var run = await RunAsync(scratch);

        run.ExitCode.Should().Be(exitCode, run.Said);
        run.Said.Should().Contain(name);
        run.Seconds.Should().BeLessThan(MostSeconds);
        run.Megabytes.Should().BeLessThan(MostMegabytes, run.Said);
    }

    [Fact]
    public async Task A_folder_of_everything_that_goes_wrong_ends_with_a_line_for_each_file_and_a_summary()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/projects.csv", MarkdownWorkbook.Csv(BrokenFile.Register));
        var zoo = KindByContentTests.Files.Concat(ZipEntriesTests.Files).Concat(NothingLeavesTheFileTests.Files).Concat(DialectsTests.Files).Concat(PlacesTests.Files).Concat(HiddenPlacesTests.Files).Concat(SeparatedTextTests.Files).ToList();
        for (var number = 0; number < zoo.Count; number++)
            scratch.Add(string.Create(CultureInfo.InvariantCulture, $"in/{number:000}-{zoo[number].FileName}"), zoo[number].Content());

        var run = await RunAsync(scratch);

        run.ExitCode.Should().Be(1, run.Said);
        run.Said.Should().Contain($"共 {zoo.Count + 1} 个工作簿").And.NotContain("Exception").And.NotContain("   at ");
        Sentences.ShouldBeHarmless(run.Said);
    }

    private static byte[] WithSheet(string beginning, int megabytes)
    {
        var zip = new HandmadeZip();
        foreach (var (name, content) in MarkdownWorkbook.Parse(BrokenFile.Results).Parts())
        {
            if (name.EndsWith("sheet1.xml", StringComparison.Ordinal))
                zip.Add(name, [], packed: HandmadeZip.DeflatedBlanks(beginning, megabytes), claimedLength: (uint)((megabytes << 20) + beginning.Length));
            else
                zip.Add(name, Encoding.UTF8.GetBytes(content));
        }

        return zip.ToArray();
    }

    private static byte[] Rows(int rows, string cell)
    {
        var sheet = new StringBuilder("<sheetData>");
        for (var row = 0; row < rows; row++)
            sheet.Append("<row>").Append(cell).Append("</row>");
        return Zipped.Workbook(sheet.Append("</sheetData>").ToString());
    }

    private static async Task<(int ExitCode, string Said, double Seconds, long Megabytes)> RunAsync(TemporaryFolder scratch)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "qualityaudit.dll"), "import", scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--lang", "zh" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        double seconds = 0;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
                seconds = process.TotalProcessorTime.TotalSeconds;
            }
            catch (InvalidOperationException)
            {
                // It has ended in this very moment.
                break;
            }
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error, seconds, peak >> 20);
    }
}
