using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Cli;

/// <summary>explain on the sample audits: the summary of a unit, and the receipt of an item down to its cells (S-43).</summary>
public sealed class ExplainScoreTests(ExplainScoreTests.SampleRun run) : IClassFixture<ExplainScoreTests.SampleRun>
{
    [Theory]
    [InlineData("zh", "失去的", "到“", "比 2008Q2")]
    [InlineData("en", "points went", "The short way:", "points against 2008Q2")]
    public async Task A_project_is_explained_by_its_parts_its_losses_the_way_up_and_the_change(string language, params string[] parts)
    {
        var call = await run.ExplainAsync(run.Project("id"), "--lang", language);

        call.ExitCode.Should().Be(0, call.Error);
        call.Output.Should().Contain(run.Project("name")).And.ContainAll(parts).And.ContainAll("A1", "A2", "A3");
    }

    [Fact]
    public async Task A_region_and_the_group_are_explained_too()
    {
        (await run.ExplainAsync(run.Project("region"), "--lang", "en")).Output.Should().Contain("points went");
        (await run.ExplainAsync("集团", "--lang", "zh")).Output.Should().Contain("失去的");
    }

    [Fact] // S-43
    public async Task The_receipt_of_an_item_leads_from_each_cell_to_the_total()
    {
        var (item, cells) = run.LosingItem();

        var call = await run.ExplainAsync(run.Project("id"), "--item", item, "--lang", "en");

        call.ExitCode.Should().Be(0, call.Error);
        var joined = call.Output.Replace("\n", "", StringComparison.Ordinal);
        foreach (var cell in cells)
            joined.Should().Contain(cell);
        call.Output.Should().ContainAll("credit", "Decides", "Criterion", "Indicator A1", "Total", "If it were met in full");
    }

    [Fact]
    public async Task The_receipt_of_a_question_shows_its_calls()
    {
        var call = await run.ExplainAsync(run.Project("id"), "--item", "CB-A3-1", "--lang", "zh");

        call.Output.Should().ContainAll("份有效答复", "逐份答复", "指标 A3", "总分");
    }

    [Fact] // S-43
    public async Task A_regions_figure_leads_to_its_projects_and_to_the_call_that_shows_their_cells()
    {
        var (item, cells) = run.LosingItem();

        var ofItem = (await run.ExplainAsync(run.Project("region"), "--item", item, "--lang", "en")).Output.Replace("\n", "", StringComparison.Ordinal);
        var ofQuestion = (await run.ExplainAsync(run.Project("region"), "--item", "CB-A3-1", "--lang", "zh")).Output;

        ofItem.Should().ContainAll(cells).And.Contain($"{run.Project("id")} {run.Project("name")}: credit").And.Contain("qualityaudit explain ");
        ofQuestion.Should().Contain($"{run.Project("id")} {run.Project("name")}：得分").And.Contain("--quarter 2008Q3 --item 编号");
    }

    [Fact] // S-40
    public async Task Points_lost_are_told_by_department_and_step_and_come_to_the_same()
    {
        var parts = (await run.ExplainAsync(run.Project("id"), "--lang", "en")).Output.ReplaceLineEndings("\n").Split("By department:")[1].Split("\n\n")[0].Split("By step:");
        decimal Sum(string told) => Regex.Matches(told, @"−[0-9]+\.[0-9]{2}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).Sum(match => decimal.Parse(match.Value[1..], CultureInfo.InvariantCulture));

        parts.Should().HaveCount(2);
        foreach (var part in parts)
            Sum(part).Should().BeInRange(run.Lost - 0.05m, run.Lost + 0.05m, "each line is rounded");
    }

    [Fact] // S-17
    public async Task Without_a_total_the_explanation_says_so_and_ends_at_the_lowest_it_can_be()
    {
        var call = await run.ExplainAsync("SY02", "--lang", "en");

        call.Output.Should().Contain("No official score").And.Contain("too few: 3 of 5").And.Contain("A2 has no score").And.MatchRegex("=62\\.89 +100 less these lines: the lowest");
    }

    [Fact]
    public async Task A_name_or_item_that_is_not_there_is_said_with_those_that_are()
    {
        var nobody = await run.ExplainAsync("NOWHERE", "--lang", "en");
        var nothing = await run.ExplainAsync(run.Project("id"), "--item", "X99", "--lang", "en");

        (nobody.ExitCode, nothing.ExitCode).Should().Be((2, 2));
        nobody.Error.Should().Contain("no project or region “NOWHERE”").And.Contain(run.Project("id"));
        nothing.Error.Should().Contain("no item or question “X99”");
    }

    public sealed class SampleRun : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder scratch = new();
        private JsonDocument? scorecard;

        public async Task InitializeAsync()
        {
            var call = await CliCall.RunAsync("run", Repository.PathTo("sample-audits", "2008"), "--quarter", "2008Q3", "--format", "json", "--out", scratch.Path, "--lang", "zh");
            call.ExitCode.Should().Be(0, call.Error);
            scorecard = JsonDocument.Parse(await File.ReadAllTextAsync(scratch.PathTo("scorecard.json")));
        }

        public Task<CliCall> ExplainAsync(params string[] args) =>
            CliCall.RunAsync(["explain", .. args, "--quarter", "2008Q3", "--database", scratch.PathTo("qualityaudit.db")]);

        /// <summary>A member of a project that has a band to reach.</summary>
        public string Project(string member) => Chosen().GetProperty(member).GetString()!;

        public decimal Lost => Chosen().GetProperty("ledger").GetProperty("lost").GetDecimal();

        /// <summary>An item that lost points there, and the cells that it was answered in.</summary>
        public (string Id, IReadOnlyList<string> Cells) LosingItem()
        {
            var item = Chosen().GetProperty("indicators")[0].GetProperty("items").EnumerateArray().First(each => each.GetProperty("lost").GetDecimal() > 0);
            return (item.GetProperty("id").GetString()!, [.. item.GetProperty("answers").EnumerateArray().Select(answer => $"!{answer.GetProperty("cell").GetString()}")]);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            scorecard?.Dispose();
            scratch.Dispose();
        }

        private JsonElement Chosen() => scorecard!.RootElement.GetProperty("projects").EnumerateArray()
            .First(project => project.GetProperty("status").GetString() == "computed" && project.GetProperty("band").GetString() is "good" or "qualified" && project.GetProperty("change").ValueKind == JsonValueKind.Object);
    }
}
