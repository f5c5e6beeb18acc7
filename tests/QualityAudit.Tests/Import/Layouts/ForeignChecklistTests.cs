using QualityAudit.Audits;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Import.Layouts.ForeignForm;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>One workbook for each layout of one sheet that companies really use (L1–L9), with what is expected of it.</summary>
public sealed class ForeignChecklistTests
{
    [Fact] // L1
    public void A_sales_site_mystery_shop_has_its_own_column_for_not_applicable_and_scores_out_of_one()
    {
        var file = Imported("""
            # 暗访
            | 神秘访客检测表 | | | | | | | | |
            | 案场名称： | 春申城 | | 服务类型 | 得分率 | | | | |
            | 访问日期： | 2008-08-20 | | 电话 | 0.9 | | | | |
            | 检查日期 | 2008-08-20 | | 接待 | 0.8 | | | | |
            | 访问人 | 李敏 | | | | | | | |
            | 指标代码 | 考核指标 | 评价标准 | 权重分 | 指标属性 | 专业细分 | 实际得分 | 不适用 | 针对评零分或无法评价项具体说明 |
            | A01电话咨询日期：开始时间：接线员： |
            | 1-1 | 三声之内接听电话 | 三声 | 0.47 | 普通 | 电话 | 1 | | |
            | 1-2 | 主动报出项目名称 | 报 | 0.53 | 普通 | 电话 | 0 | | 未报 |
            | 1-3 | 形象岗展示 | 站 | 2 | 普通 | 形象 | 0.5 | | 少一人 |
            | 1-5 | 水景开启 | 开 | 1 | 普通 | 环境 | | √ | 冬季 |
            """);

        Answers(file).Should().Equal("A1-1 Answered met G8", "A1-2 Answered no G9", "A1-3 Answered 2 G10", "A1-5 NotApplicable  H11");
        file.Findings().Should().Equal("A6 QA1118");
        file.Visits().Single().Should().BeEquivalentTo(new { ProjectId = "SH01", Date = new DateOnly(2008, 8, 20), Inspector = "李敏", Kind = VisitKind.MysteryShop });
        file.Visits().Single().Responses[1].Reason.Should().Be("未报");
        (file.RowsRead, file.RowsTaken, file.RowsSkipped).Should().Be((5, 4, 1));
    }

    [Fact] // L2
    public void A_site_quality_sheet_has_merged_sections_points_in_the_text_and_reasons_only_where_points_were_lost()
    {
        var file = Imported("""
            # 4月
            | 销售案场物业服务品质检查评分表(4月份) |
            | 项目名称 | 春申 | 检查日期 | 2008.4.12 | 检查人 | 王芳 | 检查方式 | 抽查 |
            | 序号 | 类别 | 分项 | 检查内容 | 分值 | 评分标准 | 扣分项说明 | 得分 |
            | 1 | 客服 | 电话 | 三声之内接听电话 | 2 | 每慢一声扣1分 | | 2 |
            | 2 | | 电话 | 主动报出项目名称 | 2 | 未报不得分 | | 2 |
            | 3 | 安保 | 形象 | 1、形象岗展示（4分） | 4 | 站姿 | 站姿松散 | 3.5 |
            | | 小计 | | | 8 | | | 7.5 |
            | 4 | 保洁 | 地面 | 大厅地面清洁 | 5 | 一处扣1分 | 有烟头 | 3 |
            | 合计 | | | | 13 | | | 11 |
            | 注：本表由物业部填写 |
            """);

        Answers(file).Should().Equal("A1-1 Answered met H4", "A1-2 Answered yes H5", "A1-3 Answered 3.5 H6", "A1-4 Answered 2 H8");
        file.Findings().Should().BeEquivalentTo("A3 QA1118", "H9 QA1318");
        file.Diagnostics.Single(found => found.Code == "QA1318").Message(Language.Chinese).Should().Contain("11").And.Contain("10.5");
    }

    [Fact] // L3
    public void A_form_without_scores_counts_maximum_less_deduction_and_has_label_and_value_in_one_cell()
    {
        var file = Imported("""
            # 检查表
            | 文件编号：QM-07 |
            | 四大模块品质抽查表 |
            | 项目名称：春申城  时间：2008年8月20日  检查人：李敏 |
            | 序号 | 编号 | 检查项目 | 检查 内容 | 分值(分) | 扣分 |
            | 1 | 1.1 | 客服 | 三声之内接听电话 | 2 | 1 |
            | 2 | 1.2 | 客服 | 主动报出项目名称 | 2 | 扣2分 |
            | 3 | 1.3 | 保洁 | 大厅地面清洁 | 5 | (2) |
            | 4 | 1.4 | 环境 | 水景开启 | 1 | |
            """);

        Answers(file).Should().Equal("A1-1 Answered partly F5", "A1-2 Answered no F6", "A1-4 Answered 2 F7", "A1-5 Answered met F8");
        file.Findings().Should().Equal("F8 QA1319", "A4 QA1118");
    }

    [Fact] // L4
    public void A_column_of_findings_is_the_result_where_it_holds_verdicts()
    {
        var file = Imported(Head + """
            | 序号 | 版块 | 服务标准 | 分值 | 扣分说明 | 检查情况 | 备注 |
            | 1 | 客服 | 三声之内接听电话 | 2 | 每声扣1分 | 合格 | |
            | 2 | 客服 | 主动报出项目名称 | 2 | 未报扣2分 | 扣2分 | 忘了 |
            | 3 | 环境 | 水景开启 | 1 | 未开扣1分 | 不涉及 | 冬季 |
            """);

        Answers(file).Should().Equal("A1-1 Answered met F5", "A1-2 Answered no F6", "A1-5 NotApplicable  F7");
    }

    [Fact] // L4
    public void A_column_of_findings_in_words_leaves_nothing_to_score_and_one_sentence_says_so()
    {
        var file = Imported(Head + """
            | 序号 | 版块 | 服务标准 | 分值 | 扣分说明 | 检查情况 |
            | 1 | 客服 | 三声之内接听电话 | 2 | 每声扣1分 | 响了四声才接 |
            | 2 | 环境 | 水景开启 | 1 | 未开扣1分 | 开着，很漂亮 |
            """);

        file.File.Should().BeNull();
        file.Findings().Should().Equal("A4 QA1124");
    }

    [Fact] // L5, S-02
    public void So_much_off_for_each_place_never_goes_below_nothing()
    {
        var file = Imported(Head + """
            | 序号 | 检查项目 | 检查内容 | 分值 | 扣分标准 | 扣分 |
            | 1 | 保洁 | 大厅地面清洁 | 5 | 1分/处 | 7 |
            | 2 | 客服 | 三声之内接听电话 | 2 | 未做到不得分 | 0 |
            """);

        Answers(file).Should().Equal("A1-4 Answered 5 F5", "A1-1 Answered met F6");
    }

    [Fact] // L5
    public void A_maximum_merged_over_a_group_is_not_that_of_its_first_item()
    {
        var file = Imported(MarkdownWorkbook.With(merges: ["D5:D6"]).Filled(Head + """
            | 序号 | 检查项目 | 检查内容 | 分值 | 扣分标准 | 扣分 |
            | 1 | 现场 | 大厅地面清洁 | 9 | 1分/处 | 7 |
            | 2 | 现场 | 形象岗展示 | | 0.5分/处 | 1 |
            | 小计 | | | 9 | | 8 |
            """).ToXlsx());

        Answers(file).Should().Equal("A1-4 Answered 5 F5", "A1-3 Answered 3 F6");
        file.Findings().Should().Equal("A4 QA1118");
    }

    [Fact]
    public void More_off_than_there_is_needs_a_rule_for_each_place()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 分值 | 扣分 |
            | 1 | 大厅地面清洁 | 5 | 7 |
            """);

        file.Findings().Should().Contain("D5 QA1223");
        file.File.Should().BeNull();
    }

    [Fact] // L6
    public void A_form_of_150_points_may_have_its_deductions_after_the_remarks_and_all_three_numbers_are_checked()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 标准分 | 备注 | 扣分 | 实得分 |
            | 1 | 三声之内接听电话 | 60 | | 0 | 60 |
            | 2 | 形象岗展示 | 50 | 少一人 | 25 | 25 |
            | 3 | 大厅地面清洁 | 40 | | 8 | 32 |
            | 4 | 水景开启 | 10 | | 10 | 5 |
            """);

        file.Findings().Should().Contain("F8 QA1222");
        file.Findings().Should().NotContain(finding => finding.StartsWith("F5", StringComparison.Ordinal) || finding.StartsWith("F7", StringComparison.Ordinal));
    }

    [Fact] // L7
    public void The_reason_may_stand_in_the_cell_of_the_item()
    {
        var file = Imported(Head + """
            | 题号 | 题目 | 满分 | 得分 |
            | 1 | 三声之内接听电话 失分说明：响了五声 | 2 | ０ |
            | 2 | 形象岗展示 | 4 | 四 |
            | 总分 | | 6 | 4 |
            """);

        Answers(file).Should().Equal("A1-1 Answered not-met D5", "A1-3 Answered 4 D6");
        file.Visits().Single().Responses[0].Reason.Should().Be("响了五声");
        file.Findings().Should().Equal("A4 QA1118");
    }

    [Fact] // L8, L16
    public void Yes_no_and_ratings_stand_in_one_column_and_a_page_break_repeats_the_header()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 检查结果（是/否/NA） | 备注 |
            | A1-2 | 主动报出项目名称 | 是 | |
            | A1-1 | 三声之内接听电话 | ü | |
            | 序号 | 检查内容 | 检查结果(是/否/NA) | 备注 |
            | A1-5 | 水景开启 | NA | |
            | A1-3 | 形象岗展示 | 3.5 | |
            """);

        Answers(file).Should().Equal("A1-2 Answered yes C5", "A1-1 Answered met C6", "A1-5 NotApplicable  C8", "A1-3 Answered 3.5 C9");
        file.RowsSkipped.Should().Be(1);
    }

    [Fact] // L9
    public void A_date_without_a_year_takes_the_year_of_the_quarter_and_is_a_warning()
    {
        var file = Imported("""
            # 春申城
            | 2008年第三季度现场抽查 |
            | 检查日期 | 8月20日 | 检查人 | 李敏 |
            | 序号 | 检查内容 | 分值 | 得分 |
            | 1 | 水景开启 | 1 | 1 |
            """);

        file.Visits().Single().Should().BeEquivalentTo(new { ProjectId = "SH01", Date = new DateOnly(2008, 8, 20), Kind = VisitKind.SpotCheck });
        file.Findings().Should().Equal("B2 QA1224", "A3 QA1118");
    }
}
