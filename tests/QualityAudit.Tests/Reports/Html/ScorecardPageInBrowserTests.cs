using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using QualityAudit.Reports.Html;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Html;

[Collection(Browser.Collection)]
public sealed class ScorecardPageInBrowserTests(Browser browser)
{
    public static TheoryData<Language, ColorScheme> Looks { get; } = new()
    {
        { Language.Chinese, ColorScheme.Light },
        { Language.Chinese, ColorScheme.Dark },
        { Language.English, ColorScheme.Light },
        { Language.English, ColorScheme.Dark },
    };

    [Fact]
    public async Task Without_script_the_page_shows_its_figures_and_opens_a_project_and_asks_for_nothing()
    {
        await using var opened = await browser.OpenAsync(await Region(Language.Chinese));
        var page = opened.Page;

        (await page.Locator(".masthead .big").InnerTextAsync()).Should().StartWith("80.2");
        (await page.Locator("#p3 .items").IsVisibleAsync()).Should().BeFalse();
        await page.Locator("#ranking th a").First.ClickAsync();
        (await page.Locator("#p3 .items").IsVisibleAsync()).Should().BeTrue("the link leads into the closed details of SH01");
        opened.Requests.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing(Language language, ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(OpenAll(await Region(language)), scheme: scheme, script: true);

        // The markup is the same in the dark; only colours differ.
        var options = scheme == ColorScheme.Light ? new AxeRunOptions() : new AxeRunOptions { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } };
        var result = await opened.Page.RunAxe(options);

        result.Violations.Select(Describe).Should().BeEmpty();
        result.Passes.Should().Contain(rule => rule.Id == "color-contrast");
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_group_page()
    {
        await using var opened = await browser.OpenAsync(OpenAll(await Group(Language.Chinese)), script: true);

        (await opened.Page.RunAxe()).Violations.Select(Describe).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Language.Chinese, 360)]
    [InlineData(Language.English, 360)]
    [InlineData(Language.English, 768)]
    public async Task A_narrow_screen_never_scrolls_sideways(Language language, int width)
    {
        foreach (var html in new[] { await Region(language), await Group(language) })
        {
            await using var opened = await browser.OpenAsync(OpenAll(html), width, 800, script: true);

            (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().Be(width);
        }
    }

    [Fact]
    public async Task Printed_pages_show_what_is_folded_on_the_screen()
    {
        await using var opened = await browser.OpenAsync(await Region(Language.English), width: 800, script: true);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await opened.Page.Locator("#p1 .items").IsVisibleAsync()).Should().BeTrue();
        (await opened.Page.Locator(".contents").IsVisibleAsync()).Should().BeFalse();
    }

    private static Task<string> Region(Language language) =>
        ScorecardPage.RenderRegionAsync(SampleScorecards.Ordinary, SampleScorecards.East, language, "group.html");

    private static Task<string> Group(Language language) =>
        ScorecardPage.RenderGroupAsync(SampleScorecards.FourthQuarter, language, region => region + ".html");

    private static string OpenAll(string html) => html.Replace("<details ", "<details open ", StringComparison.Ordinal);

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(node => $"{node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}"))}";
}
