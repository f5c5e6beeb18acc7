using QualityAudit.Import;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Rubrics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>Callbacks of other layouts: what could mean two things is asked, and what was found out is kept where it belongs.</summary>
public sealed class UncertainCallTests
{
    private const string OutOfTen = """
        | 问卷编号 | 楼盘 | 回访类型 | 房号 | 访问日期 | 始终信赖 |
        | W1 | 春申城 | 日常居住 | 3-501 | 2008-07-05 | 4 |
        | W2 | 春申城 | 日常居住 | 3-502 | 2008-07-05 | 10 |
        | W3 | 春申城 | 日常居住 | 3-503 | 2008-07-05 | 9 |
        """;

    [Fact] // C4
    public void One_answer_beyond_the_ratings_shows_that_all_of_them_count_otherwise()
    {
        var open = Imported(OutOfTen, LayoutKnowledge.None);

        open.File.Should().BeNull();
        open.Diagnostics.Where(found => found.Code == "QA1225").Select(found => $"{found.Location.Cell} {found.RawValue}").Should().Equal("F2 4", "F3 10", "F4 9");

        var file = Imported(OutOfTen, Chosen(open, 3, 0, 0));

        file.Calls().Select(call => $"{call.CallId} {call.Responses.Single().Value}").Should().Equal("W1 2", "W2 5", "W3 5");
    }

    [Fact] // C4
    public void Nine_among_ratings_of_one_to_five_is_no_answer()
    {
        var file = Imported(OutOfTen.Replace("| 10 |", "| 5 |", StringComparison.Ordinal), LayoutKnowledge.None);

        file.Calls().Select(call => $"{call.CallId} {call.Responses.Single().Value}").Should().Equal("W1 4", "W2 5", "W3 dont-know");
    }

    [Fact] // C4
    public void Rows_of_one_call_agree_where_they_say_the_same_in_other_words()
    {
        var file = Imported("""
            | 问卷编号 | 楼盘 | 回访类型 | 房号 | 访问日期 | 回访结果 | 题目 | 答案 |
            | L1 | 春申城 | 交付 | 3-501 | 2008-07-05 | 成功 | 是否定期通报进展 | 是 |
            | L1 | SH01 | 交付回访 | 3-501 | 2008.7.5 | 接通 | 工地开放增强信心 | 4 |
            """, LayoutKnowledge.None);

        file.Calls().Single().Responses.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("| 问卷编号 | 楼盘 | 回访类型 | 房号 | 访问日期 | 始终信赖 | 物业推荐 | 物业续约 |\n| W1 | 春申城 | 日常居住 | 3-501 | 2008-07-05 | 4 | 5 | 5 |")]
    [InlineData("| 问卷编号 | 楼盘 | 回访类型 | 房号 | 访问日期 | 题目 | 答案 |\n| W1 | 春申城 | 日常居住 | 3-501 | 2008-07-05 | 物业推荐 | 5 |")]
    public void A_layout_belongs_to_the_rubric_whose_questions_it_asks(string table)
    {
        IReadOnlyList<Question> questions =
        [
            new("PL-1", new("物业推荐", "Recommend"), QualityAudit.Audits.CallbackKind.DailyLiving, Measure.TopTwoBox, 1),
            new("PL-2", new("物业续约", "Renew"), QualityAudit.Audits.CallbackKind.DailyLiving, Measure.TopTwoBox, 1),
        ];
        var other = Given.RubricWith(UnansweredPolicy.Exclude, id: "loyalty") with
        {
            Indicators = [new Indicator("A3", new("忠诚", "Loyalty"), 100, IndicatorSource.Callbacks, [new("C1", new("全部", "All"), 1) { Questions = questions }])],
        };

        var file = Given.Import(MarkdownWorkbook.Xlsx(table), "file.xlsx", Given.Projects, [Given.Rubric, other]);

        file.Readings.Single().Profile!.RubricId.Should().Be("loyalty");
    }

    private static LayoutKnowledge Chosen(ImportedFile open, params int[] choices)
    {
        var answers = new LayoutAnswers();
        foreach (var (question, choice) in open.Questions.Zip(choices))
            answers.Add(question, choice);
        return new LayoutKnowledge([]) { Answers = answers };
    }

    private static ImportedFile Imported(string markdown, LayoutKnowledge layouts) =>
        Given.Import(MarkdownWorkbook.Xlsx(markdown), "file.xlsx", Given.Projects, [Given.Rubric], layouts);
}
