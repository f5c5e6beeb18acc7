using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using QualityAudit.Reports.Html;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Html;

[Collection(Browser.Collection)]
public sealed class ScorecardPageInBrowserTests(Browser browser)
{
    private const int Desktop = 1280;
    private const int Phone = 360;

    public static TheoryData<Language, ColorScheme, int> Looks { get; } = new()
    {
        { Language.Chinese, ColorScheme.Light, Desktop },
        { Language.Chinese, ColorScheme.Light, Phone },
        { Language.Chinese, ColorScheme.Dark, Desktop },
        { Language.Chinese, ColorScheme.Dark, Phone },
        { Language.English, ColorScheme.Light, Desktop },
        { Language.English, ColorScheme.Light, Phone },
        { Language.English, ColorScheme.Dark, Desktop },
        { Language.English, ColorScheme.Dark, Phone },
    };

    [Fact]
    public async Task Without_script_the_page_shows_its_figures_and_opens_a_project_and_asks_for_nothing()
    {
        await using var opened = await browser.OpenAsync(await Region(Language.Chinese));
        var page = opened.Page;

        (await page.Locator(".overview .big").InnerTextAsync()).Should().StartWith("80.2");
        (await page.Locator("#p3 .items").IsVisibleAsync()).Should().BeFalse();
        await page.Locator("#ranking th a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#p3 .items")).ToBeVisibleAsync();
        (await page.Locator(".tools").IsVisibleAsync()).Should().BeFalse("nothing there would do anything without script");
        opened.Requests.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_on_any_page(Language language, ColorScheme scheme, int width)
    {
        // The markup is the same in the dark; only colours differ.
        var options = scheme == ColorScheme.Light ? new AxeRunOptions() : new AxeRunOptions { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } };
        var isPlain = language == Language.Chinese && scheme == ColorScheme.Light && width == Desktop;
        foreach (var (name, html) in isPlain ? [.. await Pages(language), .. await RarerPages(language)] : await Pages(language))
        {
            await using var opened = await browser.OpenAsync(OpenAll(html), width, 900, scheme, script: true);
            var result = await opened.Page.RunAxe(options);

            result.Violations.Select(Describe).Should().BeEmpty(name);
            result.Passes.Should().Contain(rule => rule.Id == "color-contrast");
            (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().Be(width, name);
        }
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public async Task Without_script_every_page_holds_the_same_text(Language language)
    {
        foreach (var (name, html) in await Pages(language))
        {
            await using var without = await browser.OpenAsync(OpenAll(html));
            await using var with = await browser.OpenAsync(OpenAll(html), script: true);

            (await without.Page.Locator("main > section:not(.tools)").AllTextContentsAsync()).Should().Equal(await with.Page.Locator("main > section:not(.tools)").AllTextContentsAsync(), name);
            (await without.Page.Locator("main [hidden]").CountAsync()).Should().Be(await without.Page.Locator(".tools[hidden], .tools [hidden]").CountAsync(), name);
        }
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
    public async Task The_script_runs_under_the_pages_own_policy_and_no_other_script_does()
    {
        await using var opened = await browser.OpenAsync(await Region(Language.English), script: true, keepPolicy: true);

        (await opened.Page.Locator(".tools").IsVisibleAsync()).Should().BeTrue();
        (await opened.Page.Locator(".ranking").EvaluateAsync<string>("table => getComputedStyle(table).borderCollapse")).Should().Be("collapse", "the style is let through");
        opened.Complaints.Should().BeEmpty();
        opened.Requests.Should().BeEmpty();

        await using var tampered = await browser.OpenAsync(
            (await Region(Language.English)).Replace("<footer>", "<script>document.title = 'taken'</script><footer>", StringComparison.Ordinal), script: true, keepPolicy: true);
        (await tampered.Page.TitleAsync()).Should().NotBe("taken");
        tampered.Complaints.Should().ContainSingle(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_click_on_a_heading_sorts_the_ranking_both_ways_and_says_so()
    {
        await using var opened = await browser.OpenAsync(await Region(Language.English), script: true, keepPolicy: true);
        var heading = opened.Page.Locator(".ranking thead th").Nth(3);
        var figures = opened.Page.Locator(".ranking tbody td:nth-child(4)");

        await heading.GetByRole(AriaRole.Button).ClickAsync();
        (await heading.GetAttributeAsync("aria-sort")).Should().Be("descending");
        Numbers(await figures.AllInnerTextsAsync()).Should().BeInDescendingOrder().And.HaveCountGreaterThan(2);
        await heading.GetByRole(AriaRole.Button).ClickAsync();
        (await heading.GetAttributeAsync("aria-sort")).Should().Be("ascending");
        Numbers(await figures.AllInnerTextsAsync()).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Finding_and_filtering_leave_what_fits_and_everything_comes_back()
    {
        await using var opened = await browser.OpenAsync(await Region(Language.Chinese), script: true, keepPolicy: true);
        var page = opened.Page;
        var rows = page.Locator(".ranking tbody tr:not([hidden])");

        await page.Locator(".tools input").FillAsync("云栖");
        (await rows.AllInnerTextsAsync()).Should().ContainSingle().Which.Should().Contain("云栖花园");
        (await page.Locator("details.project:not([hidden])").CountAsync()).Should().Be(1);
        (await page.Locator("[role=status]").InnerTextAsync()).Should().Contain("1");

        await page.Locator(".tools button[type=reset]").ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(4);

        var department = page.Locator(".tools select").First;
        var ids = await department.Locator("option").Nth(1).GetAttributeAsync("value");
        await department.SelectOptionAsync(ids!);
        (await page.Locator(".items tbody tr:not(.group):not([hidden]) th").AllTextContentsAsync()).Should().NotBeEmpty().And.OnlyContain(id => ids!.Split(' ').Contains(id));
    }

    [Fact]
    public async Task Everything_opens_and_closes_at_a_click()
    {
        await using var opened = await browser.OpenAsync(await Region(Language.English), script: true, keepPolicy: true);

        await opened.Page.Locator("button[data-open=yes]").ClickAsync();
        (await opened.Page.Locator("main details:not([open])").CountAsync()).Should().Be(0);
        await opened.Page.Locator("button[data-open=no]").ClickAsync();
        (await opened.Page.Locator("main details[open]").CountAsync()).Should().Be(0);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public async Task On_paper_no_row_of_a_table_is_cut(Language language)
    {
        foreach (var (name, html) in (await Pages(language)).Where(page => page.Name is not "index"))
        {
            await using var opened = await browser.OpenAsync(html, width: 800, script: true);
            // A mark in front of and behind the words of each cell, so small that nothing moves.
            var rows = await opened.Page.EvaluateAsync<int>(
                """
                () => {
                  const rows = [...document.querySelectorAll("tbody tr")];
                  rows.forEach((row, index) => [...row.cells].forEach(cell => {
                    for (const place of ["afterbegin", "beforeend"]) {
                      const mark = document.createElement("span");
                      mark.textContent = `q${index}z`;
                      mark.style.cssText = "font-size:1px;line-height:0;display:inline;color:#000";
                      cell.insertAdjacentElement(place, mark);
                    }
                  }));
                  return rows.length;
                }
                """);
            var pages = await PdfText.PagesAsync(await opened.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
            var places = pages.SelectMany((text, page) => Regex.Matches(text, "q[0-9]+z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).Select(mark => (mark.Value, Page: page)))
                .Distinct().ToLookup(mark => mark.Value, mark => mark.Page);

            places.Count.Should().BeGreaterThan(rows / 3, "marks are found on paper");
            places.Where(mark => mark.Count() > 1).Select(mark => $"{mark.Key} on pages {string.Join(", ", mark)}").Should().BeEmpty(name);
        }
    }

    [Fact]
    public async Task On_paper_four_projects_take_few_pages_and_show_only_what_lost_points()
    {
        await using var opened = await browser.OpenAsync(await Region(Language.English), width: 800, script: true);
        var pdf = await opened.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Pages(pdf).Should().BeInRange(4, 16);
        (await opened.Page.Locator("#p3 .items .zero:visible, #p3 .items .part:visible").CountAsync()).Should().BeGreaterThan(0);
        (await opened.Page.Locator(".items .full:visible").CountAsync()).Should().Be(0);
        (await opened.Page.Locator(".paper").First.IsVisibleAsync()).Should().BeTrue("a sentence tells where the rest stands");
    }

    [Fact]
    public async Task Printed_pages_show_what_is_folded_on_the_screen()
    {
        await using var opened = await browser.OpenAsync(await Region(Language.English), width: 800, script: true);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await opened.Page.Locator("#p1 .items").IsVisibleAsync()).Should().BeTrue();
        (await opened.Page.Locator(".contents").IsVisibleAsync()).Should().BeFalse();
    }

    private static IEnumerable<decimal> Numbers(IEnumerable<string> figures) =>
        figures.Where(figure => figure != "–").Select(figure => decimal.Parse(figure, CultureInfo.InvariantCulture));

    private static int Pages(byte[] pdf) => Regex.Count(Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static async Task<IReadOnlyList<(string Name, string Html)>> Pages(Language language)
    {
        var region = await Region(language);
        var awaiting = await RenderedPage.RegionAsync(SampleScorecards.FourthQuarter, SampleScorecards.South, language, PageLinks.None);
        var index = await RenderedPage.IndexAsync(
            [new(PageStamp.Read(region)!, "a.html", "a.xlsx"), new(PageStamp.Read(awaiting)!, "b.html", null)], language);
        return [("index", index), ("region", region), ("group", await Group(language))];
    }

    // The same kinds in other states: capped, awaiting, without checklists, in an ordinary quarter.
    private static async Task<IReadOnlyList<(string Name, string Html)>> RarerPages(Language language) =>
    [
        ("capped region", await RenderedPage.RegionAsync(SampleScorecards.Ordinary, SampleScorecards.South, language, PageLinks.None)),
        ("awaiting region", await RenderedPage.RegionAsync(SampleScorecards.FourthQuarter, SampleScorecards.South, language, PageLinks.None)),
        ("calls only", await RenderedPage.RegionAsync(SampleScorecards.CallsOnly, SampleScorecards.East, language, PageLinks.None)),
        ("ordinary group", await RenderedPage.GroupAsync(SampleScorecards.Ordinary, language, region => region + ".html", PageLinks.None)),
    ];

    private static Task<string> Region(Language language) =>
        RenderedPage.RegionAsync(SampleScorecards.Ordinary, SampleScorecards.East, language, new PageLinks("index.html", "group.html", "other.html"));

    private static Task<string> Group(Language language) =>
        RenderedPage.GroupAsync(SampleScorecards.FourthQuarter, language, region => region + ".html", PageLinks.None);

    private static string OpenAll(string html) => html.Replace("<details ", "<details open ", StringComparison.Ordinal);

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(node => $"{node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}"))}";
}
