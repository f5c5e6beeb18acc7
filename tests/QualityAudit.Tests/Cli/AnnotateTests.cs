using QualityAudit.Import;
using QualityAudit.Tests.Import;
using QualityAudit.Tests.Import.BrokenFiles;
using QualityAudit.Tests.Reports.Annotated;
using QualityAudit.Tests.Support;
using QualityAudit.Workflow;

namespace QualityAudit.Tests.Cli;

/// <summary>The way of an inspector: import, correct the annotated copy, import that.</summary>
public sealed class AnnotateTests
{
    private static readonly string Register = Repository.PathTo("sample-audits", "with-mistakes", "projects.xlsx");
    private static readonly string Mistakes = Repository.PathTo("sample-audits", "with-mistakes");

    private const string Bsc = "| 年度 | 季度 | 区域 | 项目 | 得分 |";

    [Fact]
    public async Task Copies_opened_and_saved_by_a_spreadsheet_program_after_the_corrections_import_without_a_word()
    {
        using var scratch = new TemporaryFolder();
        var original = await File.ReadAllBytesAsync(Path.Combine(Mistakes, "checklists", "云栖花园_神秘访客_20080820.xlsx"));
        scratch.Add("in/q3/云栖花园.xlsx", original);
        scratch.Add("in/register.xlsx", await File.ReadAllBytesAsync(Register));

        var first = await CliCall.RunAsync("import", scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--annotate", scratch.PathTo("copies"), "--lang", "zh");
        var copy = scratch.PathTo("copies", "q3", "云栖花园.xlsx");
        first.ExitCode.Should().Be(1);
        first.Error.Should().Contain("标注副本 1 个").And.Contain(copy).And.NotContain("加上 --annotate");
        (await File.ReadAllBytesAsync(scratch.PathTo("in", "q3", "云栖花园.xlsx"))).Should().Equal(original, "the original is never touched");

        var corrected = Annotating.Correct(await File.ReadAllBytesAsync(copy), "神秘访客", ("E19", "4"), ("E36", "符合"), ("A41", "L08b"), ("G29", "没有看到"));
        await File.WriteAllBytesAsync(copy, SpreadsheetProgram.Convert(corrected, "xlsx"));
        var second = await CliCall.RunAsync("import", scratch.PathTo("copies"), "--database", scratch.PathTo("q.db"), "--lang", "zh");

        second.ExitCode.Should().Be(0, second.Error);
        second.Error.Should().Contain("存入 1 个").And.Contain("错误 0 处，警告 0 处，提示 0 条");
    }

    [Fact]
    public async Task The_list_can_be_printed_and_shows_marks_and_links()
    {
        using var scratch = new TemporaryFolder();

        await CliCall.RunAsync("import", Mistakes, "--database", scratch.PathTo("q.db"), "--annotate", scratch.PathTo("copies"), "--lang", "zh");
        var pdf = SpreadsheetProgram.Convert(await File.ReadAllBytesAsync(scratch.PathTo("copies", "group-bsc.xlsx")), "pdf");

        pdf.Should().StartWith("%PDF"u8.ToArray());
        Directory.EnumerateFiles(scratch.PathTo("copies"), "*.xlsx", SearchOption.AllDirectories).Should().HaveCount(6);
    }

    [Fact]
    public async Task Of_a_csv_there_is_a_copy_as_workbook_whose_cells_are_text()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/bsc.csv", MarkdownWorkbook.Csv($"{Bsc}\n| 2008 | 4 | 上海区域 | | 很好 |"));

        await CliCall.RunAsync("import", Register, scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--annotate", scratch.PathTo("copies"), "--lang", "en");
        var copy = await File.ReadAllBytesAsync(scratch.PathTo("copies", "bsc.xlsx"));

        Annotating.Errors(copy).Should().BeEmpty();
        Annotating.FirstSheet(copy)[3].Should().StartWith("error | QA1204 | bsc!E2 | 很好 | “Score” says “很好”");
        await File.WriteAllBytesAsync(scratch.PathTo("copies", "bsc.xlsx"), Annotating.WithPart(copy, "sheet1.xml", xml => xml.Replace("很好", "81.5", StringComparison.Ordinal)));
        var second = await CliCall.RunAsync("import", scratch.PathTo("copies"), "--database", scratch.PathTo("q.db"), "--lang", "en");
        second.ExitCode.Should().Be(0, second.Error);
        second.Error.Should().Contain("1 stored").And.Contain("0 errors, 0 warnings, 0 notes");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_never_copied_but_said()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/broken.xlsx", [0x50, 0x4B, 3, 4, 1, 2, 3, 4, 5]);
        scratch.Add("in/page.xlsx", "%PDF-1.7\n%âãÏÓ\n"u8.ToArray());

        var call = await CliCall.RunAsync("import", scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--annotate", scratch.PathTo("copies"), "--lang", "zh");

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain("QA5001").And.Contain("broken.xlsx、page.xlsx");
        Directory.Exists(scratch.PathTo("copies")).Should().BeFalse();
    }

    [Fact]
    public async Task A_copy_that_somebody_has_begun_to_correct_is_not_overwritten()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/bsc.csv", MarkdownWorkbook.Csv($"{Bsc}\n| 2008 | 4 | 上海区域 | | 很好 |"));
        string[] call = ["import", Register, scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--annotate", scratch.PathTo("copies")];
        await CliCall.RunAsync(call);
        await CliCall.RunAsync(call);
        Directory.GetFiles(scratch.PathTo("copies")).Should().ContainSingle("the same copy is written once");
        await File.WriteAllTextAsync(scratch.PathTo("copies", "bsc.xlsx"), "work of an afternoon");

        await CliCall.RunAsync(call);

        Directory.GetFiles(scratch.PathTo("copies")).Select(Path.GetFileName).Should().BeEquivalentTo("bsc.xlsx", "bsc (2).xlsx");
        (await File.ReadAllTextAsync(scratch.PathTo("copies", "bsc.xlsx"))).Should().Be("work of an afternoon");
    }

    [Fact]
    public async Task Copies_are_not_put_among_the_files_that_are_imported()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/bsc.csv", MarkdownWorkbook.Csv(Bsc));

        var call = await CliCall.RunAsync("import", scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--annotate", scratch.PathTo("in", "copies"), "--lang", "en");

        call.ExitCode.Should().Be(2);
        call.Error.Should().Contain("another folder");
        Directory.Exists(scratch.PathTo("in", "copies")).Should().BeFalse();
    }

    [Fact]
    public async Task Of_an_old_workbook_there_is_a_copy_in_the_new_format_that_imports_after_the_corrections()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/bsc.xls", Biff.Workbook8("成绩", [["年度", "季度", "区域", "得分"], ["2008", "4", "上海区域", "很好"], ["2008", "3", "东方区域", "81.5"]]));

        var first = await CliCall.RunAsync("import", Register, scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--annotate", scratch.PathTo("copies"), "--lang", "zh");
        var copy = await File.ReadAllBytesAsync(scratch.PathTo("copies", "bsc.xlsx"));

        first.ExitCode.Should().Be(1);
        Annotating.Errors(copy).Should().BeEmpty();
        Annotating.FirstSheet(copy).Skip(3).Select(line => string.Join(" | ", line.Split(" | ").Take(4))).Should().Equal("错误 | QA1204 | 成绩!D2 | 很好", "错误 | QA1404 | 成绩!C3 | 东方区域");
        await File.WriteAllBytesAsync(scratch.PathTo("copies", "bsc.xlsx"), SpreadsheetProgram.Convert(Annotating.Correct(copy, "成绩", ("D2", "84.5"), ("C3", "上海区域")), "xlsx"));
        var second = await CliCall.RunAsync("import", scratch.PathTo("copies"), "--database", scratch.PathTo("q.db"), "--lang", "zh");
        second.ExitCode.Should().Be(0, second.Error);
        second.Error.Should().Contain("存入 1 个").And.Contain("错误 0 处，警告 0 处，提示 0 条");
    }

    [Fact]
    public async Task A_mistake_that_is_said_once_is_marked_in_each_of_its_cells()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/bsc.xlsx", Annotating.Workbook($"# BSC\n{Bsc}\n| 2008 | 3 | | 春申成 | 80 |\n| 2008 | 4 | | 春申成 | 81 |"));

        var call = await CliCall.RunAsync("import", Register, scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--annotate", scratch.PathTo("copies"), "--lang", "zh");

        call.Error.Should().Contain("（共 2 处）");
        var copy = await File.ReadAllBytesAsync(scratch.PathTo("copies", "bsc.xlsx"));
        Annotating.FirstSheet(copy).Skip(3).Select(line => line.Split(" | ")[2]).Should().Equal("BSC!D2", "BSC!D3");
        Annotating.Part(copy, "commentsOfFindings.xml").Should().Contain("ref=\"D2\"").And.Contain("ref=\"D3\"");
    }

    [Fact]
    public void A_file_that_changed_after_it_was_read_and_one_that_cannot_be_marked_are_named()
    {
        using var scratch = new TemporaryFolder();
        var outcomes = new[] { "changed.xlsx", "unusual.xlsx" }.Select(name =>
        {
            var file = scratch.Add(name, name[0] == 'u' ? Annotating.WithPart(Annotating.Faulty, "styles.xml", xml => xml[..(xml.Length / 2)]) : Annotating.Faulty);
            var read = new FileImporter([Given.Rubric]).Read(file, Given.Projects);
            // Of the styles the reader needs nothing here; whoever marks cells needs all of them.
            read = read.Diagnostics.Any(found => found.Code == "QA1009") ? read with { Diagnostics = Annotating.Findings(Annotating.Faulty) } : read;
            return new FileOutcome(file, read, null);
        }).ToList();
        File.AppendAllText(scratch.PathTo("changed.xlsx"), "x");

        var copies = AuditWorkflow.Annotate(new ImportSummary(outcomes, []), scratch.PathTo("copies"), Language.Chinese, null, CancellationToken.None);

        copies.Written.Should().BeEmpty();
        copies.Findings.Select(found => $"{found.Location.File} {found.Code}").Should().Equal("changed.xlsx QA5002", "unusual.xlsx QA5003");
    }
}
