using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using QualityAudit.Reports.Html;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Html;

public sealed class ScorecardPageTests
{
    public static TheoryData<Language> Languages { get; } = [Language.Chinese, Language.English];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_region_page_reads_as_agreed(Language language) =>
        Snapshot.Matches(PageText.Of(Parse(await Region(SampleScorecards.South, language))), "txt", language.ToString());

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_group_page_reads_as_agreed(Language language) =>
        Snapshot.Matches(PageText.Of(Parse(await Group(SampleScorecards.FourthQuarter, language))), "txt", language.ToString());

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_published_figure_of_the_region_and_its_projects_is_on_the_page(Language language)
    {
        var page = Parse(await Region(SampleScorecards.East, language));
        var scorecard = SampleScorecards.Ordinary;
        var region = scorecard.Regions.Single(region => region.Region == SampleScorecards.East);

        page.QuerySelector(".overview .big")!.TextContent.Should().StartWith(Figure(scorecard, region.Assessment.Official));
        page.QuerySelectorAll("#indicators .score").Select(score => score.TextContent)
            .Should().Equal(region.Assessment.Indicators.Select(indicator => Figure(scorecard, indicator.Score)));
        foreach (var project in scorecard.ProjectsOf(SampleScorecards.East))
        {
            var row = page.QuerySelectorAll("#ranking tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == project.Project.Name);
            row.QuerySelectorAll("td.n").Select(cell => cell.TextContent)
                .Should().Equal(project.Assessment.Indicators.Select(indicator => Figure(scorecard, indicator.Score)));
            if (project.Assessment.Official.Exact is not null)
                row.QuerySelector(".total b")!.TextContent.Should().Be(Figure(scorecard, project.Assessment.Official));
        }

        page.QuerySelectorAll(".heat td").Select(cell => cell.TextContent)
            .Should().HaveCount(5 * 8).And.Contain(Figure(scorecard, region.Assessment.Profiles.Steps[0].Score));
    }

    [Fact(DisplayName = "S-17 An incomplete project shows its provisional value, bounds, coverage and reason, and no rank or band")]
    public async Task An_incomplete_project_shows_why()
    {
        var project = SampleScorecards.Ordinary.Projects.Single(project => project.Project.Id == "NJ01");
        var row = Row(Parse(await Region(SampleScorecards.East, Language.English)), project);
        var provisional = project.Assessment.Provisional!;

        row.QuerySelector(".rank")!.TextContent.Should().Be("–");
        row.QuerySelector(".total")!.TextContent.Should()
            .Contain(Rounded(provisional.Value!.Value)).And.Contain(Rounded(provisional.Low)).And.Contain(Rounded(provisional.High))
            .And.Contain("75%").And.Contain("incomplete").And.Contain(project.Assessment.Total.Missing!.Text.En);
        row.QuerySelector(".chip.t0, .chip.t1, .chip.t2, .chip.t3").Should().BeNull();
    }

    [Fact(DisplayName = "S-15 A capped project shows the uncapped figure beside the official one, and the cell that set the cap off")]
    public async Task A_capped_project_shows_both_figures()
    {
        var project = SampleScorecards.Ordinary.Projects.Single(project => project.Project.Id == "GZ01");
        var page = Parse(await Region(SampleScorecards.South, Language.English));

        Row(page, project).QuerySelector(".total")!.TextContent.Should()
            .Contain("60.0").And.Contain($"uncapped {Rounded(project.Assessment.Uncapped.Exact!.Value)}");
        page.QuerySelector("p.cap")!.TextContent.Should().Contain("W3-1").And.EndWith("› 检查表 › E20)");
    }

    [Fact(DisplayName = "S-22 Projects that await the group's result show the computed total as reference, unranked")]
    public async Task Awaiting_projects_show_the_computed_total()
    {
        var scorecard = SampleScorecards.FourthQuarter;
        var page = Parse(await RenderedPage.RegionAsync(scorecard, SampleScorecards.South, Language.English, PageLinks.None));
        var project = scorecard.Projects.Single(project => project.Project.Id == "DG01");

        Row(page, project).TextContent.Should().Contain("awaiting group result").And.Contain(Rounded(project.Assessment.Total.Exact!.Value));
        page.QuerySelector(".overview")!.TextContent.Should().Contain("Reference total").And.Contain("not ranked");
    }

    [Fact(DisplayName = "S-20 Tied projects share a rank and say so")]
    public async Task Ties_are_shown()
    {
        var rows = Parse(await Region(SampleScorecards.East, Language.Chinese)).QuerySelectorAll("#ranking .rank");

        rows.Select(rank => rank.TextContent).Should().Equal("1", "2并列2–3", "2并列2–3", "–");
    }

    [Fact(DisplayName = "S-01 Not applicable, not observed, left blank and excluded look different and are named")]
    public async Task Answer_states_are_told_apart()
    {
        var east = Parse(await Region(SampleScorecards.East, Language.English));
        var south = Parse(await Region(SampleScorecards.South, Language.English));
        var shown = east.QuerySelectorAll(".items i").Concat(south.QuerySelectorAll(".items i")).Select(state => (state.ClassName, state.TextContent)).Distinct();

        shown.Should().BeEquivalentTo([("na", "not applicable"), ("unseen", "not observed"), ("blank", "left blank"), ("out", "excluded")]);
    }

    [Fact(DisplayName = "S-43 Every answer of an item carries its cell, and every counted call answer as well")]
    public async Task Answers_carry_their_cells()
    {
        var page = Parse(await Region(SampleScorecards.East, Language.English));
        var projects = SampleScorecards.Ordinary.ProjectsOf(SampleScorecards.East).ToList();

        page.QuerySelectorAll(".items code").Select(cell => cell.TextContent).Should().Equal(projects
            .SelectMany(project => project.Assessment.Indicators).SelectMany(indicator => indicator.Items)
            .SelectMany(item => item.Answers).Select(answer => answer.Source.Cell.ToString()));
        var cells = string.Concat(page.QuerySelectorAll(".cells").Select(list => list.TextContent + " ")).Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        projects.SelectMany(project => project.Assessment.Indicators).SelectMany(indicator => indicator.Questions)
            .SelectMany(question => question.Answers).Where(answer => answer.Credit is not null).Select(answer => answer.Source.Cell.ToString()!)
            .Should().OnlyContain(cell => cells.Contains(cell));
    }

    [Fact]
    public async Task Hostile_text_stays_text_and_invisible_characters_are_shown()
    {
        var html = await Region(SampleScorecards.South, Language.Chinese);
        var page = Parse(html);

        html.Should().NotContain("\u202E").And.NotContain("&#x202E;");
        page.QuerySelectorAll("script").Should().ContainSingle("the page's own script stands at its end").Which.ParentElement.Should().Be(page.Body);
        page.QuerySelectorAll("[onmouseover]").Should().BeEmpty();
        page.Body!.TextContent.Should().Contain("<script>alert(1)</script>\" onmouseover='x' [U+202E]txt.exe =1+1");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Headings_are_in_order_ids_are_unique_and_links_lead_somewhere(Language language)
    {
        foreach (var html in new[] { await Region(SampleScorecards.East, language), await Group(SampleScorecards.Ordinary, language) })
        {
            var page = Parse(html);
            var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

            levels.Count(level => level == 1).Should().Be(1);
            levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
            ids.Should().OnlyHaveUniqueItems();
            page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Should().BeSubsetOf(ids);
            page.DocumentElement.GetAttribute("lang").Should().Be(language == Language.Chinese ? "zh-CN" : "en");
        }
    }

    [Fact]
    public async Task The_group_page_links_each_project_to_its_details_on_the_region_page()
    {
        var group = Parse(await Group(SampleScorecards.Ordinary, Language.English));
        var south = Parse(await Region(SampleScorecards.South, Language.English));

        foreach (var link in group.QuerySelectorAll("#ranking th a").Where(link => link.GetAttribute("href")!.StartsWith(SampleScorecards.South, StringComparison.Ordinal)))
        {
            var anchor = link.GetAttribute("href")!.Split('#')[1];
            south.GetElementById(anchor)!.Closest("details")!.QuerySelector("h3")!.TextContent.Should().StartWith(link.TextContent);
        }
    }

    [Fact]
    public async Task Every_table_has_a_caption_and_scoped_heads_and_every_drawing_a_name()
    {
        var page = Parse(await Region(SampleScorecards.East, Language.English));

        page.QuerySelectorAll("table").Should().OnlyContain(table => table.QuerySelector("caption") != null);
        page.QuerySelectorAll("th").Should().OnlyContain(head => head.HasAttribute("scope"));
        page.QuerySelectorAll("svg").Should().OnlyContain(svg =>
            svg.GetAttribute("aria-hidden") == "true" || (svg.GetAttribute("role") == "img" && svg.QuerySelector("title")!.TextContent.Length > 0));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_page_refers_to_nothing_outside_itself(Language language)
    {
        var html = await Region(SampleScorecards.East, language);

        html.Should().NotContainAny("http:", "https:", "url(", "@import", "<script ", "src=", " style=");
        html.Should().NotContain("\r");
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("")]
    public async Task Another_culture_gives_the_same_bytes(string culture)
    {
        var expected = await Region(SampleScorecards.East, Language.English);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            (await Region(SampleScorecards.East, Language.English)).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_region_of_two_hundred_projects_and_ninety_items_stays_below_3_MB()
    {
        var rubric = Enlarged(SampleRubric.Value, 90);
        var scorecard = SampleScorecards.Large(rubric, 200);

        var html = await RenderedPage.RegionAsync(scorecard, SampleScorecards.East, Language.Chinese, PageLinks.None);

        Encoding.UTF8.GetByteCount(html).Should().BeLessThan(3_000_000);
        Parse(html).QuerySelectorAll(".itemlist dt").Should().HaveCount(90);
    }

    [Fact]
    public async Task A_stamp_tells_what_a_page_is_about_and_survives_hostile_names()
    {
        var html = await Region(SampleScorecards.East, Language.English);

        PageStamp.Read(html).Should().Be(new PageStamp("2008Q3", SampleRubric.Value.Id, SampleRubric.Value.Title.En, SampleScorecards.East, "en", "80.2", "good", 1, 3, 4));
        PageStamp.Read("<html><head><meta name=\"qualityaudit\" content=\"{not json\"></head>").Should().BeNull();
        PageStamp.Read("<html>somebody else's page</html>").Should().BeNull();
    }

    [Fact]
    public async Task The_index_lists_quarters_latest_first_with_each_unit_in_a_row_and_its_languages_and_workbook()
    {
        var stamp = PageStamp.Read(await Region(SampleScorecards.East, Language.English))!;
        var index = Parse(await RenderedPage.IndexAsync(
            [
                new(stamp with { Quarter = "2008Q2", Total = null, Standing = "incomplete", Tone = null }, "old.html", null),
                new(stamp, "east.html", "east.xlsx"),
                new(stamp with { Language = "zh-CN" }, "east.zh.html", null),
                new(stamp with { Region = "<img src=x>" }, "x.html", null),
            ],
            Language.English));

        index.QuerySelectorAll("h2").Select(heading => heading.TextContent[..6]).Should().Equal("2008Q3", "2008Q2");
        index.QuerySelectorAll("#c1 tbody tr").Should().HaveCount(2);
        index.QuerySelectorAll("#c1 tbody tr:last-child a").Select(link => link.GetAttribute("href")).Should().Equal("east.html", "east.html", "east.zh.html", "east.xlsx");
        index.QuerySelectorAll("img").Should().BeEmpty();
        index.QuerySelector("#c2 td.n")!.TextContent.Should().Be("–");
        index.QuerySelector("#c2 .chip")!.ClassName.Should().Be("chip incomplete");
    }

    [Fact(DisplayName = "S-22 In the index, what awaits the group's result looks otherwise than what is incomplete")]
    public async Task The_index_tells_awaiting_from_incomplete()
    {
        var stamp = PageStamp.Read(await RenderedPage.RegionAsync(SampleScorecards.FourthQuarter, SampleScorecards.South, Language.Chinese, PageLinks.None))!;
        var index = Parse(await RenderedPage.IndexAsync([new(stamp, "south.html", null)], Language.Chinese));

        index.QuerySelectorAll(".chip").Should().ContainSingle().Which.Should().Match<IElement>(chip => chip.ClassName == "chip awaiting" && chip.TextContent == "等待集团结果");
    }

    [Fact]
    public async Task The_policy_allows_this_style_and_script_by_their_hashes_and_nothing_else()
    {
        var page = Parse(await Region(SampleScorecards.East, Language.English));

        page.QuerySelector("meta[http-equiv]")!.GetAttribute("content").Should().Be(
            $"default-src 'none'; style-src '{Hash("style")}'; script-src '{Hash("script")}'; img-src data:; base-uri 'none'; form-action 'none'");

        string Hash(string element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector(element)!.TextContent)));
    }

    [Fact(DisplayName = "S-42 The bridge is drawn and stands in a table beside, and its steps lead from last quarter's total to this one's")]
    public async Task The_bridge_is_drawn_and_told()
    {
        var page = Parse(await Region(SampleScorecards.East, Language.English));
        var bridge = SampleScorecards.Ordinary.Regions.Single(region => region.Region == SampleScorecards.East).Assessment.Bridge!;

        page.QuerySelectorAll("#bridge svg rect").Should().HaveCount(bridge.Steps.Count).And.NotBeEmpty();
        page.QuerySelector("#bridge svg desc")!.TextContent.Should().Contain(Figures.SignedLoss(bridge.Steps[0].Points));
        page.QuerySelectorAll("#bridge .profile tbody tr").Select(row => row.LastElementChild!.TextContent)
            .Should().Equal([Figures.Loss(bridge.Before), .. bridge.Steps.Select(step => Figures.Loss(step.To)), Figures.Loss(bridge.Now)]);
    }

    [Fact(DisplayName = "S-42 Where the rubric changed, the page says that totals do not compare and gives the figure that does")]
    public async Task A_changed_rubric_is_said_beside_a_figure_that_compares()
    {
        var page = Parse(await RenderedPage.RegionAsync(SampleScorecards.OtherVersion, SampleScorecards.East, Language.English, PageLinks.None));
        var same = SampleScorecards.OtherVersion.Regions.Single(region => region.Region == SampleScorecards.East).Assessment.Bridge!.Comparable!;

        page.QuerySelector("#bridge .sum")!.TextContent.Should().Contain("The rubric changed").And.Contain($"{Rounded(same.Before)} → {Rounded(same.Now)}");
        page.QuerySelector(".eyebrow")!.TextContent.Should().Contain(SampleScorecards.OtherVersion.Rubric.Title.En).And.Contain("2008.2");
    }

    [Fact(DisplayName = "S-32 A rise or fall is claimed only where it is more than chance, or nobody was sampled")]
    public async Task Arrows_stand_only_with_what_is_claimed()
    {
        var page = Parse(await Region(SampleScorecards.East, Language.English));

        foreach (var project in SampleScorecards.Ordinary.ProjectsOf(SampleScorecards.East).Where(project => project.Assessment.Change is not null))
            (Row(page, project).QuerySelector(".change")!.ClassName != "change same").Should().Be(project.Assessment.Change!.IsClaimed, project.Project.Id);
    }

    [Fact(DisplayName = "S-43 Losses lead to the row of the item in the project that it cost most, and findings to their own rows")]
    public async Task Losses_lead_to_their_receipts()
    {
        var page = Parse(await Region(SampleScorecards.South, Language.English));

        foreach (var row in page.QuerySelectorAll("#ledger .ledger tbody tr"))
        {
            var target = page.GetElementById(row.QuerySelector("td.n a")!.GetAttribute("href")![1..])!;
            target.Closest("details.project").Should().NotBeNull();
            target.TextContent.Should().Contain(row.GetAttribute("data-id"));
        }

        foreach (var finding in page.QuerySelectorAll(".worst ul a"))
            page.GetElementById(finding.GetAttribute("href")![1..])!.TextContent.Should().Contain(finding.Closest("li[data-id]")!.GetAttribute("data-id"));
    }

    [Fact(DisplayName = "S-41 A capped project is told what lifts the cap first, and what an item brings beside what it lost")]
    public async Task A_capped_project_is_told_the_way()
    {
        var project = Parse(await Region(SampleScorecards.South, Language.English)).QuerySelectorAll("details.project").Single(details => details.QuerySelector("h3")!.TextContent.Contains("GZ01", StringComparison.Ordinal));

        project.QuerySelector(".wayup")!.TextContent.Should().Contain("full marks for:  W3-1").And.Contain("lifts the cap");
        project.QuerySelectorAll(".items small").Should().Contain(note => note.TextContent.EndsWith("if met", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "S-43 Each figure by step stands below its step and leads to an item of that step")]
    public async Task Figures_by_step_stand_below_their_step()
    {
        // The catalogue begins with a step that no item belongs to.
        var rubric = SampleRubric.Value with { Steps = [new CatalogueEntry("unused", new("没有用到", "Unused"), []), .. SampleRubric.Value.Steps] };
        var scorecard = Scorer.Score(Excel.Scorecards.SmallEvidence, rubric, []);
        var page = Parse(await RenderedPage.RegionAsync(scorecard, SampleScorecards.East, Language.English, PageLinks.None));
        var heads = page.QuerySelectorAll("#steps thead th").Skip(1).Select(head => head.TextContent).ToList();

        heads.Should().NotContain("Unused");
        foreach (var project in scorecard.Projects)
        {
            var cells = page.QuerySelectorAll("#steps tbody tr").Single(row => row.QuerySelector("th")!.TextContent == project.Project.Name).QuerySelectorAll("td");
            cells.Should().HaveSameCount(heads);
            foreach (var line in project.Assessment.Profiles.Steps)
            {
                var cell = cells[heads.IndexOf(rubric.Steps.Single(step => step.Key == line.Key).Title.En)];
                cell.TextContent.Should().Be(Figure(scorecard, line.Score));
                if (line.Score.Exact is not < 100)
                    continue;
                var item = page.GetElementById(cell.QuerySelector("a")!.GetAttribute("href")![1..])!.QuerySelector("th")!.TextContent;
                rubric.FindItem(item)!.Step.Should().Be(line.Key);
            }
        }
    }

    [Fact]
    public async Task A_rubric_of_calls_alone_has_no_sections_about_checklists()
    {
        var scorecard = SampleScorecards.CallsOnly;
        var page = Parse(await RenderedPage.RegionAsync(scorecard, SampleScorecards.East, Language.English, PageLinks.None));

        page.QuerySelectorAll("#steps, #profiles, #worst").Should().BeEmpty();
        page.QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")).Should().NotContain(["#steps", "#profiles", "#worst"]).And.Contain("#callbacks");
    }

    [Fact(DisplayName = "S-24 Projects with superseded calls are told in one row with their number")]
    public async Task Superseded_calls_are_one_row()
    {
        var region = SampleScorecards.Ordinary.Regions.Single(region => region.Region == SampleScorecards.East);
        var rows = Parse(await Region(SampleScorecards.East, Language.English)).QuerySelectorAll(".cases .chip.superseded");

        region.Calls.Superseded.Should().BePositive();
        rows.Should().ContainSingle().Which.Closest("tr")!.TextContent.Should().Contain(region.Calls.Superseded.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_unknown_region_is_a_mistake_of_the_caller() =>
        await FluentActions.Awaiting(() => Region("nowhere", Language.English)).Should().ThrowAsync<ArgumentException>();

    private static Rubric Enlarged(Rubric rubric, int items)
    {
        var execution = rubric.Indicators[0];
        var pattern = execution.Items.Where(item => item is { Counts: true, Critical: false }).ToList();
        var many = Enumerable.Range(0, items).Select(number => pattern[number % pattern.Count] with { Id = FormattableString.Invariant($"I{number:000}") });
        return rubric with { Indicators = [execution with { Criteria = [new Criterion("all", execution.Title, 1) { Items = [.. many] }] }, .. rubric.Indicators.Skip(1)] };
    }

    private static Task<string> Region(string region, Language language) =>
        RenderedPage.RegionAsync(SampleScorecards.Ordinary, region, language, new PageLinks("index.html", "group.html", "other.html"));

    private static Task<string> Group(Scorecard scorecard, Language language) =>
        RenderedPage.GroupAsync(scorecard, language, region => region + ".html", PageLinks.None);

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static IElement Row(IDocument page, ProjectResult project) =>
        page.QuerySelectorAll("#ranking tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == project.Project.Name);

    private static string Figure(Scorecard scorecard, Score score) => scorecard.Publish(score) is { } figure ? Rounded(figure) : "–";

    private static string Rounded(decimal value) => Rounding.Publish(value, 1).ToString("0.0", CultureInfo.InvariantCulture);
}
