using QualityAudit.Audits;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Import.Layouts.ForeignForm;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>Particulars of real forms, each in a file of its own: head blocks, ids, dates in rows, groups that do not add up, ratings among yes and no.</summary>
public sealed class FormDetailTests
{
    [Fact] // L1
    public void A_second_date_that_is_a_time_and_a_label_without_its_colon_do_not_stand_in_the_way_and_ids_may_be_dates()
    {
        var file = Imported("""
            # 暗访
            | 神秘访客检测表 | | | | |
            | 案场名称： | 春申城 | | 服务类型 | 得分率 |
            | 访问日期： | 2008-08-20 | | 电话 | 0.9 |
            | 访问日期： | 14:30 | | 接待 | 0.8 |
            | 访问人 | 李敏 | | | |
            | 指标代码 | 考核指标 | 权重分 | 实际得分 | 不适用 |
            | 2008-01-01 | 三声之内接听电话 | 0.47 | 1 | |
            | 2008-01-03 | 形象岗展示 | 0.2 | 0.5 | |
            """);

        Answers(file).Should().Equal("A1-1 Answered met D7", "A1-3 Answered 2 D8");
        file.Visits().Single().Should().BeEquivalentTo(new { Date = new DateOnly(2008, 8, 20), Inspector = "李敏", Kind = VisitKind.MysteryShop });
    }

    [Fact] // L1
    public void An_id_of_letters_and_numbers_that_became_a_date_is_still_found()
    {
        var rubric = ForeignForm.Rubric with { Indicators = [new Indicator("A1", new("执行力", "Execution"), 100, IndicatorSource.Checklist, [new("C1", new("全部", "All"), 1) { Items = [new("3-7", new("水景开启", "Fountain is on"), Given.Graded, 1)] }])] };

        var file = Given.Import(MarkdownWorkbook.Xlsx(Head + """
            | 指标代码 | 考核指标 | 权重分 | 得分 |
            | 2008-03-07 | 水景开启 | 1 | 1 |
            """), "file.xlsx", rubric);

        Answers(file).Should().Equal("3-7 Answered met D5");
    }

    [Fact] // L2
    public void Sections_are_merged_down_and_a_day_without_a_year_is_refused_where_nothing_names_the_year()
    {
        var form = MarkdownWorkbook.With(merges: ["A1:E1", "B4:B5"]).Filled("""
            # 4月
            | 销售案场物业服务品质检查评分表(4月份) |
            | 项目名称 | 春申 | 检查日期 | 4月12日 | 检查人 | 王芳 | 检查方式 | 抽查 |
            | 序号 | 类别 | 检查内容 | 分值 | 得分 |
            | 1 | 形象岗展示（4分） | 三声之内接听电话 | 2 | 2 |
            | 2 | | 主动报出项目名称 | 2 | 2 |
            """).ToXlsx();

        var file = Given.Import(form, "file.xlsx", ForeignForm.Rubric);

        file.File.Should().BeNull();
        file.Findings().Should().Equal("D2 QA1205", "A3 QA1118");
    }

    [Fact] // L3
    public void A_head_in_one_cell_may_be_a_blank_form_and_headers_may_be_broken_over_lines()
    {
        var file = Imported("""
            # 检查表
            | 四大模块品质抽查表 |
            | 项目名称：春申城_x000A_时间：    年  月  日_x000A_检查人：李敏 |
            | 序号 | 模_x000A_块 | 检_x000A_查_x000A_内容 | 分值_x000A_(分) | 扣_x000A_分 |
            | 1.1.1 | 客服 | 三声之内接听电话 | 2 | 1 |
            """);

        file.File.Should().BeNull();
        file.Findings().Should().Equal("- QA1106", "A3 QA1118");
        file.Diagnostics[0].Message(Language.Chinese).Should().Contain("检查日期");
        file.Readings.Single().Columns.Select(column => column.Meaning.En).Should().Equal("id", "section", "what is checked", "maximum", "points deducted");
    }

    [Fact] // L7
    public void Points_of_a_group_that_do_not_match_its_items_are_a_warning_and_never_used()
    {
        var file = Imported(Head + """
            | 题号 | 题目 | 满分 | 得分 |
            | 1 | 三声之内接听电话 失分说明：响了五声 | 2 | 0 |
            | 2 | 形象岗展示 | 4 | 4 |
            | 小计 | | 8 | 6 |
            """);

        Answers(file).Should().Equal("A1-1 Answered not-met D5", "A1-3 Answered 4 D6");
        file.Findings().Should().Equal("D7 QA1318", "A4 QA1118");
    }

    [Fact] // L8
    public void A_rating_of_one_to_ten_stands_among_yes_and_no_and_numbers_begin_again_on_each_page()
    {
        var items = Items.Append(new Item("C1-1", new("样板房讲解完整", "Show flat explained"), new PointsScale(10, 1), 10)).ToList();
        var rubric = ForeignForm.Rubric with { Indicators = [new Indicator("A1", new("执行力", "Execution"), 100, IndicatorSource.Checklist, [new("C1", new("全部", "All"), 1) { Items = items }])] };

        var file = Given.Import(MarkdownWorkbook.Xlsx(Head + """
            | 序号 | 检查内容 | 结果（是/否/NA） |
            | 3 | 样板房讲解完整 | 8 |
            | 1 | 主动报出项目名称 | 是 |
            | 序号 | 检查内容 | 结果(是/否/NA) |
            | 1 | 水景开启 | NA |
            | 2 | 三声之内接听电话 | 否 |
            """), "file.xlsx", rubric);

        Answers(file).Should().Equal("C1-1 Answered 8 C5", "A1-2 Answered yes C6", "A1-5 NotApplicable  C8", "A1-1 Answered not-met C9");
    }

    [Fact] // L9
    public void Days_in_rows_are_written_in_every_way_what_cannot_be_read_is_an_error_and_without_a_verdict_nobody_minds()
    {
        static string Form(string lost) => $"""
            # 春申城
            | 2015年第四季度现场抽查 |
            | 检查人 | 李敏 |
            | 序号 | 检查内容 | 分值 | 得分 | 检查日期 |
            | 1 | 大厅地面清洁 | 5 | 5 | 12月9日 |
            | 2 | 形象岗展示 | 4 | 4 | 2015.11.2 |
            | 3 | 水景开启 | 1 | 1 | 2015/12/5 |
            | 4 | 三声之内接听电话 | 2 | 2 | {lost} |
            | 5 | 主动报出项目名称 | 2 | | 装修中 |
            """;
        var rubric = ForeignForm.Rubric with { ValidFrom = new Quarter(2015, 1) };

        var open = Given.Import(MarkdownWorkbook.Xlsx(Form("'########")), "file.xlsx", rubric);
        open.File.Should().BeNull();
        open.Findings().Should().Equal("E4 QA1224", "E7 QA1230", "E4 QA1131", "D8 QA1320", "A3 QA1118");

        var asked = Given.Import(MarkdownWorkbook.Xlsx(Form("2015-12-10")), "file.xlsx", rubric);
        asked.Findings().Should().Equal("E4 QA1224", "E7 QA1131", "D8 QA1320", "A3 QA1118");
        var answers = new LayoutAnswers();
        answers.Add(asked.Questions.Single(), 1);
        var file = Given.Import(MarkdownWorkbook.Xlsx(Form("2015-12-10")), "file.xlsx", Given.Projects, [rubric], new LayoutKnowledge([]) { Answers = answers });
        file.Visits().Single().Date.Should().Be(new DateOnly(2015, 12, 10));
    }

    [Theory] // L9
    [InlineData("'########", "D5 QA1230")]
    [InlineData("#DIV/0!", "D5 QA1201")]
    public void A_score_of_which_only_signs_are_left_is_an_error_and_not_a_blank_form(string score, string expected)
    {
        var file = Imported(Head + $"""
            | 序号 | 检查内容 | 分值 | 得分 |
            | 1 | 大厅地面清洁 | 5 | {score} |
            | 2 | 水景开启 | 1 | 1 |
            """);

        file.File.Should().BeNull();
        file.Findings().Should().Equal(expected, "A4 QA1118");
    }

    [Fact] // L9
    public void A_form_whose_only_verdict_is_lost_in_an_export_is_no_blank_form() =>
        Imported(Head + "| 序号 | 检查内容 | 分值 | 得分 |\n| 1 | 大厅地面清洁 | 5 | '######## |").Findings().Should().Equal("D5 QA1230", "A4 QA1118");

    [Theory] // L12
    [InlineData("有", "无")]
    [InlineData("存在", "不存在")]
    [InlineData("适用", "不适用")]
    [InlineData("是", "否")]
    public void What_exists_is_said_in_many_words(string exists, string does_not)
    {
        var file = Imported(Head + $"""
            | 序号 | 检查内容 | 分值 | 是否存在该检查项 | 得分 |
            | 1 | 三声之内接听电话 | 2 | {exists} | 2 |
            | 2 | 水景开启 | 1 | {does_not} | |
            | 3 | 形象岗展示 | 4 | {exists} | 3 |
            """);

        Answers(file).Should().Equal("A1-1 Answered met E5", "A1-5 NotApplicable  D6", "A1-3 Answered 3 E7");
    }

    [Fact] // L13
    public void One_ledger_kept_by_hand_and_by_a_system_reads_alike()
    {
        var byHand = Imported("""
            | 现场抽查 |
            | 楼盘：良渚 | 检查日期 | 2008.8.20 | 检查人 | 李敏 |
            | 序号 | 考核内容 | 满分 | 评分 |
            | 1 | 水景开启 | 1 | 1 |
            | 2 | 形象岗展示 | 4 | 3.5分 |
            """);
        var bySystem = Imported("""
            | 现场抽查 | |
            | 项目名称 | 良渚文化村 |
            | 检查时间 | 2008-08-20 |
            | 检查员 | 李敏 |
            | 指标编号 | 服务标准 | 标准分 | 扣除分 | 实得分 |
            | A1-5 | 水景开启 | 1 | 0 | 1 |
            | A1-3 | 形象岗展示 | 4 | 0.5 | 3.5 |
            """);

        string[] Said(QualityAudit.Import.ImportedFile file) => [.. file.Visits().Select(visit => $"{visit.ProjectId} {visit.Date:yyyy-MM-dd} {visit.Inspector} {visit.Kind} {string.Join(", ", visit.Responses.Select(answer => $"{answer.SubjectId} {answer.Value}"))}")];
        Said(bySystem).Should().Equal(Said(byHand)).And.Equal("HZ01 2008-08-20 李敏 SpotCheck A1-5 met, A1-3 3.5");
    }

    [Fact]
    public void Sheets_of_two_rubrics_are_two_layouts_although_their_headers_are_the_same()
    {
        var other = new Rubric("parking", "2008.1", "hash", new("车场", "Parking"),
            [new Indicator("A1", new("执行力", "Execution"), 100, IndicatorSource.Checklist, [new("C1", new("全部", "All"), 1) { Items = [new("P1", new("车场照明", "Light"), Given.Graded, 1)] }])])
        { ValidFrom = new Quarter(2008, 1), Unanswered = UnansweredPolicy.Exclude };

        var file = Given.Import(MarkdownWorkbook.Xlsx($"{Head.Replace("# 检查", "# 一", StringComparison.Ordinal)}| 序号 | 检查内容 | 满分 | 得分 |\n| 1 | 水景开启 | 1 | 1 |\n{Head.Replace("# 检查", "# 二", StringComparison.Ordinal)}| 序号 | 检查内容 | 满分 | 得分 |\n| 1 | 车场照明 | 1 | 1 |"), "file.xlsx", ForeignForm.Rubric, other);

        file.Visits().Select(visit => visit.RubricId).Should().Equal("site", "parking");
        file.Readings.Select(reading => reading.Profile!.RubricId).Should().Equal("site", "parking");
    }
}
