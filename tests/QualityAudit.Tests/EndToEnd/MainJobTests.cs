using System.Globalization;
using System.Text.Json;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.EndToEnd;

/// <summary>The README's first command on the sample audits, as a user runs it.</summary>
public sealed class MainJobTests(MainJobTests.FirstRun run) : IClassFixture<MainJobTests.FirstRun>
{
    private static readonly string Samples = Repository.PathTo("sample-audits", "2008");

    private readonly TemporaryFolder scratch = run.Scratch;
    private readonly CliCall first = run.Call;

    [Fact]
    public void It_ends_well_and_says_what_was_read_and_written()
    {
        first.ExitCode.Should().Be(0, first.Error);
        first.Error.Should().Contain("拒收 0 个").And.Contain("scorecard.json").And.Contain("qualityaudit.db");
    }

    [Fact]
    public void It_prints_regions_and_projects_with_figures_band_rank_and_change()
    {
        using var json = Scorecard("first");
        foreach (var project in json.RootElement.GetProperty("projects").EnumerateArray())
        {
            first.Output.Should().Contain(project.GetProperty("id").GetString());
            if (project.GetProperty("official").GetProperty("published") is { ValueKind: JsonValueKind.Number } figure)
                first.Output.Should().Contain(figure.GetDecimal().ToString("0.0", CultureInfo.InvariantCulture));
        }

        first.Output.Should().Contain("A1 25 %").And.Contain("A2 25 %").And.Contain("A3 50 %");
    }

    [Fact]
    public void It_writes_a_workbook_and_a_page_for_each_region_and_the_group()
    {
        using var json = Scorecard("first");
        var names = json.RootElement.GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("id").GetString()!).Append("集团").ToList();

        names.Should().HaveCount(4);
        foreach (var name in names)
        {
            new FileInfo(scratch.PathTo("first", $"2008Q3-{name}.xlsx")).Length.Should().BePositive();
            File.ReadAllText(scratch.PathTo("first", $"2008Q3-{name}.html")).Should().Contain("</html>");
        }
    }

    [Fact]
    public async Task The_same_folder_again_stores_nothing_twice_and_gives_the_same_bytes()
    {
        var before = Outputs("first");

        var again = await RunAsync("first");

        again.ExitCode.Should().Be(0);
        again.Error.Should().Contain("存入 0 个");
        Outputs("first").Should().BeEquivalentTo(before);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    [InlineData("")]
    public async Task Another_culture_gives_the_same_bytes(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            (await RunAsync("other")).ExitCode.Should().Be(0);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Outputs("other").Should().BeEquivalentTo(Outputs("first"));
    }

    [Fact]
    public async Task Importing_in_another_order_gives_the_same_scores()
    {
        var database = scratch.PathTo("turned.db");
        foreach (var part in Directory.EnumerateFileSystemEntries(Samples).Where(entry => Path.GetFileName(entry).StartsWith("projects", StringComparison.Ordinal)))
            (await CliCall.RunAsync("import", part, "--database", database)).ExitCode.Should().Be(0);
        var files = Directory.EnumerateFiles(Samples, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".xlsx", StringComparison.Ordinal) || file.EndsWith(".csv", StringComparison.Ordinal))
            .OrderDescending(StringComparer.Ordinal)
            .ToArray();
        (await CliCall.RunAsync(["import", .. files[..(files.Length / 2)], "--database", database])).ExitCode.Should().Be(0);
        (await CliCall.RunAsync(["import", .. files[(files.Length / 2)..], "--database", database])).ExitCode.Should().Be(0);

        var turned = await CliCall.RunAsync("score", "--quarter", "2008Q3", "--format", "json", "--database", database);

        using var other = JsonDocument.Parse(turned.Output);
        using var json = Scorecard("first");
        Totals(other).Should().Equal(Totals(json));
    }

    [Fact]
    public async Task Scorecards_below_the_folder_that_is_read_are_no_source_of_answers()
    {
        var folder = Directory.CreateDirectory(scratch.PathTo("mixed")).FullName;
        foreach (var file in Directory.EnumerateFiles(Samples, "*.xlsx", SearchOption.AllDirectories).Where(file => !file.Contains("2008Q3", StringComparison.Ordinal) && !file.Contains("2008Q4", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(Samples, file).Replace(Path.DirectorySeparatorChar, '_')));

        var one = await CliCall.RunAsync("run", folder, "--out", Path.Combine(folder, "out"), "--lang", "en");
        var scores = await File.ReadAllTextAsync(Path.Combine(folder, "out", "scorecard.json"));
        var two = await CliCall.RunAsync("run", folder, "--out", Path.Combine(folder, "out"), "--lang", "en");

        one.ExitCode.Should().Be(0, one.Error);
        two.ExitCode.Should().Be(0, two.Error);
        two.Error.Should().Contain("0 refused, 4 passed over");
        (await File.ReadAllTextAsync(Path.Combine(folder, "out", "scorecard.json"))).Should().Be(scores);
    }

    [Fact]
    public async Task All_quarters_are_written_into_a_folder_each()
    {
        var call = await CliCall.RunAsync(
            "report", "--quarter", "all", "--format", "json", "--out", scratch.PathTo("all"), "--database", scratch.PathTo("first", "qualityaudit.db"));

        call.ExitCode.Should().Be(0, call.Error);
        Directory.EnumerateDirectories(scratch.PathTo("all")).Select(Path.GetFileName).Should().BeEquivalentTo("2008Q1", "2008Q2", "2008Q3", "2008Q4");
    }

    [Fact]
    public async Task Scores_come_as_a_table_json_and_csv_for_one_region_or_all()
    {
        var database = scratch.PathTo("first", "qualityaudit.db");
        using var json = Scorecard("first");
        var region = json.RootElement.GetProperty("regions")[0].GetProperty("id").GetString()!;

        var csv = await CliCall.RunAsync("score", "--quarter", "2008Q3", "--region", region, "--format", "csv", "--database", database);
        var unknown = await CliCall.RunAsync("score", "--region", "月球", "--database", database, "--lang", "zh");

        csv.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(
            2 + json.RootElement.GetProperty("projects").EnumerateArray().Count(project => project.GetProperty("region").GetString() == region));
        csv.Output.Should().StartWith("quarter,rubric,level,region,id,name,A1,A2,A3,total,official,status,band,rank,rank_in_group,change\n");
        unknown.ExitCode.Should().Be(2);
        unknown.Error.Should().Contain(region);
    }

    [Fact]
    public async Task Quarters_lists_what_is_stored()
    {
        var call = await CliCall.RunAsync("quarters", "--database", scratch.PathTo("first", "qualityaudit.db"), "--lang", "en");

        call.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..6]).Should().Equal("2008Q1", "2008Q2", "2008Q3", "2008Q4");
    }

    private Task<CliCall> RunAsync(string folder) =>
        CliCall.RunAsync("run", Samples, "--quarter", "2008Q3", "--out", scratch.PathTo(folder), "--lang", "zh");

    private JsonDocument Scorecard(string folder) => JsonDocument.Parse(File.ReadAllBytes(scratch.PathTo(folder, "scorecard.json")));

    // The scorecards: what this import stored and what was there before stands in the database and in diagnostics.json.
    private Dictionary<string, string> Outputs(string folder) =>
        Directory.EnumerateFiles(scratch.PathTo(folder))
            .Where(file => !Path.GetFileName(file).StartsWith("qualityaudit.db", StringComparison.Ordinal) && Path.GetFileName(file) is not "diagnostics.json")
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));

    private static List<string?> Totals(JsonDocument scorecard) =>
    [
        .. scorecard.RootElement.GetProperty("projects").EnumerateArray()
            .Concat(scorecard.RootElement.GetProperty("regions").EnumerateArray())
            .Append(scorecard.RootElement.GetProperty("group"))
            .SelectMany(unit => unit.GetProperty("indicators").EnumerateArray().Append(unit.GetProperty("total")))
            .Select(figure => figure.GetProperty("exact").GetString()),
    ];

    /// <summary>The job run once for all tests of the class.</summary>
    public sealed class FirstRun : IAsyncLifetime
    {
        public TemporaryFolder Scratch { get; } = new();

        public CliCall Call { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Call = await CliCall.RunAsync("run", Samples, "--quarter", "2008Q3", "--out", Scratch.PathTo("first"), "--lang", "zh");

        public Task DisposeAsync()
        {
            Scratch.Dispose();
            return Task.CompletedTask;
        }
    }
}
