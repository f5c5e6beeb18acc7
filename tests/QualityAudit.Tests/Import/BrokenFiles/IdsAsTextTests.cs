using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Tests.Diagnostics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 10: ids are text. What Excel has made of them is told, never guessed.</summary>
public sealed class IdsAsTextTests
{
    private const string Columns = "| 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 | CB-A2-1 |";

    [Theory]
    [InlineData("'007", "007")]
    [InlineData("'1.10", "1.10")]
    [InlineData("13800000000", "13800000000")]
    [InlineData("138000000001234", "138000000001234")]
    public void An_id_is_kept_as_it_is_written(string cell, string id) =>
        Given.Import($"{Columns}\n| {cell} | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 |").Calls().Single().CallId.Should().Be(id);

    [Theory]
    [InlineData("1.38E+17")]
    [InlineData("138000000001234567")]
    [InlineData("'1.38E+10")]
    public void An_id_of_which_Excel_has_dropped_digits_is_an_error(string cell) =>
        BrokenFile.OutcomeOf(Given.Import($"{Columns}\n| {cell} | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 |")).Should().Be("refused, A2 QA1240");

    [Fact]
    public void A_telephone_number_that_a_text_file_shows_with_an_exponent_has_lost_its_digits() =>
        BrokenFile.OutcomeOf(Given.Import(MarkdownWorkbook.Csv($"{Columns}\n| 1.38E+10 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 |"), "a.csv")).Should().Be("refused, A2 QA1240");

    [Fact]
    public void One_point_ten_is_not_one_point_one()
    {
        var rubric = RubricOf("1.1", "1.10");
        var file = Given.Import($"{ImportCase.Head}\n{ImportCase.Columns}\n| '1.1 | | 是 | | | |\n| '1.10 | | 否 | | | |", rubric);

        file.Visits().Single().Responses.Select(response => $"{response.SubjectId} {response.Value}").Should().Equal("1.1 yes", "1.10 no");
    }

    [Fact]
    public void One_point_ten_that_Excel_has_made_a_number_is_a_repeated_item_and_both_cells_are_named()
    {
        var file = Given.Import($"{ImportCase.Head}\n{ImportCase.Columns}\n| 1.1 | | 是 | | | |\n| 1.10 | | 否 | | | |", RubricOf("1.1", "1.10"));

        BrokenFile.OutcomeOf(file).Should().Be("refused, A11 QA1301");
        file.Diagnostics.Single().Message(Language.Chinese).Should().Contain("A10");
    }

    [Fact]
    public void Seven_is_not_double_o_seven()
    {
        IReadOnlyList<Project> projects = [Given.Project("007", "春申城", "上海", "沪南", []), Given.Project("7", "良渚", "杭州", "浙江", [])];
        var calls = MarkdownWorkbook.Xlsx($"{Columns}\n| C1 | '007 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 |\n| C2 | 7 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 |");

        Given.Import(calls, "a.xlsx", projects, [Given.Rubric]).Calls().Select(call => call.ProjectId).Should().Equal("007", "7");
        BrokenFile.OutcomeOf(Given.Import(calls, "a.xlsx", [projects[0]], [Given.Rubric])).Should().Be("refused, B3 QA1402");
    }

    [Theory]
    [InlineData("0.00", "1.1", "1.10")]
    [InlineData("000", "7", "007")]
    public void An_id_is_the_text_that_its_format_shows(string format, string value, string id)
    {
        var parts = MarkdownWorkbook.Parse($"{ImportCase.Head}\n{ImportCase.Columns}\n| {value} | | 是 | | | |").Parts().Select(part =>
            part.Name.EndsWith("styles.xml", StringComparison.Ordinal) ? (part.Name, Content: part.Content.Replace("<xf numFmtId=\"164\"/>", "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>", StringComparison.Ordinal).Replace("</numFmts>", $"<numFmt numFmtId=\"165\" formatCode=\"{format}\"/></numFmts>", StringComparison.Ordinal))
            : part.Name.EndsWith("sheet1.xml", StringComparison.Ordinal) ? (part.Name, Content: part.Content.Replace("<c r=\"A10\">", "<c r=\"A10\" s=\"2\">", StringComparison.Ordinal))
            : part);

        Given.Import(Workbooks.Zipped.Parts(parts), "a.xlsx", RubricOf("1.1", "1.10", "7", "007")).Visits().Single().Responses.Single().SubjectId.Should().Be(id);
    }

    [Fact]
    public void An_id_that_became_a_date_is_an_error_with_the_way_out()
    {
        var file = Given.Import($"{Columns}\n| C1 | SH01 | 交付 | 2008-07-01 | 2008-01-02 | 成功 | 是 |");

        BrokenFile.OutcomeOf(file).Should().Be("refused, E2 QA1219");
        file.Diagnostics.Single().Hint(Language.Chinese).Should().Contain("文本");
    }

    [Fact]
    public void Item_ids_that_became_dates_are_errors_of_their_own_kind()
    {
        var file = Given.Import($"{ImportCase.Head}\n{ImportCase.Columns}\n| 2008-01-02 | | 是 | | | |", RubricOf("1-2"));

        BrokenFile.OutcomeOf(file).Should().Be("refused, A10 QA1219");
    }

    [Fact]
    public void Ids_that_are_the_same_when_read_by_people_are_repeated_and_both_cells_are_named()
    {
        var items = Given.Import($"{ImportCase.Head}\n{ImportCase.Columns}\n| X1-01 | | 是 | | | |\n| ｘ１—01\u200B | | 否 | | | |");
        var calls = Given.Import($"{Columns}\n| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 |\n| Ｃ１\u00A0 | SH01 | 交付 | 2008-07-01 | 1-2 | 成功 | 是 |");
        var projects = Given.Import("| 项目编号 | 项目 | 城市 | 区域 |\n| P1 | 一 | 上海 | 沪南 |\n| ｐ1 | 二 | 上海 | 沪南 |");

        foreach (var (file, first, second) in new[] { (items, "A10", "A11 QA1301"), (calls, "A2", "A3 QA1310"), (projects, "A2", "A3 QA1314") })
        {
            file.Findings().Should().Equal(second);
            file.Diagnostics.Single().Message(Language.English).Should().Contain(first);
        }
    }

    private static Rubric RubricOf(params string[] ids) =>
        new("small", "2008.1", "h", new("小标准", "Small"), [new Indicator("A1", new("执行", "Execution"), 100, IndicatorSource.Checklist,
            [new("C1", new("全部", "All"), 1) { Items = [.. ids.Select(id => new Item(id, new($"第 {id} 项", $"Item {id}"), new YesNoScale(false), 1))] }])])
        {
            ValidFrom = new Quarter(2008, 1),
            ValidTo = new Quarter(2008, 4),
            Unanswered = UnansweredPolicy.Exclude,
        };
}
