using System.Text;
using QualityAudit.Tests.RubricFiles;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Cli;

/// <summary>Keeping the way a workbook is read, and reading the next one by it.</summary>
public sealed class SaveLayoutTests
{
    private const string Columns = "| 序号 | 考核内容 | 满分 | 实得分 |";

    [Fact]
    public async Task A_reading_is_kept_under_its_rubric_and_the_next_workbook_is_read_by_it_at_once()
    {
        using var scratch = Scratch();

        var saved = await ImportAsync(scratch, "en", "--save-layout", "shop");
        scratch.Add("in/check.xlsx", Workbook("2008-08-21"));
        var next = await ImportAsync(scratch, "en");
        var again = await ImportAsync(scratch, "zh", "--save-layout", "shop-2");

        saved.ExitCode.Should().Be(0, saved.Error);
        saved.Error.Should().Contain("The layout was kept in").And.Contain("QA1118");
        next.ExitCode.Should().Be(0, next.Error);
        next.Error.Should().Contain("Read by the saved layout “shop”").And.NotContain("QA1118");
        again.ExitCode.Should().Be(1);
        again.Error.Should().Contain("这些文件已经按保存的格式“shop”读取");
        Snapshot.Matches(await File.ReadAllTextAsync(scratch.PathTo("rubrics/demo/layouts/shop.yaml")));
    }

    [Fact]
    public async Task A_mistake_in_a_layout_is_named_at_its_line_and_nothing_is_imported()
    {
        using var scratch = Scratch();
        scratch.Add("rubrics/demo/layouts/shop.yaml", Encoding.UTF8.GetBytes("columns:\n  - { header: [序号], means: id }\n  - { header: [得分], means: scroe }\n"));

        var call = await ImportAsync(scratch, "en");

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain("demo/layouts/shop.yaml:3:28").And.Contain("did you mean “score”?");
        File.Exists(scratch.PathTo("q.db")).Should().BeFalse();
    }

    [Fact]
    public async Task A_layout_that_does_not_exist_is_a_mistake_of_the_call_and_those_that_do_are_named()
    {
        using var scratch = Scratch();
        await ImportAsync(scratch, "en", "--save-layout", "shop");

        var call = await ImportAsync(scratch, "en", "--layout", "shpo");

        call.ExitCode.Should().Be(2);
        call.Error.Should().Contain("There is no layout “shpo”; there are: shop.");
    }

    [Fact]
    public async Task Nobody_is_asked_where_nobody_sits_and_the_choices_are_named()
    {
        using var scratch = Scratch();
        scratch.Add("in/check.xlsx", Workbook("2008-08-21", columns: "| 序号 | 考核内容 | 得分 | 实得分 |"));

        var call = await ImportAsync(scratch, "zh", "--save-layout", "shop");

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain("“得分”可能是这几列之一：C3 得分、D3 实得分").And.Contain("没有保存格式");
        Directory.Exists(scratch.PathTo("rubrics/demo/layouts")).Should().BeFalse();
    }

    [Theory]
    [InlineData("../shop")]
    [InlineData("a/b")]
    [InlineData(".hidden")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        using var scratch = Scratch();

        var call = await ImportAsync(scratch, "en", "--save-layout", name);

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain("cannot be a file name");
    }

    private static TemporaryFolder Scratch()
    {
        var scratch = new TemporaryFolder();
        scratch.Add("rubrics/demo/1.yaml", Encoding.UTF8.GetBytes(DemoRubric.With("validFrom: 2008Q1", "validFrom: 2008Q1\nunanswered: exclude")));
        scratch.Add("in/projects.xlsx", MarkdownWorkbook.Xlsx("| 项目编号 | 项目 | 城市 | 区域 |\n| SH01 | 春申城 | 上海 | 沪南 |"));
        scratch.Add("in/check.xlsx", Workbook("2008-08-20"));
        return scratch;
    }

    private static byte[] Workbook(string date, string columns = Columns) => MarkdownWorkbook.Xlsx($"""
        # 春申城
        | 现场抽查 |
        | 检查日期 | {date} | 检查人 | 李敏 |
        {columns}
        | 1 | 奉茶 | 2 | 2 |
        | 合计 | | 2 | 2 |
        """);

    private static Task<CliCall> ImportAsync(TemporaryFolder scratch, string language, params string[] more) =>
        CliCall.RunAsync(["import", scratch.PathTo("in"), "--rubrics", scratch.PathTo("rubrics"), "--database", scratch.PathTo("q.db"), "--lang", language, .. more]);
}
