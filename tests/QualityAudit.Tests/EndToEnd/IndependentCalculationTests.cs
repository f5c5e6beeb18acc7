using System.Diagnostics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.EndToEnd;

/// <summary>
/// The sample year calculated twice from its raw workbooks, by the engine and by a program of its own in Python (tests/independent):
/// every figure of every project, region and the group must agree to 1e-9.
/// </summary>
public sealed class IndependentCalculationTests(IndependentCalculationTests.Scorecards scorecards) : IClassFixture<IndependentCalculationTests.Scorecards>
{
    private static readonly string Independent = Repository.PathTo("tests", "independent");
    private static readonly string Expected = Repository.PathTo("sample-audits", "expected", "2008");

    [Theory]
    [InlineData("2008Q1")]
    [InlineData("2008Q2")]
    [InlineData("2008Q3")]
    [InlineData("2008Q4")]
    public void The_engine_and_the_independent_calculation_agree(string quarter)
    {
        var expected = Path.Combine(Expected, $"{quarter}.json");
        var (exitCode, output) = Python(Path.Combine(Independent, "compare.py"), scorecards.Of(quarter), expected);

        exitCode.Should().Be(0, output);
        output.Should().Contain("figures agree");
    }

    [Theory] // S-40, S-42, S-43
    [InlineData("2008Q1")]
    [InlineData("2008Q2")]
    [InlineData("2008Q3")]
    [InlineData("2008Q4")]
    public void The_receipts_lead_to_their_cells_and_replay_to_the_same_totals(string quarter)
    {
        var (exitCode, output) = Python(Path.Combine(Independent, "replay.py"), scorecards.Of(quarter), Repository.PathTo("sample-audits", "2008"));

        exitCode.Should().Be(0, output);
        output.Should().Contain("receipts replayed");
    }

    [Fact]
    public void The_committed_expectations_are_those_of_the_committed_workbooks()
    {
        using var scratch = new TemporaryFolder();
        var rubric = Repository.PathTo("rubrics", "six-plus-two", "2008.1.yaml");
        var (exitCode, output) = Python(Path.Combine(Independent, "recalculate.py"), Repository.PathTo("sample-audits", "2008"), rubric, scratch.Path);

        exitCode.Should().Be(0, output);
        foreach (var file in Directory.EnumerateFiles(scratch.Path))
            File.ReadAllText(file).Should().Be(File.ReadAllText(Path.Combine(Expected, Path.GetFileName(file))), "sample-audits/README.md says how to renew them");
    }

    internal static (int ExitCode, string Output) Python(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", ["-B", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    /// <summary>The command run once over the year, with a scorecard.json for each quarter.</summary>
    public sealed class Scorecards : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder scratch = new();

        public string Of(string quarter) => scratch.PathTo("out", quarter, "scorecard.json");

        public async Task InitializeAsync()
        {
            var database = scratch.PathTo("qualityaudit.db");
            var imported = await CliCall.RunAsync("import", Repository.PathTo("sample-audits", "2008"), "--database", database);
            imported.ExitCode.Should().Be(0, imported.Error);
            var reported = await CliCall.RunAsync("report", "--quarter", "all", "--format", "json", "--out", scratch.PathTo("out"), "--database", database);
            reported.ExitCode.Should().Be(0, reported.Error);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => scratch.Dispose();
    }
}
