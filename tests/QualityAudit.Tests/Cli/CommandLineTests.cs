using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Cli;

public sealed class CommandLineTests
{
    private static readonly string Rubric = Repository.PathTo("rubrics", "six-plus-two", "2008.1.yaml");

    public static TheoryData<string> Verbs =>
    [
        "run",
        "import",
        "score",
        "report",
        "template",
        "template checklist",
        "template callbacks",
        "template register",
        "template group-bsc",
        "explain",
        "calls",
        "quarters",
        "rubric",
        "rubric check",
        "rubric show",
        "rubric diff",
        "rubric export",
        "rubric import",
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_shows_an_example_in_its_help_in_both_languages(string verb)
    {
        var english = await CliCall.RunAsync([.. verb.Split(' '), "--help", "--lang", "en"]);
        var chinese = await CliCall.RunAsync([.. verb.Split(' '), "--help", "--lang", "zh"]);

        english.ExitCode.Should().Be(0);
        english.Output.Should().Contain("Example:").And.Contain($"qualityaudit {verb.Split(' ')[0]}");
        chinese.Output.Should().Contain("示例：");
        chinese.Output.Should().NotContain("Example:");
    }

    [Fact]
    public async Task The_version_is_a_plain_number()
    {
        var call = await CliCall.RunAsync("--version");

        call.ExitCode.Should().Be(0);
        call.Output.Trim().Should().MatchRegex(@"^\d+\.\d+\.\d+$");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("score", "--quarter", "2008Q9")]
    [InlineData("score", "--format", "pdf")]
    [InlineData("report", "--format", "docx")]
    [InlineData("score", "--lang", "fr")]
    [InlineData("conjure")]
    public async Task A_call_that_it_does_not_know_is_exit_code_2_and_leaves_standard_output_empty(params string[] args)
    {
        var call = await CliCall.RunAsync(args);

        call.ExitCode.Should().Be(2);
        call.Output.Should().BeEmpty();
        call.Error.Should().Contain("--help");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_one_plain_sentence()
    {
        using var scratch = new TemporaryFolder();

        var call = await CliCall.RunAsync("import", scratch.PathTo("nowhere"), "--database", scratch.PathTo("q.db"), "--lang", "en");

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain("nowhere").And.NotContain("   at ");
    }

    [Fact]
    public async Task Scoring_an_empty_database_says_what_to_do_first()
    {
        using var scratch = new TemporaryFolder();

        var call = await CliCall.RunAsync("score", "--database", scratch.PathTo("q.db"), "--lang", "zh");

        call.ExitCode.Should().Be(1);
        call.Output.Should().BeEmpty();
        call.Error.Should().Contain("QA3007").And.Contain("import");
    }

    [Fact]
    public async Task A_rubric_that_is_sound_is_said_to_be_usable()
    {
        var call = await CliCall.RunAsync("rubric", "check", Rubric, "--lang", "en");

        call.ExitCode.Should().Be(0);
        call.Error.Should().Contain("can be used");
    }

    [Fact] // V2
    public async Task A_rubric_whose_weights_add_up_to_90_is_refused_and_the_sum_named()
    {
        using var scratch = new TemporaryFolder();
        var file = scratch.PathTo("broken.yaml");
        var text = await File.ReadAllTextAsync(Rubric);
        await File.WriteAllTextAsync(file, text.Replace("weight: 50", "weight: 40", StringComparison.Ordinal));

        var call = await CliCall.RunAsync("rubric", "check", file, "--lang", "en");

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain("90").And.MatchRegex(@"broken\.yaml:\d+:\d+");
    }

    [Fact]
    public async Task The_tree_of_a_rubric_shows_what_each_item_decides()
    {
        var call = await CliCall.RunAsync("rubric", "show", Rubric, "--lang", "zh");

        call.ExitCode.Should().Be(0);
        call.Output.Should().Contain("CB-A3-1").And.Contain("12.50").And.Contain("占总分");
    }
}
