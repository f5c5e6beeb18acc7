using QualityAudit.Audits;

namespace QualityAudit.Tests.Import;

public sealed class CallbackImportTests
{
    [Fact]
    public void Wide_callbacks_keep_not_asked_dont_know_refused_and_blank_apart()
    {
        var file = Given.Import("""
            | 回访编号 | 项目   | 回访类型 | 回访日期   | 房号   | 入住日期   | 结果     | 本人 | 引导 | CB-A2-1 是否邀请您 | CB-A2-2 | CB-A3-1 | CB-A3-4 |
            |---|
            | C001     | 春申   | 交付     | 2008-07-02 | 3-501  | 2008-06-01 | 成功     | 是   | 否   | 是 | 不知道 |   | ５分 |
            | C002     | SH02   | 日常居住 | 2008.7.3   | 1-101  |            | 成功     | 家人 |      |    |        | 4 |      |
            | C003     | SH02   | handover | 2008-07-03 | 1-102  |            | 无人接听 |      |      |    |        |   |      |
            | C004     | HZ01   | 交付回访 | 2008-07-04 | 2-202  |            | 成功     | 是   | 是   | 否 | 拒答   |   |      |
            """);

        file.Findings().Should().BeEmpty();
        file.Calls().Should().HaveCount(4);
        Answers(file.Calls()[0]).Should().Equal("CB-A2-1 Answered yes J2", "CB-A2-2 Unanswered dont-know K2", "CB-A3-4 Answered 5 M2");
        Answers(file.Calls()[1]).Should().Equal("CB-A3-1 Answered 4 L3");
        Answers(file.Calls()[2]).Should().BeEmpty();
        Answers(file.Calls()[3]).Should().Equal("CB-A2-1 Answered no J5", "CB-A2-2 Unanswered refused K5", "CB-A3-4 Unanswered  M5");
        file.Calls()[0].Should().BeEquivalentTo(new
        {
            CallId = "C001",
            ProjectId = "SH01",
            Kind = CallbackKind.Handover,
            Household = "3-501",
            MoveInDate = new DateOnly(2008, 6, 1),
            ServedPerson = true,
            Coached = false,
            Row = 2,
        });
    }

    internal static IEnumerable<string> Answers(Callback call) =>
        call.Responses.Select(response => $"{response.SubjectId} {response.State} {response.Value} {response.Cell}");

    [Fact]
    public void S_23_each_quarter_is_read_by_its_own_rubric_even_where_calls_of_two_quarters_answer_alike()
    {
        var later = Given.Rubric with
        {
            Version = "2009.1",
            ValidFrom = new Quarter(2009, 1),
            ValidTo = new Quarter(2009, 4),
            Indicators = [Given.Rubric.Indicators[0], Given.Rubric.Indicators[1] with { Criteria = [Given.Rubric.Indicators[1].Criteria[0] with { Questions = [Given.Questions[2] with { Points = 3 }] }] }],
        };

        var file = Given.Import(
            """
            | 回访编号 | 项目 | 回访类型 | 日期 | 房号 | 结果 | CB-A3-1 |
            | C1 | SH01 | 日常居住 | 2008-12-31 | 1-1 | 成功 | 5 |
            | C2 | SH01 | 日常居住 | 2009-01-02 | 1-2 | 成功 | 5 |
            """,
            Given.Rubric,
            later);

        file.Findings().Should().Equal("G3 QA1209");
    }
}
