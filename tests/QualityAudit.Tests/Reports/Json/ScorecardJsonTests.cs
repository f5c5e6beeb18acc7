using System.Globalization;
using System.Text;
using System.Text.Json;
using QualityAudit.Reports.Json;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Support.TestRubrics;

namespace QualityAudit.Tests.Reports.Json;

public sealed class ScorecardJsonTests
{
    [Fact]
    public void The_document_of_a_small_quarter()
    {
        var rubric = Of(
            Checklist("A1", 25, Criterion("c1", 1, Item("I1", 3), Item("I2"), Item("I3"))),
            Callbacks("A2", 75, YesNo("Q1", minimum: 2)));
        var evidence = new EvidenceBuilder()
            .Project("P1", units: 300).Visit("P1", "I1=met I2=partly I3=N/A").Call("P1", "Q1=yes").Call("P1", "Q1=yes").Call("P1", "Q1=no")
            .Project("P2").Visit("P2", "I1=partly I2=met I3=met").Call("P2", "Q1=dont-know");

        Snapshot.Matches(ScorecardJson.Write(Scorer.Score(evidence.Build(), rubric, [])).Replace(Scorer.Engine, "ENGINE", StringComparison.Ordinal), "json");
    }

    [Fact]
    public void Every_figure_of_the_scorecard_stands_in_the_document()
    {
        using var document = JsonDocument.Parse(ScorecardJson.Write(SampleScorecards.FourthQuarter));
        var projects = document.RootElement.GetProperty("projects").EnumerateArray().ToDictionary(project => project.GetProperty("id").GetString()!);

        foreach (var (project, assessment) in SampleScorecards.FourthQuarter.Projects.Select(result => (result.Project, result.Assessment)))
        {
            var json = projects[project.Id];
            Exact(json.GetProperty("total")).Should().Be(assessment.Total.Exact);
            Exact(json.GetProperty("computed")).Should().Be(assessment.Total.Exact);
            Exact(json.GetProperty("official")).Should().Be(assessment.Official.Exact);
            Exact(json.GetProperty("uncapped")).Should().Be(assessment.Uncapped.Exact);
            json.GetProperty("indicators").EnumerateArray().Select(Exact).Should().Equal(assessment.Indicators.Select(indicator => indicator.Score.Exact));
            json.GetProperty("indicators").EnumerateArray().Sum(indicator => indicator.GetProperty("items").GetArrayLength())
                .Should().Be(assessment.Indicators.Sum(indicator => indicator.Items.Count));
        }

        document.RootElement.GetProperty("regions").EnumerateArray().Select(region => Exact(region.GetProperty("official")))
            .Should().Equal(SampleScorecards.FourthQuarter.Regions.Select(region => region.Assessment.Official.Exact));
    }

    [Fact] // S-01
    public void No_score_is_null_with_its_reason_in_both_languages()
    {
        using var document = JsonDocument.Parse(ScorecardJson.Write(SampleScorecards.Ordinary));
        var incomplete = document.RootElement.GetProperty("projects").EnumerateArray()
            .Single(project => project.GetProperty("status").GetString() == "incomplete");

        var total = incomplete.GetProperty("total");
        total.GetProperty("published").ValueKind.Should().Be(JsonValueKind.Null);
        total.GetProperty("exact").ValueKind.Should().Be(JsonValueKind.Null);
        total.GetProperty("reason").GetProperty("code").GetString().Should().Be("indicator-missing");
        total.GetProperty("reason").GetProperty("zh").GetString().Should().NotBeEmpty();
        total.GetProperty("reason").GetProperty("en").GetString().Should().NotBeEmpty();
        incomplete.GetProperty("bounds").GetArrayLength().Should().Be(2);
        incomplete.GetProperty("rank").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("")]
    public void The_bytes_are_the_same_under_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            using var stream = new MemoryStream();
            ScorecardJson.Write(SampleScorecards.Ordinary, stream);

            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            Encoding.UTF8.GetString(stream.ToArray()).Should().Be(ScorecardJson.Write(SampleScorecards.Ordinary));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_document_is_readable_text_with_line_feeds_and_without_a_mark()
    {
        var text = ScorecardJson.Write(SampleScorecards.Ordinary);

        text.Should().StartWith("{\n").And.EndWith("}\n").And.Contain("云栖花园").And.NotContain("\r").And.NotMatchRegex(@"\\u[4-9A-F]", "Chinese stays readable");
    }

    private static decimal? Exact(JsonElement figure) =>
        figure.GetProperty("exact").GetString() is { } text ? decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;
}
