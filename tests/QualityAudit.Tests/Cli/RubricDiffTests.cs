using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Cli;

public sealed class RubricDiffTests : IDisposable
{
    private static readonly string Shipped = Repository.PathTo("rubrics", "six-plus-two", "2008.1.yaml");

    private readonly TemporaryFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Two_versions_are_set_side_by_side_in_both_languages()
    {
        var changed = Changed();

        var english = await CliCall.RunAsync("rubric", "diff", Shipped, changed, "--lang", "en");
        var chinese = await CliCall.RunAsync("rubric", "diff", "six-plus-two/2008.1", changed, "--rubrics", Repository.PathTo("rubrics"), "--lang", "zh");

        english.ExitCode.Should().Be(0);
        english.Output.Should().MatchRegex(@"reweighted\s+A1\s+Execution\s+25\s+35\s+25\.00 → 35\.00").And.Contain("shift only because others changed");
        chinese.Output.Should().MatchRegex(@"改权重\s+A1\s+执行力\s+25\s+35");
    }

    [Fact] // S-23
    public async Task A_quarter_is_rescored_by_both_and_nothing_is_stored()
    {
        var database = scratch.PathTo("q.db");
        await CliCall.RunAsync("import", Repository.PathTo("sample-audits", "2008", "2008Q3"), Repository.PathTo("sample-audits", "2008", "projects.xlsx"), "--database", database);
        var before = await CliCall.RunAsync("score", "--database", database, "--quarter", "2008Q3", "--format", "json");

        var call = await CliCall.RunAsync("rubric", "diff", Shipped, Changed(), "--rescore", "2008Q3", "--database", database, "--lang", "en");
        var after = await CliCall.RunAsync("score", "--database", database, "--quarter", "2008Q3", "--format", "json");

        call.ExitCode.Should().Be(0);
        call.Output.Should().Contain("2008Q3").And.MatchRegex(@"Group\s+\d+\.\d → \d+\.\d\s+[+-]\d\.\d");
        after.Output.Should().Be(before.Output);
    }

    [Fact]
    public async Task A_rubric_or_a_quarter_that_is_not_there_is_one_plain_sentence()
    {
        var nowhere = await CliCall.RunAsync("rubric", "diff", Shipped, scratch.PathTo("nowhere.yaml"), "--lang", "en");
        var unstored = await CliCall.RunAsync("rubric", "diff", Shipped, Shipped, "--rescore", "2008Q3", "--database", scratch.PathTo("none.db"), "--lang", "en");

        (nowhere.ExitCode, unstored.ExitCode).Should().Be((1, 1));
        nowhere.Error.Should().Contain("QA2001");
        unstored.Error.Should().Contain("import the quarter's workbooks first");
    }

    private string Changed()
    {
        var text = File.ReadAllText(Shipped)
            .Replace("version: \"2008.1\"", "version: \"2008.2\"", StringComparison.Ordinal)
            .Replace("weight: 50", "weight: 40", StringComparison.Ordinal);
        var first = text.IndexOf("weight: 25", StringComparison.Ordinal);
        var file = scratch.PathTo("2008.2.yaml");
        File.WriteAllText(file, string.Concat(text.AsSpan(0, first), "weight: 35", text.AsSpan(first + 10)));
        return file;
    }
}
