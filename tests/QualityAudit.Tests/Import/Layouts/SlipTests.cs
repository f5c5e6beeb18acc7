using QualityAudit.Diagnostics;
using static QualityAudit.Tests.Import.Layouts.ForeignForm;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>Slips of those who fill in forms: sums that are not the sum, rows that have moved by a cell, what was forgotten. None passes in silence.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("| 2 | 形象岗展示 | 4 | | 3 |", "E6 QA1231")]
    [InlineData("| 2 | 形象岗展示 | | 4 | 3 |", "E6 QA1231")]
    [InlineData("| 2 | 形象岗展示 | 3 | | |", "D6 QA1320")]
    [InlineData("| | 2 | 形象岗展示 | 4 | 3 |", "B6 QA1317")]
    [InlineData("| 形象岗展示 | 4 | 3 | | |", "B6 QA1317")]
    [InlineData("| 2 | 形象岗展示 | 4 | 3 | 3 号岗 |", "")]
    [InlineData("| 2 | 形象岗展示 | 4 | 3 | 3 |", "")]
    public void A_row_that_has_slipped_by_a_cell_is_said(string row, string expected)
    {
        var file = Imported(Head + $"""
            | 序号 | 检查内容 | 分值 | 得分 | 备注 |
            | 1 | 大厅地面清洁 | 5 | 5 | |
            {row}
            | 3 | 水景开启 | 1 | 1 | |
            """);

        file.Findings().Where(finding => !finding.EndsWith("QA1118", StringComparison.Ordinal)).Should().Equal(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_deduction_in_the_column_of_reasons_is_not_read_as_nothing_deducted()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 分值 | 扣分 | 扣分原因 |
            | 1 | 大厅地面清洁 | 5 | 0 | |
            | 2 | 形象岗展示 | 4 | | 1 |
            """);

        file.File.Should().BeNull();
        file.Findings().Should().Contain("E6 QA1231");
        file.Diagnostics.Single(found => found.Code == "QA1231").Message(Language.Chinese).Should().Contain("“扣分”（D6）").And.Contain("“扣分原因”里却只写着 1");
    }

    [Fact]
    public void Items_left_blank_are_named_once_with_their_cells()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 分值 | 得分 |
            | 1 | 大厅地面清洁 | 5 | 5 |
            | 2 | 形象岗展示 | 4 | |
            | 3 | 水景开启 | 1 | |
            """);

        file.Findings().Should().Equal("D6 QA1320", "A4 QA1118");
        file.Diagnostics[0].Message(Language.English).Should().EndWith("(2): A1-3 (D6), A1-5 (D7).");
    }

    [Theory]
    [InlineData("| 小计 | | 9 | 8.5分 |", "D7 QA1318")]
    [InlineData("| 小计 | | 9 | '8 |", "")]
    [InlineData("| 合计 | | 9 | =SUM(D5:D6) → 9 |", "D7 QA1318")]
    public void A_sum_typed_as_text_or_kept_from_before_is_checked_like_any_other(string row, string expected)
    {
        var file = Imported(Head + $"""
            | 序号 | 检查内容 | 分值 | 得分 |
            | 1 | 大厅地面清洁 | 5 | 5 |
            | 2 | 形象岗展示 | 4 | 3 |
            {row}
            """);

        string.Join(", ", file.Findings().Where(finding => !finding.EndsWith("QA1118", StringComparison.Ordinal))).Should().Be(expected);
    }

    [Theory] // L10
    [InlineData("-1.9", "")]
    [InlineData("7.1", "D10 QA1318")]
    public void A_total_is_checked_with_the_coefficient_and_the_extra_points_of_the_form(string total, string expected)
    {
        var file = Imported(Head + $"""
            | 序号 | 检查内容 | 分值 | 得分 |
            | 1 | 大厅地面清洁 | 5 | 5 |
            | 2 | 形象岗展示 | 4 | 4 |
            | 小计 | | 9 | 9 |
            | 难度系数 | | | 0.9 |
            | 加减分 | | | -10 |
            | 合计 | | | {total} |
            """);

        string.Join(", ", file.Findings().Where(finding => !finding.EndsWith("QA1118", StringComparison.Ordinal))).Should().Be(expected);
        file.RowsSkipped.Should().Be(4);
    }

    [Fact]
    public void A_form_with_a_slip_is_read_as_it_was_meant_or_something_is_said()
    {
        var silent = new List<string>();
        var (tried, noticed) = (0, 0);
        for (var seed = 0; seed < 600; seed++)
        {
            var form = new RandomForm(seed);
            if (FormSlip.Of(form, seed) is not { } slip)
                continue;
            tried++;
            var file = Given.Import(slip.Workbook, "form.xlsx", Given.Projects, [RandomFormTests.Rubric]);
            if (file.Diagnostics.Any(found => found.Severity != Severity.Info))
            {
                noticed++;
                continue;
            }

            var said = file.Visits().SelectMany(visit => visit.Responses.Select(response => $"{visit.ProjectId} {response.SubjectId} {response.State} {response.Value}"));
            if (slip.IsOfSum || !said.Order(StringComparer.Ordinal).SequenceEqual(form.Sheets.SelectMany(sheet => RandomForm.Expected(sheet).Select(answer => $"{sheet.Project} {answer}")).Order(StringComparer.Ordinal)))
                silent.Add($"seed {seed}: {slip.What}\n{slip.Markdown}");
        }

        tried.Should().BeGreaterThan(300);
        silent.Take(3).Should().BeEmpty($"of {tried} forms {silent.Count} were read otherwise without a word");
        ((double)noticed / tried).Should().BeGreaterThan(0.5);
    }
}
