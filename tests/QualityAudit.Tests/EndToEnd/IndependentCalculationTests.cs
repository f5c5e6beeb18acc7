using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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
        Receipts(output).Should().BeGreaterThan(4000, "each quarter has 24 projects");
    }

    [Theory] // S-40, S-42, S-43
    [InlineData("answer", "the receipt says")]
    [InlineData("credit", "replayed")]
    [InlineData("ledger", "ledger")]
    [InlineData("bridge", "bridge")]
    public void A_scorecard_that_does_not_follow_from_its_receipts_is_found_out(string changed, string complaint)
    {
        using var scratch = new TemporaryFolder();
        var card = JsonNode.Parse(File.ReadAllText(scorecards.Of("2008Q3")))!;
        var project = card["projects"]![0]!;
        var answer = project["indicators"]![0]!["items"]!.AsArray().SelectMany(item => item!["answers"]!.AsArray()).First(each => each!["credit"]?.ToString() == "1")!;
        switch (changed)
        {
            case "answer":
                answer["raw"] = "something else";
                break;
            case "credit":
                answer["credit"] = 0.5;
                break;
            case "ledger":
                project["ledger"]!["total"] = project["ledger"]!["total"]!.GetValue<decimal>() + 1;
                break;
            default:
                project["bridge"]!["applicability"] = project["bridge"]!["applicability"]!.GetValue<decimal>() + 1;
                break;
        }

        File.WriteAllText(scratch.PathTo("scorecard.json"), card.ToJsonString());
        var (exitCode, output) = Python(Path.Combine(Independent, "replay.py"), scratch.PathTo("scorecard.json"), Repository.PathTo("sample-audits", "2008"));

        exitCode.Should().Be(1, output);
        output.Should().Contain(complaint);
    }

    internal static int Receipts(string output) =>
        int.Parse(Regex.Match(output, @"[0-9]+(?= receipts replayed)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).Value, CultureInfo.InvariantCulture);

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
