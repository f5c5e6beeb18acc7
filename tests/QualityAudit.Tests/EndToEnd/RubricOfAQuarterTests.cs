using System.Text.Json;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.EndToEnd;

/// <summary>S-23: a quarter keeps the rubric it was scored with, and what cannot be scored says why.</summary>
public sealed class RubricOfAQuarterTests(MainJobTests.FirstRun run) : IClassFixture<MainJobTests.FirstRun>
{
    [Fact]
    public async Task A_changed_rubric_is_said_and_used_only_on_demand()
    {
        var database = run.Scratch.PathTo("changed.db");
        File.Copy(run.Scratch.PathTo("first", "qualityaudit.db"), database, overwrite: true);
        var rubrics = ChangedRubrics();
        using var original = JsonDocument.Parse(await File.ReadAllBytesAsync(run.Scratch.PathTo("first", "scorecard.json")));

        var kept = await ScoreAsync(database, rubrics);
        var taken = await ScoreAsync(database, rubrics, "--rescore");
        var after = await ScoreAsync(database, rubrics);

        kept.Error.Should().Contain("QA3004").And.Contain("--rescore");
        Total(kept).Should().Be(Total(original));
        taken.Error.Should().NotContain("QA3004");
        Total(taken).Should().NotBe(Total(kept));
        after.Error.Should().NotContain("QA3004");
        Total(after).Should().Be(Total(taken));
    }

    [Fact]
    public async Task A_quarter_without_data_names_those_that_have_some()
    {
        var call = await CliCall.RunAsync("score", "--quarter", "2009Q1", "--database", run.Scratch.PathTo("first", "qualityaudit.db"), "--lang", "en");

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain("QA3006").And.Contain("2008Q1, 2008Q2, 2008Q3, 2008Q4");
    }

    [Fact]
    public async Task A_rubric_that_is_not_there_is_named()
    {
        var call = await CliCall.RunAsync("score", "--quarter", "2008Q3", "--rubric", "nine-plus-one", "--database", run.Scratch.PathTo("first", "qualityaudit.db"), "--lang", "zh");

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain("QA3005").And.Contain("nine-plus-one");
    }

    private static Task<CliCall> ScoreAsync(string database, string rubrics, params string[] more) =>
        CliCall.RunAsync(["score", "--quarter", "2008Q3", "--format", "json", "--database", database, "--rubrics", rubrics, "--lang", "en", .. more]);

    // The weights of A1 and A3 changed places.
    private string ChangedRubrics()
    {
        var folder = run.Scratch.PathTo("rubrics", "six-plus-two");
        Directory.CreateDirectory(folder);
        var text = File.ReadAllText(Repository.PathTo("rubrics", "six-plus-two", "2008.1.yaml"));
        var first = text.IndexOf("weight: 25", StringComparison.Ordinal);
        text = text[..first] + "weight: 50" + text[(first + 10)..].Replace("weight: 50", "weight: 25", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "2008.1.yaml"), text);
        return run.Scratch.PathTo("rubrics");
    }

    private static string? Total(CliCall call)
    {
        call.ExitCode.Should().Be(0, call.Error);
        using var scorecard = JsonDocument.Parse(call.Output);
        return Total(scorecard);
    }

    private static string? Total(JsonDocument scorecard) => scorecard.RootElement.GetProperty("group").GetProperty("total").GetProperty("exact").GetString();
}
