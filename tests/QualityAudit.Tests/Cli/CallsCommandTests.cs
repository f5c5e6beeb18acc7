using QualityAudit.RubricFiles;
using QualityAudit.Scoring;
using QualityAudit.Storage;
using QualityAudit.Tests.Support;
using QualityAudit.Workflow;

namespace QualityAudit.Tests.Cli;

/// <summary>calls on the sample audits: what the call centre looks at while it calls.</summary>
public sealed class CallsCommandTests(CallsCommandTests.SampleCalls samples) : IClassFixture<CallsCommandTests.SampleCalls>
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_tables_read_as_agreed(string language)
    {
        var group = await samples.CallsAsync("2008", "--quarter", "2008Q3", "--lang", language);
        var region = await samples.CallsAsync("2008", "--quarter", "2008Q3", "--region", "北方区域", "--lang", language);

        (group.ExitCode, region.ExitCode).Should().Be((0, 0), group.Error + region.Error);
        Snapshot.Matches(WithoutTrailingBlanks(group.Output + region.Output), part: language);
    }

    [Fact]
    public async Task Every_rubric_that_has_answers_is_shown_and_a_named_one_alone()
    {
        var all = await samples.CallsAsync("mixed", "--lang", "en");
        var one = await samples.CallsAsync("mixed", "--rubric", "callbacks", "--lang", "en");

        all.Output.Should().Contain("6+2").And.Contain("CB-A3-1");
        all.Output.Split("Answers by question").Should().HaveCountGreaterThan(2);
        one.Output.Split("Answers by question").Should().HaveCount(2);
    }

    [Fact]
    public async Task The_file_for_programs_has_a_row_for_each_unit_and_question()
    {
        var call = await samples.CallsAsync("2008", "--quarter", "2008Q3", "--format", "csv");

        var rows = call.Output.TrimEnd('\n').Split('\n').Select(row => row.Split(',')).ToList();
        rows.Should().OnlyContain(row => row.Length == rows[0].Length).And.HaveCount(1 + (3 + 24 + 1) * 8);
        rows.Count(row => row[2] == "group").Should().Be(8);
    }

    [Theory] // S-13, S-21, S-24
    [InlineData("2008")]
    [InlineData("mixed")]
    public async Task Counts_and_scores_are_those_of_the_scorecards(string folder)
    {
        await using var store = await AuditStore.OpenAsync(await samples.DatabaseOfAsync(folder), CancellationToken.None);
        var workflow = new AuditWorkflow(store, RubricCatalogue.Load(Repository.PathTo("rubrics")).Catalogue);

        var counted = await workflow.CallsAsync(QuarterChoice.All, new RubricChoice(null, false), CancellationToken.None);
        var scored = await workflow.ScoreAsync(QuarterChoice.All, new RubricChoice(null, false), null, CancellationToken.None);

        counted.Findings.Should().BeEmpty();
        counted.Overviews.Should().NotBeEmpty();
        foreach (var overview in counted.Overviews)
        {
            var scorecard = scored.Scorecards.Single(each => each.Quarter == overview.Quarter && each.Rubric.Id == overview.Rubric.Id);
            Figures(overview.Group).Should().Equal(Figures(scorecard.Group.Calls, scorecard.Group.Assessment));
            foreach (var region in overview.Regions)
            {
                var its = scorecard.Regions.Single(each => each.Region == region.Region);
                Figures(region.Calls).Should().Equal(Figures(its.Calls, its.Assessment));
                foreach (var project in region.Projects)
                {
                    var own = scorecard.Projects.Single(each => each.Project.Id == project.Project.Id);
                    Figures(project.Calls).Should().Equal(Figures(own.Calls, own.Assessment));
                }
            }
        }
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        using var scratch = new TemporaryFolder();

        var none = await samples.CallsAsync("with-mistakes", "--lang", "en");
        var region = await samples.CallsAsync("2008", "--region", "西部区域", "--lang", "en");
        var empty = await CliCall.RunAsync("calls", "--database", scratch.PathTo("q.db"), "--lang", "zh");

        (none.ExitCode, none.Output).Should().Be((0, ""));
        none.Error.Should().Contain("no callback answers yet");
        region.ExitCode.Should().Be(2);
        region.Error.Should().Contain("There is no region '西部区域'; there are 上海区域, 北方区域, 南方区域.");
        empty.ExitCode.Should().Be(1);
        empty.Error.Should().Contain("QA3007");
    }

    private static IEnumerable<string> Figures(UnitCalls calls) => Figures(calls.Tally, calls.Indicators);

    private static IEnumerable<string> Figures(CallTally tally, Assessment assessment) => Figures(tally, assessment.Indicators.Where(indicator => indicator.Questions.Count > 0));

    private static IEnumerable<string> Figures(CallTally tally, IEnumerable<IndicatorResult> indicators) =>
    [
        $"{tally.Attempts} {tally.Reached} {tally.Superseded} {tally.Unserved} {tally.Coached} {string.Join(' ', tally.Outcomes)}",
        .. indicators.SelectMany(indicator => indicator.Questions.Select(question =>
                $"{question.Question.Id} {question.Score} {string.Join(' ', question.Counts)} {question.DontKnow} {question.Refused} {question.Blank} {question.Excluded} {question.Uncertainty}")
            .Append($"{indicator.Indicator.Id} {indicator.Rolled}")),
    ];

    private static string WithoutTrailingBlanks(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));

    /// <summary>The sample audits, imported once.</summary>
    public sealed class SampleCalls : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public async Task<string> DatabaseOfAsync(string sample)
        {
            var database = folder.PathTo($"{sample}.db");
            if (!File.Exists(database))
                await CliCall.RunAsync("import", Repository.PathTo("sample-audits", sample), "--database", database);
            return database;
        }

        public async Task<CliCall> CallsAsync(string sample, params string[] args) => await CliCall.RunAsync(["calls", "--database", await DatabaseOfAsync(sample), .. args]);

        public void Dispose() => folder.Dispose();
    }
}
