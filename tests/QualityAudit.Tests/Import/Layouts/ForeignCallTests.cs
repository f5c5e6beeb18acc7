using System.Text;
using QualityAudit.Audits;
using QualityAudit.Import;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.LayoutFiles;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>One workbook for each layout of callbacks that companies really use (C1–C4), with what is expected of it.</summary>
public sealed class ForeignCallTests
{
    private const string Wide = """
        | 问卷编号 | 区域代码 | 楼盘 | 业主类型 | 访问员 | 访问日期 | 一审 | 二审 | 房号 | 入住日期 | 回访结果 | Q1 是否邀请您参加工地开放活动 | Q2 是否定期通报进展 | Q3 始终信赖 | Q4、工地开放增强信心 |
        | W001 | HD-01 | 春申城 | 准业主 | 张三 | 2008-07-05 | 合格 | 合格 | 3-501 | | 成功 | 是 | 不清楚 | | 4 |
        | W002 | HD-02 | 良渚 | 老业主 | 张三 | 2008-07-06 | 合格 | | 5-201 | 2007-12-30 | 成功 | | | 5 | |
        | W003 | HD-01 | 春申 | 准业主 | 李四 | 2008-07-06 | | | 3-502 | | 无人接听 | | | | |
        """;

    private const string Log = """
        | 某楼盘电话回访登记 | | | | | |
        | 序号 | 楼盘 | 房号 | 日期 | 始终信赖 | 备注 |
        | 1 | 春申房产 | 3-501 | 2008.7.5 | A | |
        | 2 | 春申房产 | 3-502 | 2008.7.5 | C | 抱怨停车 |
        | 3 | 春申房产 | 3-503 | 2008.7.6 | | 没打通 |
        """;

    private const string Long = """
        | 问卷编号 | 楼盘 | 回访类型 | 房号 | 访问日期 | 回访结果 | 题目 | 选项代码 | 得分 |
        | L1 | 春申城 | 交付 | 3-501 | 2008-07-05 | 成功 | 是否邀请您参加工地开放活动？ | 1 | 100 |
        | L1 | | | | | | 是否定期通报进展 | 9 | |
        | L1 | | | | | | 工地开放增强信心 | 4 | 75 |
        | L2 | 良渚 | 日常居住 | 5-201 | 2008-07-06 | 成功 | 始终信赖 | −1 | |
        """;

    [Fact] // C1
    public void Owner_types_decide_what_was_asked_and_are_asked_about_once_each()
    {
        var open = With(LayoutKnowledge.None, Wide);

        open.File.Should().BeNull();
        open.Findings().Where(IsNoNote).Should().Equal("D2 QA1225", "D3 QA1225");
        open.Questions.Select(question => question.Text.Zh).Should().Equal("“业主类型”里的“准业主”是什么意思？", "“业主类型”里的“老业主”是什么意思？");

        var file = With(Chosen((open.Questions[0], 1), (open.Questions[1], 2)), Wide);

        Calls(file).Should().Equal(
            "W001 SH01 Handover 2008-07-05 3-501 Answered: CB-A2-1=yes L2, CB-A2-2=dont-know M2, CB-A3-4=4 O2",
            "W002 HZ01 DailyLiving 2008-07-06 5-201 Answered: CB-A3-1=5 N3",
            "W003 SH01 Handover 2008-07-06 3-502 NoAnswer: ");
        file.Calls()[1].MoveInDate.Should().Be(new DateOnly(2007, 12, 30));
        file.Findings().Should().BeEquivalentTo("B1 QA1103", "E1 QA1103", "G1 QA1103", "H1 QA1103", "A1 QA1132");
        (file.RowsRead, file.RowsTaken, file.RowsSkipped).Should().Be((3, 3, 0));
        Kept(file).Calls!.Kinds.Should().Equal(("准业主", CallbackKind.Handover), ("老业主", CallbackKind.DailyLiving));
        Calls(With([Kept(file)], Wide)).Should().Equal(Calls(file));
    }

    [Fact] // C1
    public void An_answer_to_a_question_that_this_owner_was_not_asked_is_an_error()
    {
        var profile = Kept(With(Chosen([.. With(LayoutKnowledge.None, Wide).Questions.Zip([1, 2])]), Wide));

        With([profile], Wide.Replace("| 成功 | | | 5 | |", "| 成功 | 是 | | 5 | |", StringComparison.Ordinal)).Findings().Should().Contain("L3 QA1308");
    }

    [Fact] // C1
    public void Questions_by_number_alone_are_asked_about_and_named()
    {
        var numbered = Wide.Replace("Q1 是否邀请您参加工地开放活动", "Q1", StringComparison.Ordinal);

        var open = With(LayoutKnowledge.None, numbered);

        open.Findings().Should().Equal("L1 QA1133");
        open.Questions.Single().Choices.Select(choice => choice.Zh).Should().Equal("CB-A2-1 是否邀请您参加工地开放活动", "不读取这一列");
    }

    [Fact] // C2
    public void Letters_of_a_paper_log_mean_what_its_layout_says_and_rows_without_an_answer_are_named()
    {
        var profile = Profile("""
            table: callbacks
            columns:
              - { header: [序号], means: none }
              - { header: [楼盘], means: project }
              - { header: [房号], means: household }
              - { header: [日期], means: call-date }
              - { header: [始终信赖], means: question, question: CB-A3-1 }
              - { header: [备注], means: none }
            callbackKind: daily-living
            answers:
              - { written: A, means: "5" }
              - { written: B, means: "3" }
              - { written: C, means: "1" }
            project:
              names:
                - { written: 春申房产, id: SH01 }
            """);

        var file = With([profile], Log);

        Calls(file).Should().Equal(
            "春申房产-2008.7.5-3-501 SH01 DailyLiving 2008-07-05 3-501 Answered: CB-A3-1=5 E3",
            "春申房产-2008.7.5-3-502 SH01 DailyLiving 2008-07-05 3-502 Answered: CB-A3-1=1 E4");
        file.Calls()[0].Responses[0].Raw.Should().Be("A");
        file.Findings().Should().Equal("A2 QA1132");
        file.Diagnostics[0].Message(Language.English).Should().Contain("“kept”").And.Contain("1 rows without any were not read");
        (file.RowsRead, file.RowsTaken, file.RowsSkipped).Should().Be((3, 2, 1));
    }

    [Fact] // C2
    public void Letters_that_nobody_has_explained_are_one_error_each_that_names_the_choices()
    {
        var open = With(LayoutKnowledge.None, Log.Replace("春申房产", "春申城", StringComparison.Ordinal));
        var kind = open.Questions.Single(question => question.Choices.Count == 5);

        var file = With(Chosen((kind, 2)), Log.Replace("春申房产", "春申城", StringComparison.Ordinal));

        file.Findings().Where(IsNoNote).Should().Equal("E3 QA1225", "E4 QA1225");
        file.Diagnostics.First(finding => finding.Code == "QA1225").Message(Language.English).Should().Contain("5, 4, 3, 2, 1, don't know, refused, not asked");
    }

    [Theory] // C3
    [InlineData("是", "4")]
    [InlineData("1", "4分")]
    public void A_survey_tools_export_has_three_header_rows_and_semicolons(string yes, string four)
    {
        var text = $$"""
            ResponseId;Project;Unit;EndDate;OwnerType;QID1;QID2
            问卷编号;楼盘;房号;访问日期;回访类型;是否邀请您参加工地开放活动;始终信赖
            {"ImportId":"_recordId"};{"ImportId":"p"};{"ImportId":"u"};{"ImportId":"endDate"};{"ImportId":"t"};{"ImportId":"QID1"};{"ImportId":"QID2"}
            R_1;春申城;3-501;2008-07-05;交付;{{yes}};
            R_2;良渚;5-201;2008-07-06;日常居住;;{{four}}
            """;

        var file = Given.Import(Encoding.UTF8.GetBytes(text), "export.csv");

        Calls(file).Should().Equal(
            "R_1 SH01 Handover 2008-07-05 3-501 Answered: CB-A2-1=yes F4",
            "R_2 HZ01 DailyLiving 2008-07-06 5-201 Answered: CB-A3-1=4 G5");
        file.RowsSkipped.Should().Be(1);
        file.Findings().Should().Contain("A2 QA1132");
    }

    [Fact] // C4
    public void Captions_name_the_question_and_9_99_and_minus_1_are_no_answer()
    {
        var open = With(LayoutKnowledge.None, Long);
        open.Findings().Should().Equal("I1 QA1121");

        var file = With(Chosen((open.Questions.Single(), 0)), Long);

        Calls(file).Should().Equal(
            "L1 SH01 Handover 2008-07-05 3-501 Answered: CB-A2-1=yes H2, CB-A2-2=dont-know H3, CB-A3-4=4 H4",
            "L2 HZ01 DailyLiving 2008-07-06 5-201 Answered: CB-A3-1=dont-know H5");
        file.Diagnostics.Single(finding => finding.Code == "QA1132").Message(Language.English).Should().Contain("count as don't know: 2");
        Calls(With([Kept(file)], Long)).Should().Equal(Calls(file));
    }

    [Fact] // C4
    public void A_label_beside_its_code_and_score_is_the_answer()
    {
        var file = With(LayoutKnowledge.None, """
            | 问卷编号 | 楼盘 | 回访类型 | 房号 | 访问日期 | 回访结果 | 题目 | 选项代码 | 选项内容 | 得分 |
            | L1 | 春申城 | 交付 | 3-501 | 2008-07-05 | 成功 | 是否邀请您参加工地开放活动 | 2 | 否 | 0 |
            """);

        Calls(file).Should().Equal("L1 SH01 Handover 2008-07-05 3-501 Answered: CB-A2-1=no I2");
    }

    private static bool IsNoNote(string finding) => !finding.EndsWith("QA1103", StringComparison.Ordinal) && !finding.EndsWith("QA1132", StringComparison.Ordinal);

    private static IEnumerable<string> Calls(ImportedFile file)
    {
        file.Diagnostics.Where(found => found.Severity == QualityAudit.Diagnostics.Severity.Error).Select(found => $"{found.Location.Cell} {found.Code} {found.Message(Language.English)}").Should().BeEmpty();
        return file.Calls().Select(call => FormattableString.Invariant(
            $"{call.CallId} {call.ProjectId} {call.Kind} {call.Date:yyyy-MM-dd} {call.Household} {call.Outcome}: {string.Join(", ", call.Responses.Where(answer => answer.Raw.Length > 0).Select(answer => $"{answer.SubjectId}={answer.Value} {answer.Cell}"))}"));
    }

    // As it is read from its file again.
    private static LayoutProfile Kept(ImportedFile file) => Profile(LayoutFile.Write(file.Readings.Single().Profile!, "file.xlsx"));

    private static LayoutProfile Profile(string yaml)
    {
        var (profile, findings) = LayoutFile.Parse(yaml, "small/layouts/kept.yaml", "small");
        findings.Select(finding => finding.ToString()).Should().BeEmpty();
        return profile!;
    }

    private static LayoutKnowledge Chosen(params (LayoutQuestion Question, int Choice)[] choices)
    {
        var answers = new LayoutAnswers();
        foreach (var (question, choice) in choices)
            answers.Add(question, choice);
        return new LayoutKnowledge([]) { Answers = answers };
    }

    private static ImportedFile With(IReadOnlyList<LayoutProfile> profiles, string markdown) => With(new LayoutKnowledge(profiles), markdown);

    private static ImportedFile With(LayoutKnowledge layouts, string markdown) =>
        Given.Import(MarkdownWorkbook.Xlsx(markdown), "file.xlsx", Given.Projects, [Given.Rubric], layouts);
}
