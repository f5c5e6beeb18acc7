using System.Text.Json.Nodes;
using ClosedXML.Excel;
using QualityAudit.Audits;
using QualityAudit.Import.Workbooks;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics.Comparing;
using QualityAudit.RubricWorkbooks;
using QualityAudit.Tests.RubricFiles;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.RubricWorkbooks;

/// <summary>A rubric as a workbook, there and back again.</summary>
public sealed class RubricWorkbookTests : IDisposable
{
    /// <summary>What is said of workbooks of rubrics, and where each is raised here.</summary>
    public static readonly string[] Codes = ["QA2070", "QA2071", "QA2072", "QA2073", "QA2074"];

    private readonly TemporaryFolder scratch = new();

    public static TheoryData<string> Shipped =>
        [.. Directory.EnumerateFiles(Repository.PathTo("rubrics"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(Path.GetDirectoryName(file)) == Repository.PathTo("rubrics"))
            .Select(file => Path.GetRelativePath(Repository.PathTo("rubrics"), file))
            .Order(StringComparer.Ordinal)];

    public void Dispose() => scratch.Dispose();

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_rubric_comes_back_as_it_went_comments_and_all(string file)
    {
        var text = File.ReadAllText(Repository.PathTo("rubrics", file));

        var once = ThereAndBack(text);
        var twice = ThereAndBack(once);

        twice.Should().Be(once);
        var (before, after) = (RubricFile.Parse(text, "before").Rubric!, RubricFile.Parse(once, "after").Rubric!);
        RubricComparing.Compare(before, after).Changes.Should().BeEmpty();
        after.Steps.Should().BeEquivalentTo(before.Steps, options => options.WithStrictOrdering());
        after.Departments.Should().BeEquivalentTo(before.Departments, options => options.WithStrictOrdering());
        after.Note.Should().Be(before.Note);
        CommentLines(once).Should().Equal(CommentLines(text));
    }

    [Fact]
    public void A_rubric_with_every_key_comes_back_as_it_went() => ThereAndBack(Everything).Should().Be(Everything);

    [Fact]
    public void The_workbook_reads_as_in_its_golden() => Snapshot.Matches(WorkbookText.Of(WorkbookText.Cells(Exported(Everything))));

    [Fact]
    public void The_same_rubric_gives_the_same_bytes() => Exported(Everything).Should().Equal(Exported(Everything));

    [Fact]
    public void A_spreadsheet_program_that_saves_it_anew_changes_nothing() =>
        Imported(SpreadsheetProgram.Convert(Exported(Everything), "xlsx")).Yaml.Should().Be(Everything);

    /// <summary>What is typed where, and every finding it leads to.</summary>
    public static TheoryData<string, string, object?, string> Mistakes => new()
    {
        { "指标", "D4", 30, "指标!A4 QA2020" },
        { "指标", "D4", "forty", "指标!D4 QA2012" },
        { "指标", "E4", "checklists", "指标!E4 QA2013" },
        { "考核点", "B6", "A9", "考核点!B6 QA2028" },
        { "考核点", "C4", "", "考核点!A4 QA2014" },
        { "检查项", "A8", "I1", "检查项!A8 QA2021" },
        { "检查项", "A8", "", "检查项!A8 QA2011" },
        { "检查项", "B8", "", "检查项!A8 QA2011" },
        { "检查项", "B8", "C7", "检查项!B8 QA2028" },
        { "检查项", "J4", "marketing", "检查项!J4 QA2027" },
        { "回访问题", "E4", "living", "回访问题!E4 QA2013" },
        { "选项", "A4", "I99", "选项!A4 QA2072" },
        { "说明", "C10", "spring", "说明!C10 QA2018" },
        { "说明", "A10", "validForm", "说明 QA2011; 说明!A10 QA2010" },
        { "封顶规则", "C4", "I77", "封顶规则!C4 QA2028" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_at_its_cell(string sheet, string cell, object? value, string expected)
    {
        var reading = Imported(Edited(Exported(Everything), workbook => workbook.Worksheet(sheet).Cell(cell).Value = value));

        reading.Yaml.Should().BeNull();
        string.Join("; ", reading.Diagnostics.Select(finding => $"{Place(finding.Location)} {finding.Code}")).Should().Be(expected);
    }

    [Fact]
    public void Words_that_people_write_for_yes_and_numbers_typed_as_text_are_read()
    {
        var reading = Imported(Edited(Exported(Everything), workbook =>
        {
            var items = workbook.Worksheet("检查项");
            var critical = items.Row(3).CellsUsed().First(cell => cell.GetString().EndsWith("critical", StringComparison.Ordinal)).Address.ColumnNumber;
            items.Cell(5, critical).Value = "是";
            items.Cell(4, items.Row(3).CellsUsed().First(cell => cell.GetString().EndsWith("\npoints", StringComparison.Ordinal)).Address.ColumnNumber).SetValue("2");
        }));

        reading.Yaml.Should().Be(Everything);
    }

    [Fact]
    public void A_row_added_is_an_item_added_and_columns_may_stand_in_another_order()
    {
        var reading = Imported(Edited(Exported(Everything), workbook =>
        {
            var questions = workbook.Worksheet("回访问题");
            questions.Cell("A6").Value = "Q9";
            questions.Cell("B6").Value = "C3";
            questions.Cell("C6").Value = "会再次购买吗？";
            questions.Cell("D6").Value = "Would you buy again?";
            questions.Cell("E6").Value = "handover";
            questions.Cell("F6").Value = "top-box";
            var (id, weight) = (questions.Column(1), questions.Column(10));
            foreach (var row in Enumerable.Range(3, 4))
                (questions.Cell(row, 1).Value, questions.Cell(row, 10).Value) = (questions.Cell(row, 10).Value, questions.Cell(row, 1).Value);
        }));

        reading.Diagnostics.Should().BeEmpty();
        RubricFile.Parse(reading.Yaml!, "x").Rubric!.FindQuestion("Q9")!.Text.En.Should().Be("Would you buy again?");
    }

    [Fact]
    public void A_workbook_that_is_no_rubric_is_told_which_sheets_it_lacks()
    {
        var reading = Imported(MarkdownWorkbook.Xlsx("| a | b |\n| 1 | 2 |"));

        reading.Yaml.Should().BeNull();
        reading.Diagnostics.Select(finding => finding.Code).Should().OnlyContain(code => code == "QA2070").And.HaveCount(7);
    }

    [Fact]
    public void A_sheet_without_its_headings_is_said_to_lack_them()
    {
        var reading = Imported(Edited(Exported(Everything), workbook => workbook.Worksheet("指标").Row(3).Delete()));

        reading.Diagnostics.Select(finding => $"{Place(finding.Location)} {finding.Code}").Should().Equal("指标 QA2071");
    }

    [Fact] // S-23
    public async Task On_the_command_line_a_file_that_is_there_and_differs_is_replaced_only_when_told_so()
    {
        var (yaml, workbook, target) = (scratch.PathTo("everything.yaml"), scratch.PathTo("everything.xlsx"), scratch.PathTo("target.yaml"));
        await File.WriteAllTextAsync(yaml, Everything);
        await File.WriteAllTextAsync(target, "id: other");

        (await CliCall.RunAsync("rubric", "export", yaml, workbook, "--lang", "en")).ExitCode.Should().Be(0);
        var refused = await CliCall.RunAsync("rubric", "import", workbook, target, "--lang", "en");
        (refused.ExitCode, await File.ReadAllTextAsync(target)).Should().Be((1, "id: other"));
        refused.Error.Should().Contain("QA2074").And.Contain("was not written");
        var forced = await CliCall.RunAsync("rubric", "import", workbook, target, "--force", "--lang", "en");

        (forced.ExitCode, await File.ReadAllTextAsync(target)).Should().Be((0, Everything));
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_one_sentence() =>
        Imported([0x50, 0x4B, 3, 4, 0, 0]).Diagnostics.Should().ContainSingle().Which.Code.Should().StartWith("QA10");

    [Fact]
    public void A_comment_without_a_place_in_the_workbook_is_not_lost_in_silence()
    {
        var text = DemoRubric.With("            points: 2\n", "            # why two\n            points: 2 # or three\n");

        using var output = new MemoryStream();
        var findings = RubricWorkbook.Export(text, "demo.yaml", output);

        findings.Select(finding => $"{finding.Code} {finding.Location.Line}").Should().Equal("QA2073 28", "QA2073 28");
    }

    [Fact]
    public void Criteria_that_name_each_other_end_in_findings_and_not_in_a_circle()
    {
        var reading = Imported(Edited(Exported(Everything), workbook => workbook.Worksheet("考核点").Cell("B4").Value = "C2"));

        reading.Yaml.Should().BeNull();
        reading.Diagnostics.Should().NotBeEmpty();
    }

    [Fact]
    public void Every_key_of_a_rubric_file_has_a_column()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.PathTo("rubrics", "rubric.schema.json")))!;
        var columns = TwinSheets.All.SelectMany(sheet => sheet.Columns).Select(column => column.Path)
            .Concat(TwinSheets.Settings.Select(setting => setting.Path))
            .Concat(TwinSheets.OwnLists)
            .SelectMany(path => path.Split('.'))
            .ToHashSet(StringComparer.Ordinal);
        // Lists that become rows, and what the sheet of options calls them.
        string[] rows = ["levels", "parts", "criteria", "items", "questions", "indicators", "caps", "text", "title", "label"];

        var keys = Keys(schema).Distinct(StringComparer.Ordinal).Where(key => !columns.Contains(key) && !rows.Contains(key, StringComparer.Ordinal));

        keys.Should().BeEmpty();
    }

    private static IEnumerable<string> Keys(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => entry is { Key: "properties", Value: JsonObject properties }
            ? properties.Select(property => property.Key).Concat(properties.SelectMany(property => Keys(property.Value)))
            : Keys(entry.Value)),
        JsonArray list => list.SelectMany(Keys),
        _ => [],
    };

    private static IEnumerable<string> CommentLines(string yaml) => yaml.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('#'));

    private static string Place(SourceLocation place) => place.Cell is { } cell ? $"{place.Sheet}!{cell}" : $"{place.Sheet}";

    private string ThereAndBack(string yaml)
    {
        var reading = Imported(Exported(yaml));
        reading.Diagnostics.Select(finding => finding.ToString()).Should().BeEmpty();
        return reading.Yaml!;
    }

    private static byte[] Exported(string yaml)
    {
        using var output = new MemoryStream();
        RubricWorkbook.Export(yaml, "rubric.yaml", output).Select(finding => finding.ToString()).Should().BeEmpty();
        return output.ToArray();
    }

    private RubricWorkbookReading Imported(byte[] workbook) =>
        RubricWorkbook.Import(FileBytes.Read(scratch.Add("rubric.xlsx", workbook), new ReadingLimits()), new ReadingLimits());

    private static byte[] Edited(byte[] workbook, Action<XLWorkbook> edit)
    {
        using var opened = new XLWorkbook(new MemoryStream(workbook));
        edit(opened);
        using var output = new MemoryStream();
        opened.SaveAs(output);
        return output.ToArray();
    }

    private static readonly string Everything = File.ReadAllText(Repository.PathTo("tests", "QualityAudit.Tests", "RubricWorkbooks", "everything.yaml"));
}
