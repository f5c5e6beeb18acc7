using System.Text;
using QualityAudit.Tests.Forms;
using QualityAudit.Tests.Import.BrokenFiles;
using QualityAudit.Tests.Reports.Annotated;
using QualityAudit.Tests.RubricFiles;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Cli;

/// <summary>
/// The whole way of an inspector in a real spreadsheet program: opens the annotated copy, follows its links to marked and commented cells,
/// types what the messages advise, saves, sends it again. Of that not a word more is said.
/// </summary>
public sealed class CorrectedCopyTests
{
    private const string Red = "FFC9CB";
    private const string Yellow = "FFEDB8";

    private static readonly string Mistakes = Repository.PathTo("sample-audits", "with-mistakes");

    [Fact]
    public async Task A_checklist_of_our_own()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/云栖花园.xlsx", await File.ReadAllBytesAsync(Path.Combine(Mistakes, "checklists", "云栖花园_神秘访客_20080820.xlsx")));
        scratch.Add("in/projects.xlsx", await File.ReadAllBytesAsync(Path.Combine(Mistakes, "projects.xlsx")));

        var copy = await CorrectAsync(scratch, "云栖花园.xlsx", ("神秘访客", "E19", "4"), ("神秘访客", "E36", "符合"), ("神秘访客", "A41", "L08b"), ("神秘访客", "G29", "没有看到"));

        copy.Marks.Where(mark => mark.Sheet == "神秘访客").Select(mark => $"{mark.Cell} {mark.Colour}").Should().BeEquivalentTo($"E19 {Red}", $"E36 {Red}", $"A41 {Red}", $"E29 {Yellow}");
        copy.Marks.Single(mark => mark.Cell == "E36").Note.Should().Contain("QA1208").And.Contain("还可以").And.Contain("→ 请改成其中一种写法");
        await ImportsWithoutAWordAsync(scratch, "提示 0 条");
    }

    [Fact]
    public async Task A_checklist_in_a_layout_of_its_own()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("rubrics/demo/1.yaml", Encoding.UTF8.GetBytes(DemoRubric.With("validFrom: 2008Q1", "validFrom: 2008Q1\nunanswered: exclude")));
        scratch.Add("in/projects.xlsx", MarkdownWorkbook.Xlsx("| 项目编号 | 项目 | 城市 | 区域 |\n| SH01 | 春申城 | 上海 | 沪南 |"));
        scratch.Add("in/现场.xlsx", Annotating.Workbook("""
            # 现场
            | 现场抽查 |
            | 项目名称：春申成 | 检查日期 | 2008年8月32日 | 检查人 | 李敏 |
            | 序号 | 考核内容 | 满分 | 扣分 | 实得分 | 备注 |
            | 1 | 奉茶 | 2 | 0 | 3 | |
            | 合计 | | 2 | 0 | 3 | |
            """));

        var copy = await CorrectAsync(scratch, "现场.xlsx", ("现场", "A2", "项目名称：春申城"), ("现场", "C2", "2008年8月20日"), ("现场", "E4", "2"), ("现场", "E5", "2"));

        copy.Marks.Where(mark => mark.Sheet == "现场").Select(mark => $"{mark.Cell} {mark.Colour}").Should().Contain([$"A2 {Red}", $"C2 {Red}", $"E4 {Red}"]);
        await ImportsWithoutAWordAsync(scratch, "提示 1 条");
    }

    [Fact]
    public async Task Callbacks_with_three_hundred_mistakes()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/projects.xlsx", await File.ReadAllBytesAsync(Path.Combine(Mistakes, "projects.xlsx")));
        var calls = string.Concat(Enumerable.Range(1, 150).Select(call => $"| H{call:000} | 云栖花园 | 交付 | 2008-08-{call % 28 + 1:00} | 3-{call:000} | 成功 | 好像有 | 6 |\n"));
        scratch.Add("in/回访.xlsx", Annotating.Workbook("# 回访\n| 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 | CB-A2-1 | CB-A3-4 |\n" + calls));

        var copy = await CorrectAsync(scratch, "回访.xlsx", [.. Enumerable.Range(2, 150).SelectMany(row => new[] { ("回访", $"G{row}", "是"), ("回访", $"H{row}", "5") })]);

        copy.Marks.Count(mark => mark is { Sheet: "回访", Colour: Red } && mark.Note.Contains("→ 请", StringComparison.Ordinal)).Should().Be(300);
        copy.Links.Should().HaveCount(300);
        await ImportsWithoutAWordAsync(scratch, "提示 0 条");
    }

    [Fact]
    public async Task An_old_workbook()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/projects.xlsx", await File.ReadAllBytesAsync(Path.Combine(Mistakes, "projects.xlsx")));
        scratch.Add("in/bsc.xls", Biff.Workbook8("成绩", [["年度", "季度", "区域", "得分"], ["2008", "4", "上海区域", "很好"], ["2008", "3", "东方区域", "81.5"]]));

        var copy = await CorrectAsync(scratch, "bsc.xlsx", ("成绩", "D2", "84.5"), ("成绩", "C3", "上海区域"));

        copy.Marks.Where(mark => mark.Sheet == "成绩").Select(mark => $"{mark.Cell} {mark.Colour}").Should().BeEquivalentTo($"D2 {Red}", $"C3 {Red}");
        await ImportsWithoutAWordAsync(scratch, "提示 0 条");
    }

    /// <summary>Annotates, opens the copy, holds its links to its marks, types the corrections and saves.</summary>
    private static async Task<RobotResult> CorrectAsync(TemporaryFolder scratch, string name, params (string Sheet, string Cell, string Text)[] corrections)
    {
        var first = await CliCall.RunAsync(["import", scratch.PathTo("in"), .. Common(scratch), "--annotate", scratch.PathTo("copies")]);
        first.ExitCode.Should().Be(1, first.Error);
        var copy = FormRobot.Fill(new RobotJob(await File.ReadAllBytesAsync(scratch.PathTo("copies", name))) { Type = corrections, Looks = true }).Single();

        copy.Refused.Should().BeEmpty("what a message advises can be typed");
        copy.Sheets[0].Should().Be("检查结果");
        copy.Links.Should().NotBeEmpty();
        copy.Marks.Where(mark => mark is { Note.Length: > 0 }).Select(mark => (mark.Sheet, mark.Cell)).Should().BeSubsetOf(copy.Links, "a link leads to every marked cell");
        copy.Links.Should().NotContain(link => link.Sheet.StartsWith("no sheet", StringComparison.Ordinal));
        await File.WriteAllBytesAsync(scratch.PathTo("copies", name), copy.Workbook);
        return copy;
    }

    private static async Task ImportsWithoutAWordAsync(TemporaryFolder scratch, string notes)
    {
        var call = await CliCall.RunAsync(["import", scratch.PathTo("copies"), .. Common(scratch)]);

        call.ExitCode.Should().Be(0, call.Error);
        call.Error.Should().Contain("存入 1 个").And.Contain($"错误 0 处，警告 0 处，{notes}");
    }

    private static string[] Common(TemporaryFolder scratch) =>
    [
        "--database", scratch.PathTo("q.db"), "--lang", "zh",
        .. Directory.Exists(scratch.PathTo("rubrics")) ? ["--rubrics", scratch.PathTo("rubrics")] : Array.Empty<string>(),
    ];
}
