using QualityAudit.Audits;
using QualityAudit.Benchmarks.Bare;
using QualityAudit.Benchmarks.Quarter;
using QualityAudit.Benchmarks.Whole;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Benchmarks;

/// <summary>What is measured is a quarter like any other; here it is tiny, and nothing is timed.</summary>
public sealed class QuarterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public QuarterTests() => QuarterFiles.Write(folder.PathTo("in"), folder.PathTo("rubrics"), QuarterShape.Tiny);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_generated_quarter_is_read_and_scored_without_a_word()
    {
        var run = await CliCall.RunAsync("run", folder.PathTo("in"), "--rubrics", folder.PathTo("rubrics"), "--out", folder.PathTo("out"), "--format", "json");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("区域001").And.Contain("区域002");
    }

    [Fact]
    public void Every_row_of_the_quarter_is_read()
    {
        var (importer, projects) = QuarterReading.Prepare(folder.PathTo("in"), folder.PathTo("rubrics"));

        projects.Should().HaveCount(QuarterShape.Tiny.Projects);
        var checklist = (ChecklistContent)importer.Read(QuarterReading.Found(folder.PathTo("in"), "checklists/P-00001.xlsx"), projects).File!.Content;
        checklist.Visits.Single().Responses.Should().HaveCount(QuarterShape.Items);
        var calls = (CallbackContent)importer.Read(QuarterReading.Found(folder.PathTo("in"), "callbacks/calls-001.xlsx"), projects).File!.Content;
        calls.Callbacks.Should().HaveCount(QuarterShape.Tiny.Calls);
    }

    [Fact]
    public void The_bare_passes_go_through_the_same_workbook()
    {
        var path = folder.PathTo("in", "checklists", "P-00001.xlsx");

        BarePasses.Inflate(path).Should().BeGreaterThan(new FileInfo(path).Length);
        BarePasses.Tokens(path).Should().BeGreaterThan(QuarterShape.Items * 8);
        BarePasses.XmlReaders(path).Should().BePositive();
    }

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        QuarterFiles.Write(folder.PathTo("again"), folder.PathTo("rubrics"), QuarterShape.Tiny);

        foreach (var file in Directory.GetFiles(folder.PathTo("in"), "*", SearchOption.AllDirectories))
            File.ReadAllBytes(Path.Combine(folder.PathTo("again"), Path.GetRelativePath(folder.PathTo("in"), file))).Should().Equal(File.ReadAllBytes(file));
    }

    [Fact]
    public void The_table_stands_between_its_marks_and_what_people_wrote_stays()
    {
        var page = folder.PathTo("page.md");
        File.WriteAllText(page, "# Before\n<!-- measured -->\nold\n<!-- /measured -->\nafter\n");

        PerformancePage.Write(page, PerformancePage.Table([new ResultRow("a step", "1 s", "2 s", "2 ×", "≤ 3 s")]));

        File.ReadAllText(page).Should().StartWith("# Before\n<!-- measured -->\n").And.EndWith("| a step | 1 s | 2 s | 2 × | ≤ 3 s |\n<!-- /measured -->\nafter\n").And.NotContain("old");
    }
}
