using System.Text;
using System.Text.Json.Nodes;
using QualityAudit.Audits;
using QualityAudit.Tests.Diagnostics;
using QualityAudit.Tests.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 11: text is compared in plain form, kept as it was written, and never acts anywhere.</summary>
public sealed class HostileTextTests
{
    private const string Columns = "| 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 | CB-A2-1 |";

    [Theory]
    [InlineData("zero-width", "春\u200B申\u200D城\u2060")]
    [InlineData("byte order mark", "\uFEFF春申城")]
    [InlineData("right-to-left override", "\u202E春申城\u202C")]
    [InlineData("no-break space", "\u00A0春申城\u00A0")]
    [InlineData("ideographic space", "春申城\u3000")]
    [InlineData("full width", "ｓｈ０１")]
    [InlineData("another case and full-width letters", "ｓｐｒｉｎｇ ｃｉｔｙ")]
    public void A_project_is_found_whatever_stands_invisibly_in_its_name(string what, string name) =>
        Given.Import(MarkdownWorkbook.Xlsx($"{Columns}\n| C1 | '{name} | 交付 | 2008-07-01 | 1-1 | 成功 | 是 |")).Calls().Single().ProjectId.Should().Be("SH01", what);

    [Fact]
    public void Letters_composed_and_decomposed_are_the_same()
    {
        IReadOnlyList<Project> projects = [Given.Project("P1", "Café Königshof".Normalize(NormalizationForm.FormC), "上海", "沪南", [])];

        Given.Import(MarkdownWorkbook.Xlsx($"{Columns}\n| C1 | {"Café Königshof".Normalize(NormalizationForm.FormD)} | 交付 | 2008-07-01 | 1-1 | 成功 | 是 |"), "a.xlsx", projects, [Given.Rubric])
            .Calls().Single().ProjectId.Should().Be("P1");
    }

    [Theory]
    [InlineData("回\u200B访\uFEFF编号")]
    [InlineData("回访\u00A0编号：")]
    [InlineData("【必填】回访编号（唯一）")]
    public void A_header_is_found_whatever_stands_invisibly_in_it(string header) =>
        BrokenFile.OutcomeOf(Given.Import(Columns.Replace("回访编号", header, StringComparison.Ordinal) + "\n| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 |")).Should().Be("1 rows");

    [Theory]
    [InlineData("缺三证（正在办理），①②③；５㎡")]
    [InlineData("字𠮷野家的𡈽地证😀👨‍👩‍👧")]
    [InlineData("=1+1")]
    [InlineData("+86 21 6666")]
    [InlineData("-2 分")]
    [InlineData("@张三")]
    [InlineData("<b>&amp;</b> [red]")]
    [InlineData("e\u0301te\u0301")]
    public void A_remark_is_kept_as_it_was_written(string remark)
    {
        Checklist(remark).Visits().Single().Responses.Single().Reason.Should().Be(remark);
        Given.Import(MarkdownWorkbook.Csv($"{ImportCase.Head}\n{ImportCase.Columns}\n| X1-03 | | 3 | | '{remark} | |"), "a.csv").Visits().Single().Responses.Single().Reason.Should().Be(remark);
    }

    [Fact]
    public void Escapes_and_reading_aids_of_workbooks_are_read_as_Excel_shows_them()
    {
        // The helper for workbooks writes a reading aid to every text of two characters and more.
        Checklist("第一行_x000D__x000A_第二行").Visits().Single().Responses.Single().Reason.Should().Be("第一行\r\n第二行");
        Checklist("_x005F_x0041_").Visits().Single().Responses.Single().Reason.Should().Be("_x0041_");
    }

    [Fact]
    public void A_text_longer_than_a_cell_holds_is_refused_at_its_cell_and_one_as_long_is_kept()
    {
        Checklist(new string('长', 32_767)).Visits().Single().Responses.Single().Reason.Should().HaveLength(32_767);
        BrokenFile.OutcomeOf(Checklist(new string('长', 32_768))).Should().Be("refused, E10 QA1010");
    }

    [Fact]
    public void The_name_of_a_project_is_printed_as_it_was_written()
    {
        var register = Given.Import("| 项目编号 | 项目 | 城市 | 区域 |\n| P1 | 锦溪华府（一期）№2 | 上海 | 沪南 |");

        ((RegisterContent)register.File!.Content).Projects.Single().Name.Should().Be("锦溪华府（一期）№2");
    }

    [Fact]
    public async Task Neither_a_cell_nor_a_name_of_a_file_or_sheet_acts_on_the_terminal_or_in_the_document()
    {
        using var scratch = new TemporaryFolder();
        const string evil = "[red]\u001b[31m\u001b]0;owned\u0007\u202e\u200b\u0085<img src=x onerror=alert(1)>";
        var name = "[blink]\u001b[2J\u202e&lt;b&gt;";
        var workbook = MarkdownWorkbook.Parse($"# S[b]\u202e\n| 年度 | 季度 | 区域 | 项目 | 得分 | [/]{evil} |\n| 2008 | 4 | '{evil} | | '{evil} | x |").Parts()
            .Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content.Replace("\u001b", "_x001B_", StringComparison.Ordinal).Replace("\u0007", "_x0007_", StringComparison.Ordinal))));
        scratch.Add($"in/{name}.xlsx", Zipped.Bytes(workbook));
        scratch.Add($"in/{name}/{name}.csv", Encoding.UTF8.GetBytes($"年度,季度,区域,得分\n2008,4,{evil},{evil}\n"));
        scratch.Add("in/projects.csv", MarkdownWorkbook.Csv(BrokenFile.Register));

        foreach (var language in new[] { "zh", "en" })
        {
            var call = await CliCall.RunAsync("import", scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--lang", language, "--diagnostics", scratch.PathTo("d.json"), "--annotate", scratch.PathTo("copies"));

            call.ExitCode.Should().Be(1);
            Sentences.ShouldBeHarmless(call.Output);
            Sentences.ShouldBeHarmless(call.Error);
            call.Error.Should().Contain(@"[red]\u001B[31m").And.Contain(@"[blink]\u001B[2J\u202E");
            var json = await File.ReadAllTextAsync(scratch.PathTo("d.json"));
            Sentences.ShouldBeHarmless(json);
            json.Should().NotContain("<img").And.NotContain("&lt;b", "a page may hold the document");
            JsonNode.Parse(json)!["files"]!.AsArray().SelectMany(file => file!["diagnostics"]!.AsArray()).Select(found => (string?)found!["value"]).Should().Contain(raw => raw != null && raw.Contains('\u001b'), "the document keeps what stood there");
        }
    }

    [Fact]
    public async Task What_was_stored_does_not_act_on_the_page_or_in_the_scorecard()
    {
        using var scratch = new TemporaryFolder();
        const string evil = "\u202e</script><script>alert(1)</script>\u200b\u0085[red]";
        scratch.Add("in/projects.csv", Encoding.UTF8.GetBytes($"项目编号,项目,城市,区域\nSH01,春申城{evil},上海,沪南{evil}\n"));
        scratch.Add("in/visit.csv", Encoding.UTF8.GetBytes($"项目,SH01\n季度,2008Q3\n检查日期,2008-08-20\n检查人,{evil}\n检查类型,人员访谈\n评分标准,six-plus-two\n版本,2008.1\n\n编号,检查内容,结果,扣分原因\nS2-06-P1,,部分符合,{evil}\n"));

        var call = await CliCall.RunAsync("run", scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--out", scratch.PathTo("out"), "--lang", "zh");

        Sentences.ShouldBeHarmless(call.Output + call.Error);
        var written = Directory.GetFiles(scratch.PathTo("out"), "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".html" or ".json").ToList();
        written.Should().NotBeEmpty();
        foreach (var text in written.Select(File.ReadAllText))
        {
            Sentences.ShouldBeHarmless(text);
            text.Should().NotContain("<script>alert");
        }
    }

    private static QualityAudit.Import.ImportedFile Checklist(string reason) =>
        Given.Import(MarkdownWorkbook.Xlsx($"{ImportCase.Head}\n{ImportCase.Columns}\n| X1-03 | | 3 | | '{reason} | |"));
}
