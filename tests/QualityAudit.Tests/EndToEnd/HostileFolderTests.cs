using System.Globalization;
using System.Text;
using System.Text.Json;
using QualityAudit.Benchmarks.Hostile;
using QualityAudit.Tests.Import.BrokenFiles;
using QualityAudit.Tests.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.EndToEnd;

/// <summary>
/// The promise of docs/workbook-formats.md, "Broken files", held by the native program, where there is one, as a process of its own: any file
/// whatsoever ends in ten seconds of work and 300 MB, with rows or with a sentence. `tests/benchmark hostile` measures all of the hostile files.
/// </summary>
public sealed class HostileFolderTests
{
    private const int BrokenFiles = 2_000;

    private static readonly string Command = NativeCommand.CanBeHad ? NativeCommand.Program! : Path.Combine(AppContext.BaseDirectory, "qualityaudit.dll");

    // The runtime and the compiler that works in it take about 100 MB of their own.
    private static readonly int MostMegabytes = NativeCommand.CanBeHad ? 300 : 400;

    private static readonly string[] HostileNames = ["\u001B[31mred\u001B[0m.xlsx", "\u202Exslx.exe.csv", "<script>alert(1)</script>.xls", "a\tb\u0007.csv", "=cmd|'x'!A1.csv"];

    public static TheoryData<string> Worst => [.. Giants.Select(giant => giant.Name)];

    private static IEnumerable<HostileFile> Giants =>
    [
        new("two gigabytes of blanks", "a.xlsx", "QA1010", file => file.Write(WithSheet("<worksheet><sheetData>", 2048))),
        .. HostileFiles.All.Where(file => file.IsTested),
    ];

    [Theory]
    [MemberData(nameof(Worst))]
    public async Task The_worst_files_end_within_the_promise(string name)
    {
        var file = Giants.Single(giant => giant.Name == name);
        using var scratch = new TemporaryFolder();

        var run = await new HostileRun(Command, scratch.Path).ImportAsync(file, "--lang", "zh");

        ShouldBePlain(run);
        run.ExitCode.Should().Be(file.Says == HostileFile.Stored ? 0 : 1, run.Errors);
        if (file.Says != HostileFile.Stored)
            Codes(run).Should().Contain(file.Says, run.Errors);
        run.PeakMegabytes.Should().BeLessThan(MostMegabytes, run.Errors);
    }

    [Fact]
    public async Task A_folder_of_everything_that_goes_wrong_ends_with_a_line_for_each_file_and_a_summary()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/projects.csv", MarkdownWorkbook.Csv(BrokenFile.Register));
        var zoo = KindByContentTests.Files.Concat(ZipEntriesTests.Files).Concat(NothingLeavesTheFileTests.Files).Concat(DialectsTests.Files).Concat(PlacesTests.Files).Concat(HiddenPlacesTests.Files).Concat(SeparatedTextTests.Files).ToList();
        for (var number = 0; number < zoo.Count; number++)
            scratch.Add(string.Create(CultureInfo.InvariantCulture, $"in/{number:000}-{zoo[number].FileName}"), zoo[number].Content());

        var run = await new HostileRun(Command, scratch.Path).ImportAsync(scratch.PathTo("in"), "--lang", "zh");

        run.ExitCode.Should().Be(1, run.Errors);
        run.Errors.Should().Contain($"共 {zoo.Count + 1} 个工作簿");
        ShouldBePlain(run);
    }

    [Fact]
    public async Task Thousands_of_broken_files_with_names_that_do_harm_end_within_the_promise()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/projects.csv", MarkdownWorkbook.Csv(BrokenFile.Register));
        var originals = FuzzTests.Originals.Select(original => (original.Name, Content: original.Content())).ToList();
        for (var seed = 0; seed < BrokenFiles; seed++)
        {
            var (name, content) = originals[seed % originals.Count];
            scratch.Add(string.Create(CultureInfo.InvariantCulture, $"in/{seed:0000}-{(seed % 100 < HostileNames.Length ? HostileNames[seed % 100].Replace("/", "", StringComparison.Ordinal) : name)}"), new Mutations(seed).Of(content));
        }

        var run = await new HostileRun(Command, scratch.Path).ImportAsync(scratch.PathTo("in"), "--lang", "en");

        run.ExitCode.Should().Be(1, run.Errors);
        run.Errors.Should().Contain($"{BrokenFiles + 1} workbooks");
        ShouldBePlain(run);
        run.PeakMegabytes.Should().BeLessThan(MostMegabytes);
    }

    /// <summary>Sentences and no stack; nothing on the screen or in the document that could steer a terminal.</summary>
    private static void ShouldBePlain(HostileOutcome run)
    {
        run.Errors.Should().NotBeNullOrWhiteSpace().And.NotContain("Exception").And.NotContain("   at ");
        Sentences.ShouldBeHarmless(run.Errors);
        Sentences.ShouldBeHarmless(run.Output);
        Sentences.ShouldBeHarmless(run.Diagnostics);
    }

    private static IEnumerable<string?> Codes(HostileOutcome run)
    {
        using var document = JsonDocument.Parse(run.Diagnostics);
        return [.. document.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray()).Select(finding => finding.GetProperty("code").GetString()).Distinct()];
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
}
