using System.Text.Json;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.EndToEnd;

/// <summary>A quarter under four rubrics at once: each gives its own scorecard, and none takes anything from another.</summary>
public sealed class MixedQuarterTests(MixedQuarterTests.FirstRun run) : IClassFixture<MixedQuarterTests.FirstRun>
{
    private static readonly string Samples = Repository.PathTo("sample-audits", "mixed");
    private static readonly string Independent = Repository.PathTo("tests", "independent");

    public static TheoryData<string, string> Rubrics => new()
    {
        { "six-plus-two", "scorecard.json" },
        { "callbacks", "scorecard-callbacks.json" },
        { "handover-and-living", "scorecard-handover-and-living.json" },
        { "sales-centre", "scorecard-sales-centre.json" },
    };

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void The_engine_and_the_independent_calculation_agree(string rubric, string file)
    {
        var (exitCode, output) = IndependentCalculationTests.Python(Path.Combine(Independent, "compare.py"), run.Scratch.PathTo("out", file), Expected(rubric));

        exitCode.Should().Be(0, output);
        output.Should().Contain("figures agree");
    }

    [Theory] // S-40, S-43
    [MemberData(nameof(Rubrics))]
    public void The_receipts_lead_to_their_cells_and_replay_to_the_same_totals(string rubric, string file)
    {
        var (exitCode, output) = IndependentCalculationTests.Python(Path.Combine(Independent, "replay.py"), run.Scratch.PathTo("out", file), Samples);

        exitCode.Should().Be(0, output);
        IndependentCalculationTests.Receipts(output).Should().BeGreaterThan(150, rubric);
    }

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void The_committed_expectations_are_those_of_the_committed_workbooks(string rubric, string file)
    {
        file.Should().NotBeEmpty();
        using var scratch = new TemporaryFolder();
        var (exitCode, output) = IndependentCalculationTests.Python(
            Path.Combine(Independent, "recalculate.py"), Samples, Repository.PathTo("rubrics", rubric, "2008.1.yaml"), scratch.Path);

        exitCode.Should().Be(0, output);
        File.ReadAllText(scratch.PathTo("2008Q3.json")).Should().Be(File.ReadAllText(Expected(rubric)), "sample-audits/README.md says how to renew them");
    }

    [Fact]
    public void Each_rubric_has_its_files_and_its_table_the_main_one_first()
    {
        run.Call.ExitCode.Should().Be(0, run.Call.Error);
        var written = Directory.EnumerateFiles(run.Scratch.PathTo("out")).Select(path => Path.GetFileName(path)!).Where(name => !name.StartsWith("qualityaudit.db", StringComparison.Ordinal));
        string[] places = ["集团", "上海区域", "南方区域"];
        string[] suffixes = ["", "-callbacks", "-handover-and-living", "-sales-centre"];

        written.Should().BeEquivalentTo(suffixes.SelectMany(suffix => places
            .SelectMany(place => new[] { $"2008Q3-{place}{suffix}.html", $"2008Q3-{place}{suffix}.xlsx" })
            .Append($"scorecard{suffix}.json")).Append("diagnostics.json").Append("index.html"));
        new[] { "6+2 步法季度检查 2008.1", "客户回访 2008.1", "交付与居住检查 2008.1", "售楼处神秘访客检查 2008.1" }
            .Select(title => run.Call.Output.IndexOf(title, StringComparison.Ordinal)).Should().BeInAscendingOrder().And.NotContain(-1);
    }

    [Fact]
    public void Pages_of_one_rubric_link_to_each_other_only()
    {
        var page = File.ReadAllText(run.Scratch.PathTo("out", "2008Q3-集团-sales-centre.html"));

        page.Should().Contain(Uri.EscapeDataString("2008Q3-上海区域-sales-centre.html")).And.NotContain($"\"{Uri.EscapeDataString("2008Q3-上海区域.html")}\"");
    }

    [Fact]
    public void A_project_without_visits_under_a_rubric_is_complete_under_the_others()
    {
        Project("scorecard-handover-and-living.json", "SZ02").GetProperty("status").GetString().Should().Be("incomplete");
        Project("scorecard-sales-centre.json", "SZ02").GetProperty("status").GetString().Should().Be("computed");
        Project("scorecard.json", "SZ02").GetProperty("status").GetString().Should().Be("computed");
    }

    [Fact] // S-23, S-24
    public void Nothing_enters_a_scorecard_that_is_not_its_rubrics()
    {
        // One sheet of the region of Shanghai asks both sets of questions; in the south each set has a workbook of its own.
        Inputs("scorecard.json").Should().Contain(name => name.Contains("南方区域回访", StringComparison.Ordinal)).And.NotContain(name => name.Contains("满意度回访", StringComparison.Ordinal));
        Inputs("scorecard-callbacks.json").Should().Contain(name => name.Contains("满意度回访", StringComparison.Ordinal)).And.NotContain(name => name.Contains("checklists", StringComparison.Ordinal));
        Inputs("scorecard-sales-centre.json").Should().HaveCount(5, "four visits and the register");
        Attempts("scorecard-sales-centre.json", "SH01").Should().Be(0);
        Attempts("scorecard.json", "SH01").Should().BePositive().And.BeLessThan(Attempts("scorecard-callbacks.json", "SH01"));
    }

    [Fact]
    public async Task One_rubric_can_be_asked_for_alone()
    {
        var call = await CliCall.RunAsync(
            "report", "--rubric", "sales-centre", "--format", "json", "--out", run.Scratch.PathTo("one"), "--database", run.Scratch.PathTo("out", "qualityaudit.db"));
        var csv = await CliCall.RunAsync("score", "--format", "csv", "--database", run.Scratch.PathTo("out", "qualityaudit.db"));

        call.ExitCode.Should().Be(0, call.Error);
        Directory.EnumerateFiles(run.Scratch.PathTo("one")).Select(Path.GetFileName).Should().Equal("scorecard-sales-centre.json");
        File.ReadAllBytes(run.Scratch.PathTo("one", "scorecard-sales-centre.json")).Should().Equal(File.ReadAllBytes(run.Scratch.PathTo("out", "scorecard-sales-centre.json")));
        csv.Output.Should().StartWith("quarter,rubric,level,region,id,name,A1,A2,A3,CB-DONE,CB-SAT,CB-LOYAL,HL-HAND,");
        csv.Output.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[1]).Distinct()
            .Should().Equal("six-plus-two", "callbacks", "handover-and-living", "sales-centre");
    }

    private static string Expected(string rubric) => Repository.PathTo("sample-audits", "expected", "mixed", rubric, "2008Q3.json");

    private JsonElement Card(string file) => JsonDocument.Parse(File.ReadAllBytes(run.Scratch.PathTo("out", file))).RootElement;

    private JsonElement Project(string file, string id) =>
        Card(file).GetProperty("projects").EnumerateArray().Single(project => project.GetProperty("id").GetString() == id);

    private int Attempts(string file, string project) => Project(file, project).GetProperty("calls").GetProperty("attempts").GetInt32();

    private List<string> Inputs(string file) => [.. Card(file).GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("path").GetString()!)];

    /// <summary>The job run once for all tests of the class.</summary>
    public sealed class FirstRun : IAsyncLifetime
    {
        public TemporaryFolder Scratch { get; } = new();

        public CliCall Call { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Call = await CliCall.RunAsync("run", Samples, "--quarter", "2008Q3", "--out", Scratch.PathTo("out"), "--lang", "zh");

        public Task DisposeAsync()
        {
            Scratch.Dispose();
            return Task.CompletedTask;
        }
    }
}
