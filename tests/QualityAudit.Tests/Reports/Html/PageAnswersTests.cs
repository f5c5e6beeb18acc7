using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using QualityAudit.Audits;
using QualityAudit.Reports.Html;
using QualityAudit.Reports.Wording;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Html;

/// <summary>What a manager asks of a page: what to do first, whether one project is better than another, where to look further.</summary>
public sealed class PageAnswersTests
{
    [Fact(DisplayName = "S-41 The first screen says what would reach the next band")]
    public async Task The_next_step_stands_above_the_fold()
    {
        var assessment = SampleScorecards.Ordinary.Regions.Single(region => region.Region == SampleScorecards.South).Assessment;

        (await Page(SampleScorecards.South)).QuerySelector(".overview .wayup")!.TextContent.Should().ContainAll(assessment.NextBand!.Steps.Select(step => step.SubjectId));
    }

    [Fact(DisplayName = "S-43 Each question names the projects that answered worst, with links to their answers")]
    public async Task Questions_name_their_lowest_projects()
    {
        var page = await Page(SampleScorecards.East);
        var projects = SampleScorecards.Ordinary.ProjectsOf(SampleScorecards.East).ToList();

        foreach (var row in page.QuerySelectorAll("#callbacks tbody tr"))
        {
            var id = row.QuerySelector("th small")!.TextContent.Split(' ')[0];
            var named = row.QuerySelectorAll("th a");
            named.Should().HaveCount(2, "half of four projects");
            foreach (var link in named)
                page.GetElementById(link.GetAttribute("href")![1..])!.TextContent.Should().Contain(id);
            var lowest = projects.Min(project => project.Assessment.Indicators.SelectMany(indicator => indicator.Questions).Single(each => each.Question.Id == id).Score.Exact);
            row.QuerySelectorAll("th small")[1].TextContent.Should().Contain($"{named[0].TextContent} {Rounding.Publish(lowest!.Value, 1).ToString("0.0", CultureInfo.InvariantCulture)}");
        }
    }

    [Fact(DisplayName = "S-32 The details of a project name those it is ahead of, behind and not to be told apart from, each project once")]
    public async Task A_project_is_compared_with_every_other()
    {
        var page = await Page(SampleScorecards.South);
        var projects = SampleScorecards.Ordinary.ProjectsOf(SampleScorecards.South).ToList();

        foreach (var project in projects.Where(project => project.Rank?.Range is not null))
        {
            var words = page.QuerySelectorAll("details.project").Single(details => details.QuerySelector("h3")!.TextContent.Contains(project.Project.Id, StringComparison.Ordinal)).QuerySelectorAll(".body > p").Select(line => line.TextContent).ToList();
            foreach (var other in projects.Where(other => other != project && other.Rank is not null))
            {
                var told = words.Where(line => line.Contains(other.Project.Name, StringComparison.Ordinal)).ToList();
                told.Should().ContainSingle(project.Project.Id);
                told[0].Should().StartWith(project.Rank!.AlikeWith.Contains(other.Project.Id) ? "By the customers asked" : project.Rank.Position < other.Rank!.Position ? "Ahead" : "Behind");
            }
        }
    }

    [Theory]
    [InlineData("SH-001", "qualityaudit explain SH-001 --quarter 2008Q3 --item L05")]
    [InlineData("华东区域", "qualityaudit explain 华东区域 --quarter 2008Q3 --item L05")]
    [InlineData("$(rm -rf ~)", null)]
    [InlineData("a;b", null)]
    [InlineData("two words", null)]
    [InlineData("--help", null)]
    [InlineData("", null)]
    public void What_to_type_is_told_only_where_a_shell_takes_it_as_it_stands(string project, string? expected) =>
        ExplainCall.Of(project, new Quarter(2008, 3), "L05").Should().Be(expected);

    private static async Task<IDocument> Page(string region) => new HtmlParser().ParseDocument(
        await RenderedPage.RegionAsync(SampleScorecards.Ordinary, region, Language.English, PageLinks.None));
}
