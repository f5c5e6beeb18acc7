using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 13: what is sent again, or belongs elsewhere, is told apart, each by a sentence of its own.</summary>
public sealed class SentAgainTests
{
    private const string Visit = """
        | 项目     | SH01         |
        | 季度     | 2008Q3       |
        | 检查日期 | 2008-08-20   |
        | 检查人   | 李敏         |
        | 检查类型 | 人员访谈     |
        | 评分标准 | six-plus-two |
        | 版本     | '2008.1      |

        | 编号     | 检查内容 | 结果     | 扣分原因 |
        | S2-06-P1 |          | 部分符合 | 没有看到 |
        """;

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        using var scratch = Scratch(("visit.xlsx", Visit));
        await ImportAsync(scratch);

        var again = await ImportAsync(scratch);

        again.ExitCode.Should().Be(0);
        again.Output.Should().MatchRegex(@"visit\.xlsx +检查表 +未变");
        again.Error.Should().Contain("已存在未变 2 个").And.NotContain("QA4");
    }

    [Fact]
    public async Task The_same_file_under_another_name_is_counted_once()
    {
        using var scratch = Scratch(("visit.xlsx", Visit));
        await ImportAsync(scratch);
        File.Copy(scratch.PathTo("in", "visit.xlsx"), scratch.PathTo("in", "副本 visit.xlsx"));
        scratch.Add("in/另存 visit.csv", MarkdownWorkbook.Csv(Visit));

        var again = await ImportAsync(scratch);

        again.ExitCode.Should().Be(0);
        again.Error.Should().Contain("QA4001").And.Contain("已经以“visit.xlsx”入库").And.Contain("QA4008").And.Contain("1 条记录与“visit.xlsx”中的完全相同");
        (await ScoredVisitsAsync(scratch)).Should().Be(1);
    }

    [Fact]
    public async Task The_same_visit_in_two_files_of_one_import_is_counted_once()
    {
        using var scratch = Scratch(("a.xlsx", Visit), ("b.csv", Visit));

        var call = await ImportAsync(scratch);

        call.ExitCode.Should().Be(0, call.Error);
        call.Error.Should().Contain("QA4008");
        (await ScoredVisitsAsync(scratch)).Should().Be(1);
    }

    [Fact]
    public async Task The_same_visit_with_other_answers_in_two_files_of_one_import_is_an_error()
    {
        using var scratch = Scratch(("a.xlsx", Visit), ("b.xlsx", Visit.Replace("部分符合", "符合", StringComparison.Ordinal)));

        var call = await ImportAsync(scratch);

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain("QA4005").And.Contain("b.xlsx").And.Contain("部分符合 → 符合");
    }

    [Fact]
    public async Task A_corrected_file_supersedes_and_what_differs_is_shown_with_both_cells()
    {
        using var scratch = Scratch(("visit.xlsx", Visit));
        await ImportAsync(scratch);
        scratch.Add("in/visit.xlsx", MarkdownWorkbook.Xlsx("| 检查表 |\n" + Visit.Replace("部分符合", "符合", StringComparison.Ordinal)));

        var corrected = await ImportAsync(scratch);

        corrected.ExitCode.Should().Be(0);
        corrected.Error.Should().Contain("QA4003").And.Contain("部分符合 → 符合").And.Contain("C10 → C11");
        var before = await CliCall.RunAsync("import", scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--lang", "zh");
        before.Error.Should().NotContain("QA4003", "it is said once");
    }

    [Fact]
    public async Task An_earlier_version_sent_again_does_not_come_back()
    {
        using var scratch = Scratch(("visit.xlsx", Visit));
        await ImportAsync(scratch);
        scratch.Add("in/visit.xlsx", MarkdownWorkbook.Xlsx(Visit.Replace("部分符合", "符合", StringComparison.Ordinal)));
        await ImportAsync(scratch);
        scratch.Add("in/visit.xlsx", MarkdownWorkbook.Xlsx(Visit));

        (await ImportAsync(scratch)).Error.Should().Contain("QA4002");
    }

    [Theory]
    [InlineData("| 季度     | 2008Q3 ", "| 季度     | 2008Q2 ", "QA1110", "B2")]
    [InlineData("| 项目     | SH01 ", "| 项目     | 东方红 ", "QA1402", "B1")]
    [InlineData("'2008.1 ", "'2007.1 ", "QA1112", "B7")]
    [InlineData("'2008.1 ", "'2009.1 ", "QA1113", "B7")]
    [InlineData("six-plus-two", "seven-plus-two", "QA1111", "B6")]
    public async Task What_belongs_to_another_quarter_project_or_rubric_is_refused_at_its_cell(string written, string instead, string code, string cell)
    {
        using var scratch = Scratch(("visit.xlsx", Visit.Replace(written, instead, StringComparison.Ordinal)));

        var call = await ImportAsync(scratch);

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain($"错误 {code}").And.Contain($"Sheet1!{cell} ");
        call.Error.Should().Contain("错误 1 处");
    }

    [Fact]
    public async Task A_file_of_another_quarter_is_stored_in_its_own()
    {
        using var scratch = Scratch(("visit.xlsx", Visit), ("earlier.xlsx", Visit.Replace("2008Q3", "2008Q2", StringComparison.Ordinal).Replace("2008-08-20", "2008-05-20", StringComparison.Ordinal)));

        (await ImportAsync(scratch)).ExitCode.Should().Be(0);

        (await CliCall.RunAsync("quarters", "--database", scratch.PathTo("q.db"), "--lang", "zh")).Output.Should().Contain("2008Q2").And.Contain("2008Q3");
    }

    private static TemporaryFolder Scratch(params ReadOnlySpan<(string Name, string Markdown)> files)
    {
        var scratch = new TemporaryFolder();
        scratch.Add("in/projects.csv", MarkdownWorkbook.Csv(BrokenFile.Register));
        foreach (var (name, markdown) in files)
            scratch.Add("in/" + name, name.EndsWith(".csv", StringComparison.Ordinal) ? MarkdownWorkbook.Csv(markdown) : MarkdownWorkbook.Xlsx(markdown));
        return scratch;
    }

    private static Task<CliCall> ImportAsync(TemporaryFolder scratch) => CliCall.RunAsync("import", scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--lang", "zh");

    private static async Task<int> ScoredVisitsAsync(TemporaryFolder scratch)
    {
        await using var store = await QualityAudit.Storage.AuditStore.OpenAsync(scratch.PathTo("q.db"), CancellationToken.None);
        return (await store.EvidenceAsync(new QualityAudit.Audits.Quarter(2008, 3), CancellationToken.None)).Visits.Count;
    }
}
