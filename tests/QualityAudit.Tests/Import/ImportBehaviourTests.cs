using System.Globalization;
using QualityAudit.Tests.Diagnostics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import;

public sealed class ImportBehaviourTests
{
    private const string Mistakes = """
        | 项目     | 春申       |
        | 季度     | 2008Q2     |
        | 检查日期 | 2008-08-20 |
        | 检查人   |            |
        | 检查类型 | 微服私访   |
        | 评分标准 | small      |
        | 版本     | 2008.1     |

        | 编号  | 检查内容 | 结果    | 实测值 | 扣分原因 | 备注  |
        | X1-01 |          | /       |        |          |       |
        | X1-03 |          | 7       |        | #REF!    |       |
        | X1-99 |          | 是      |        |          |       |
        |       |          | 是      |        |          |       |
        | X1-03 |          | 3       |        |          |       |
        """;

    [Fact]
    public void All_problems_of_a_file_are_found_in_one_pass_and_the_file_is_refused_whole()
    {
        var file = Given.Import(Mistakes);

        file.File.Should().BeNull();
        file.Findings().Should().Equal(
            "B4 QA1106", "B5 QA1207", "B2 QA1110", "C10 QA1210", "E11 QA1201", "C11 QA1209", "A12 QA1302", "A13 QA1203", "A14 QA1301");
    }

    [Fact]
    public void A_missing_column_silences_its_cells()
    {
        var file = Given.Import("""
            | 回访编号 | 项目 | 回访类型 | 房号 | 结果 | CB-A2-1 |
            | C1 | SH01 | 交付 | 1-1 | 成功 | 是 |
            | C2 | SH01 | 交付 | 1-2 | 成功 | 也许 |
            """);

        file.Findings().Should().Equal("A1 QA1101");
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        string Everything() => string.Join('\n', new[] { Given.Import(Mistakes), Given.Import(ChecklistImportTests.Filled) }.Select(file =>
            $"{string.Join('\n', file.Diagnostics)}\n{string.Join('\n', file.File is null ? [] : file.Visits().SelectMany(visit => visit.Responses))}"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var invariant = Everything();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Everything().Should().Be(invariant);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Control_characters_of_a_cell_never_reach_a_message_raw()
    {
        var file = Given.Import(MarkdownWorkbook.Csv($"{ImportCase.Head}\n{ImportCase.Columns}\n| X1-01 | | 是\u001b[31m\u202e\u200b啊 | | | |"), "a.csv");

        file.Diagnostics.Should().ContainSingle();
        file.Diagnostics[0].Message(Language.Chinese).Should().Contain(@"“是\u001B[31m\u202E\u200B啊”");
        file.Diagnostics[0].RawValue.Should().Contain("\u001b");
    }

    [Fact]
    public void Several_visits_stand_on_several_sheets()
    {
        var file = Given.Import($"""
            # 春申城
            {ImportCase.Head}
            {ImportCase.Columns}
            | X1-01 | | 是 | | | |
            # 花城
            {ImportCase.HeadWith("项目", "四季花城")}
            {ImportCase.Columns}
            | X1-01 | | 否 | | | |
            """);

        file.Findings().Should().BeEmpty();
        file.Visits().Select(visit => $"{visit.ProjectId} {visit.Source.Sheet}").Should().Equal("SH01 春申城", "SH02 花城");
    }

    [Fact]
    public void English_headers_stand_in_any_order()
    {
        var file = Given.Import("""
            | Rubric version: | 2008.1 |
            | RUBRIC | SMALL |
            | Visit  kind | Mystery shop |
            | Inspector | Li Min |
            | Visit date | 2008-08-20 |
            | Project | Spring City |

            | Remark | Result (yes/no) | What is checked | Item id |
            | | yes | | X1-01 |
            """);

        file.Findings().Should().BeEmpty();
        file.Visits().Single().Responses.Single().Cell.ToString().Should().Be("B9");
    }

    [Fact]
    public void Answers_one_a_row_are_joined_to_calls()
    {
        var file = Given.Import("""
            | Call id | Project id | Callback kind | Call date | Household | Outcome | Question id | Answer |
            | C1 | SH01 | handover | 2008-07-01 | 1-1 | answered | CB-A2-1 | yes |
            | C2 | SH01 | handover | 2008-07-01 | 1-2 | no answer | | |
            | C1 | | | | | | cb-a2-2 | don't know |
            | C1 | SH01 | handover | 2008.7.1 | 1-1 | answered | CB-A3-4 | |
            """);

        file.Findings().Should().BeEmpty();
        file.Calls().Select(call => $"{call.CallId} {call.Row} {call.Outcome}").Should().Equal("C1 2 Answered", "C2 3 NoAnswer");
        CallbackImportTests.Answers(file.Calls()[0]).Should().Equal("CB-A2-1 Answered yes H2", "CB-A2-2 Unanswered dont-know H4", "CB-A3-4 Unanswered  H5");
        (file.RowsRead, file.RowsTaken, file.RowsSkipped).Should().Be((4, 4, 0));
    }

    [Fact]
    public void Calls_of_two_quarters_may_stand_in_one_file()
    {
        var file = Given.Import("""
            | 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 | CB-A2-1 |
            | C1 | SH01 | 交付 | 2008-03-31 | 1-1 | 成功 | 是 |
            | C2 | SH01 | 交付 | 2008-04-01 | 1-2 | 成功 | 是 |
            """);

        file.Calls().Select(call => call.Quarter.ToString()).Should().Equal("2008Q1", "2008Q2");
    }
}
