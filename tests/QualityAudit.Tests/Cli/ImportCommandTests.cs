using System.Globalization;
using System.Text.Json.Nodes;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Cli;

/// <summary>What an import says, and what it leaves alone.</summary>
public sealed class ImportCommandTests
{
    private static readonly string Register = Repository.PathTo("sample-audits", "with-mistakes", "projects.xlsx");

    private const string Columns = "| 年度 | 季度 | 区域 | 项目 | 得分 |";

    [Fact]
    public async Task Many_mistakes_of_one_kind_in_a_column_are_one_group_with_its_own_header_and_cells()
    {
        using var scratch = new TemporaryFolder();
        var rows = Enumerable.Range(0, 312).Select(row => row == 3 ? "| 2007 | 4 | 上海区域 | | 80 |" : "| 2008 | 4 | 上海区域 | | 很好 |");
        scratch.Add("in/bsc.xlsx", MarkdownWorkbook.Xlsx($"{Columns}\n{string.Join('\n', rows)}"));

        var chinese = await ImportAsync(scratch, "zh");
        var english = await ImportAsync(scratch, "en");

        chinese.ExitCode.Should().Be(1);
        chinese.Error.Should().Contain("“得分”列有 311 个单元格：不是数字（Sheet1!E2–E4、E6–E313）").And.Contain("例如 E2：“得分”填的是“很好”");
        english.Error.Should().Contain("311 cells in column “得分”: Not a number (Sheet1!E2–E4, E6–E313)");
        english.Error.Split('\n').Count(line => line.Contains("error QA1204", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public async Task Every_file_has_a_line_with_its_rows_and_the_sums_are_right()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/bsc.xlsx", MarkdownWorkbook.Xlsx($"{Columns}\n| 2008 | 4 | 上海区域 | | 80 |"));
        scratch.Add("in/bad.xlsx", MarkdownWorkbook.Xlsx($"{Columns}\n| 2008 | 4 | 上海区域 | | 800 |\n| 2008 | 3 | 上海区域 | | 80 |"));

        var call = await ImportAsync(scratch, "en");

        call.Output.Should().MatchRegex(@"bsc\.xlsx +group BSC +stored +1 +1 +0 +0").And.MatchRegex(@"bad\.xlsx +group BSC +refused +2 +0 +2 +0").And.MatchRegex(@"Total +7 +5 +2 +0");
        call.Error.Should().Contain("7 rows read = 5 stored + 2 refused with their file + 0 skipped");
    }

    [Fact]
    public async Task A_dry_run_says_everything_and_stores_nothing()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/bsc.xlsx", MarkdownWorkbook.Xlsx($"{Columns}\n| 2008 | 4 | 上海区域 | | 80 |"));

        var rehearsal = await ImportAsync(scratch, "en", "--dry-run");

        rehearsal.ExitCode.Should().Be(0, "the project of the second file is found in the register of the first");
        rehearsal.Output.Should().Contain("can be stored");
        rehearsal.Error.Should().Contain("Dry run, nothing was stored");
        File.Exists(scratch.PathTo("q.db")).Should().BeFalse("not even the database is made");
    }

    [Fact]
    public async Task A_dry_run_says_what_would_supersede_what_and_leaves_it_alone()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/bsc.xlsx", MarkdownWorkbook.Xlsx($"{Columns}\n| 2008 | 4 | 上海区域 | | 80 |"));
        (await ImportAsync(scratch, "en")).ExitCode.Should().Be(0);
        scratch.Add("in/bsc.xlsx", MarkdownWorkbook.Xlsx($"{Columns}\n\n| 2008 | 4 | 上海区域 | | 81.5 |"));
        var before = await File.ReadAllBytesAsync(scratch.PathTo("q.db"));

        var rehearsal = await ImportAsync(scratch, "en", "--dry-run", "--diagnostics", scratch.PathTo("d.json"));

        rehearsal.Error.Should().Contain("Would supersede 1 record").And.Contain("Score: 80 → 81.5  E2 → E3");
        (await File.ReadAllBytesAsync(scratch.PathTo("q.db"))).Should().Equal(before);
        var value = JsonNode.Parse(await File.ReadAllTextAsync(scratch.PathTo("d.json")))!["files"]![0]!["changes"]![0]!["values"]![0]!;
        value["stored"]!["cell"]!.GetValue<string>().Should().Be("E2");
        value["sent"]!["value"]!["en"]!.GetValue<string>().Should().Be("81.5");

        (await ImportAsync(scratch, "zh")).Error.Should().Contain("将取代已入库的 1 条记录").And.Contain("得分: 80 → 81.5");
    }

    [Fact]
    public async Task Strictly_a_warning_refuses_the_file_and_the_exit_code_says_so()
    {
        using var scratch = new TemporaryFolder();
        var sheet = """
            | 项目 | 锦溪华府 |
            | 季度 | 2008Q3 |
            | 检查日期 | 2008-08-20 |
            | 检查人 | 李敏 |
            | 检查类型 | 人员访谈 |
            | 评分标准 | six-plus-two |
            | 版本 | 2008.1 |

            | 编号 | 检查内容 | 结果 | 扣分原因 |
            | S2-06-P1 | | 部分符合 | |
            """;
        scratch.Add("in/a.xlsx", MarkdownWorkbook.Xlsx(sheet));

        var strict = await ImportAsync(scratch, "en", "--strict");
        var lenient = await ImportAsync(scratch, "en");

        strict.ExitCode.Should().Be(1);
        strict.Error.Should().Contain("error QA1305").And.Contain("1 refused");
        lenient.ExitCode.Should().Be(0);
        lenient.Error.Should().Contain("warning QA1305").And.Contain("1 stored, 1 already there");
    }

    [Fact]
    public async Task A_preview_shows_how_a_form_of_a_companys_own_is_understood_and_stores_nothing()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/form.xlsx", MarkdownWorkbook.Xlsx("""
            # 暗访
            | 销售案场神秘访客检查表 |
            | 项目名称：锦溪华府  检查日期：2008年8月20日  检查人：李敏 |
            | 序号 | 类别 | 检查内容 | 分值 | 不适用 | 实得分 | 失分说明 | 天气 |
            | 一、岗亭 |
            | 1 | 岗亭 | 车窗放下时，保安声音洪亮地说“欢迎参观”，车辆驶过岗亭后礼毕 | 2 | | 0 | 声音小 | 晴 |
            | 2 | 岗亭 | 步行客户到达时，保安在多远处立正敬礼 | 2 | √ | | 驾车前往 | 晴 |
            | 合计 | | | 4 | | 0 | | |
            """));

        var chinese = await ImportAsync(scratch, "zh", "--preview");
        var english = await ImportAsync(scratch, "en", "--preview");

        chinese.ExitCode.Should().Be(0);
        File.Exists(scratch.PathTo("q.db")).Should().BeFalse();
        chinese.Output.Should().Contain("form.xlsx ! 暗访").And.Contain("标题行：第 3 行").And.MatchRegex(@"F +实得分 +得分 +0").And.MatchRegex(@"H +天气 +不读取 +晴")
            .And.MatchRegex(@"→ 项目 \S+，见于表头 A2").And.Contain("→ 季度 2008Q3").And.Contain("不适用 1 项：E6").And.Contain("第 7 行  合计  合计");
        english.Output.Should().MatchRegex(@"F +实得分 +score +0").And.Contain("2 items read").And.Contain("row 4  section");
    }

    [Fact]
    public async Task Of_two_thousand_faulty_files_the_end_fits_a_screen()
    {
        using var scratch = new TemporaryFolder();
        for (var file = 0; file < 2000; file++)
            scratch.Add(string.Create(CultureInfo.InvariantCulture, $"in/{file:0000}.csv"), MarkdownWorkbook.Csv($"{Columns}\n| 2008 | 4 | 上海区域 | | 很好 |\n| 2008 | {file} | | | 101 |"));

        var call = await ImportAsync(scratch, "zh");

        var lines = call.Error.TrimEnd('\n').Split('\n');
        lines.Skip(Array.FindIndex(lines, line => line.StartsWith("共 2001 个工作簿", StringComparison.Ordinal))).Should().HaveCountLessThan(24);
        lines.Should().HaveCountLessThan(200).And.Contain(line => line.Contains("另有 1995 个文件", StringComparison.Ordinal)).And.Contain(line => line.Contains("没有列出", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_markup_and_no_control_character_of_a_cell_or_a_name_steers_the_terminal()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/[red]\u001b[2J.csv", MarkdownWorkbook.Csv($"{Columns}\n| 2008 | 4 | [bold]\u001b[31m\u202e | | [/] |"));

        var call = await ImportAsync(scratch, "zh");

        call.ExitCode.Should().Be(1);
        (call.Output + call.Error).Should().NotContain("\u001b").And.NotContain("\u202e").And.Contain(@"[red]\u001B[2J.csv").And.Contain(@"[bold]\u001B[31m\u202E").And.Contain("“[/]”");
    }

    private static Task<CliCall> ImportAsync(TemporaryFolder scratch, string language, params string[] more) =>
        CliCall.RunAsync(["import", Register, scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--lang", language, .. more]);
}
