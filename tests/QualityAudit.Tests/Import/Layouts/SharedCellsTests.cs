using QualityAudit.Import;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Import.Layouts.ForeignForm;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>What several items share: merged cells beside them, and a maximum that only their group has (L5, L11). Words fill down, points never do.</summary>
public sealed class SharedCellsTests
{
    [Theory]
    [InlineData("得分", "4", "QA1228")]
    [InlineData("扣分", "2", "QA1228")]
    [InlineData("检查结果", "合格", "QA1228")]
    public void A_cell_of_points_merged_over_several_items_says_nothing_of_any_of_them(string header, string value, string code)
    {
        var file = Merged(["D5:D6"], $"""
            | 序号 | 检查内容 | 分值 | {header} |
            | 1 | 大厅地面清洁 | 5 | {value} |
            | 2 | 形象岗展示 | 4 | |
            | 3 | 水景开启 | 1 | {(header == "扣分" ? "0" : header == "得分" ? "1" : "合格")} |
            """);

        file.File.Should().BeNull();
        file.Findings().Should().Equal($"D5 {code}", "A4 QA1118");
        file.Diagnostics[0].Message(Language.English).Should().Contain("A1-4, A1-3");
    }

    [Fact]
    public void A_mark_and_a_reason_merged_over_several_items_hold_for_each_of_them()
    {
        var file = Merged(["E5:E6", "F7:F8"], """
            | 序号 | 检查内容 | 分值 | 得分 | 不适用 | 扣分原因 |
            | 1 | 大厅地面清洁 | 5 | | √ | |
            | 2 | 形象岗展示 | 4 | | | |
            | 3 | 三声之内接听电话 | 2 | 0 | | 接待台无人 |
            | 4 | 主动报出项目名称 | 2 | 0 | | |
            """);

        Answers(file).Should().Equal("A1-4 NotApplicable  E5", "A1-3 NotApplicable  E5", "A1-1 Answered not-met D7", "A1-2 Answered no D8");
        file.Visits().Single().Responses.Select(response => response.Reason).Should().Equal(null, null, "接待台无人", "接待台无人");
        file.Findings().Should().Equal("A4 QA1118");
    }

    [Fact] // L11
    public void An_item_that_is_two_rows_high_keeps_its_own_maximum_and_score()
    {
        var file = Merged(["A5:A6", "B5:B6", "C5:C6", "D5:D6"], """
            | 序号 | 检查内容 | 分值 | 得分 |
            | 1 | 三声之内接听电话 | 4 | 2 |

            | 2 | 水景开启 | 2 | 2 |
            """);

        Answers(file).Should().Equal("A1-1 Answered partly D5", "A1-5 Answered met D7");
    }

    [Fact] // L5
    public void A_maximum_beside_the_first_of_a_group_alone_is_the_groups_where_places_are_counted()
    {
        var file = Imported(Head + """
            | 序号 | 检查项目 | 检查内容 | 分值 | 扣分标准 | 扣分 |
            | 1 | 现场 | 大厅地面清洁 | 10 | 1分/处 | 2 |
            | 2 | 现场 | 形象岗展示 | | 0.5分/处 | 1 |
            | 3 | 环境 | 水景开启 | 1 | 1分/处 | 0 |
            """);

        Answers(file).Should().Equal("A1-4 Answered 2 F5", "A1-3 Answered 3 F6", "A1-5 Answered met F7");
        file.Findings().Should().Equal("A4 QA1118");
    }

    [Fact] // L5
    public void A_maximum_that_the_items_own_points_come_to_is_the_groups()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 分值 | 扣分 |
            | 1 | 大厅地面清洁 | 9 | 2 |
            | 2 | 形象岗展示 | | 1 |
            """);

        Answers(file).Should().Equal("A1-4 Answered 2 D5", "A1-3 Answered 3 D6");
    }

    [Fact] // L5
    public void A_maximum_that_could_be_the_first_items_or_the_groups_is_an_error_that_names_both_cells()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 分值 | 扣分 |
            | 1 | 大厅地面清洁 | 10 | 2 |
            | 2 | 形象岗展示 | | 1 |
            | 3 | 水景开启 | 1 | 0 |
            """);

        file.File.Should().BeNull();
        file.Findings().Should().Equal("C6 QA1229", "A4 QA1118");
        file.Diagnostics[0].Message(Language.Chinese).Should().Contain("C5 的分值是 10").And.Contain("C6 空着");
    }

    [Fact] // L5
    public void A_maximum_in_the_row_of_the_section_is_the_groups()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 分值 | 扣分标准 | 扣分 |
            | 一 | 现场 | 10 | | |
            | 1 | 大厅地面清洁 | | 1分/处 | 7 |
            | 2 | 形象岗展示 | | 0.5分/处 | 1 |
            """);

        Answers(file).Should().Equal("A1-4 Answered 5 E6", "A1-3 Answered 3 E7");
        file.RowsSkipped.Should().Be(1);
    }

    private static ImportedFile Merged(IReadOnlyList<string> merges, string table) => Imported(MarkdownWorkbook.With(merges: merges).Filled(Head + table).ToXlsx());
}
