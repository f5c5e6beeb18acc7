using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Import.Layouts.ForeignForm;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>Whatever could mean two things is an error that names both.</summary>
public sealed class UncertainChecklistTests
{
    [Fact]
    public void A_checklist_of_no_rubric_is_one_sentence()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 满分 | 得分 |
            | 1 | 洗手间有纸 | 2 | 2 |
            | 2 | 洗手间无味 | 2 | 1 |
            """);

        file.Findings().Should().Equal("A4 QA1122");
    }

    [Fact]
    public void Two_columns_that_could_both_be_the_score_are_an_error_that_names_them()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 满分 | 得分 | 实得分 |
            | 1 | 水景开启 | 1 | 1 | 0 |
            """);

        file.Findings().Should().Equal("E4 QA1121");
    }

    [Fact]
    public void Scores_that_never_pass_one_could_be_points_or_shares_and_are_not_guessed()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 满分 | 得分 |
            | 1 | 三声之内接听电话 | 2 | 1 |
            | 2 | 大厅地面清洁 | 5 | 0 |
            """);

        file.Findings().Should().Equal("D5 QA1125");
    }

    [Theory]
    [InlineData("得分率", "50%", "partly")]
    [InlineData("得分率", "1", "met")]
    public void A_share_of_the_points_is_what_its_header_says(string header, string value, string expected)
    {
        var file = Imported(Head + $"""
            | 序号 | 检查内容 | 满分 | {header} |
            | 1 | 三声之内接听电话 | 2 | {value} |
            """);

        file.Visits().Single().Responses.Single().Value.Should().Be(expected);
    }

    [Fact] // S-02
    public void Points_that_are_exactly_none_of_the_answers_are_an_error()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 满分 | 得分 |
            | 1 | 三声之内接听电话 | 10 | 7 |
            """);

        file.Findings().Should().Contain("D5 QA1220");
        file.File.Should().BeNull();
    }

    [Fact]
    public void What_is_not_applicable_cannot_have_points()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 满分 | 得分 | 不适用 |
            | 1 | 水景开启 | 1 | 1 | √ |
            """);

        file.Findings().Should().Contain("E5 QA1221");
    }

    [Fact]
    public void Two_rubrics_that_hold_the_same_items_are_named_and_neither_is_taken()
    {
        var file = Given.Import(MarkdownWorkbook.Xlsx(Head + """
            | 序号 | 检查内容 | 满分 | 得分 |
            | 1 | 水景开启 | 1 | 1 |
            """), "file.xlsx", Rubric, Rubric with { Id = "other" });

        file.Findings().Should().Equal("A4 QA1123");
        file.Diagnostics[0].Message(Language.English).Should().Contain("site 2008.1").And.Contain("other 2008.1");
    }
}
