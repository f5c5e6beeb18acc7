using QualityAudit.Audits;
using QualityAudit.Import.Layouts;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Import.Layouts.ForeignForm;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>One workbook for each layout of workbooks and exports that companies really use (L10–L17), with what is expected of it.</summary>
public sealed class ForeignWorkbookTests
{
    [Fact] // L10
    public void A_title_and_a_sheet_name_that_disagree_are_an_error_that_names_both()
    {
        var file = Imported("""
            # 四季花城
            | 春申城服务品质抽查表 |
            | 检查日期 | 2008-08-20 | 检查人 | 李敏 |
            | 序号 | 检查内容 | 分值 | 得分 |
            | 1 | 水景开启 | 1 | 1 |
            """);

        file.File.Should().BeNull();
        var finding = file.Diagnostics.Single(found => found.Code == "QA1119");
        finding.Message(Language.Chinese).Should().Contain("春申城").And.Contain("四季花城");
        finding.Message(Language.English).Should().Contain("SH01").And.Contain("SH02");
    }

    [Fact] // L10
    public void A_sheet_for_each_project_a_blank_form_and_a_sheet_of_coefficients_stand_in_one_workbook()
    {
        var file = Imported("""
            # 春申城
            | 现场抽查 |
            | 检查日期 | 2008-08-20 | 检查人 | 李敏 |
            | 序号 | 检查内容 | 标准 | | 得分 |
            | | | 标准分 | 应得分 | |
            | 1 | 水景开启 | 1 | 1 | 1 |
            | 2 | 形象岗展示 | 4 | | |
            | 系数 | | | | 0.9 |
            # 四季花城
            | 现场抽查 |
            | 检查日期 | 2008-08-21 | 检查人 | 李敏 |
            | 序号 | 检查内容 | 标准 | | 得分 |
            | | | 标准分 | 应得分 | |
            | 1 | 水景开启 | 1 | 1 | 0 |
            # 空表
            | 现场抽查 |
            | 检查日期 | | 检查人 | |
            | 序号 | 检查内容 | 标准 | | 得分 |
            | | | 标准分 | 应得分 | |
            | 1 | 水景开启 | 1 | | |
            # 系数
            | 项目 | 系数 |
            | 春申城 | 0.9 |
            """);

        file.Visits().Select(visit => $"{visit.ProjectId} {visit.Responses[0].Value}").Should().Equal("SH01 met", "SH02 not-met");
        file.Visits()[0].Responses[1].State.Should().Be(ResponseState.NotApplicable);
        file.Findings().Should().BeEquivalentTo("A3 QA1118", "A3 QA1118", "- QA1120", "- QA1104");
    }

    [Fact] // L10, L11
    public void Merged_header_cells_are_known_on_a_sheet_longer_than_its_first_rows()
    {
        var notes = string.Concat(Enumerable.Repeat("| | 备注：无 | | |\n", 60));
        var file = Imported(MarkdownWorkbook.With(merges: ["C3:D3"]).Filled($"""
            # 春申城
            | 现场抽查 |
            | 检查日期 | 2008-08-20 | 检查人 | 李敏 |
            | 序号 | 检查内容 | 标准 | |
            | | | 分值 | 得分 |
            | 1 | 水景开启 | 1 | 1 |
            {notes}
            """).ToXlsx());

        Answers(file).Should().Equal("A1-5 Answered met D5");
    }

    [Fact] // L11
    public void A_printed_form_is_full_of_merged_cells_and_its_items_have_no_ids()
    {
        var sheet = MarkdownWorkbook.With(merges: ["B1:H1", "B2:C2", "D2:E2", "B7:C7", "B8:C8", "B9:C9"]).Filled("""
            # 一期
            | | 服务品质抽查表 | | | | | | |
            | | 项目名称：春申城 | | 检查日期 | | 2008-08-20 | | |
            | | 检查人：李敏 | | | | | | |
            | | 天气 | 晴 | | | | | |
            | | | | 说在前面 | | | | |
            | | 一 | | | | | | |
            | | 检查内容 | | 满分 | 得分 | 扣分原因 | | |
            | | （1）三声之内接听电话。 | | 2 | 2 | | | |
            | | （2）大厅地面，清洁 | | 5 | 4 | 水渍 | | |
            | | 检查人签字： | | | | | | |
            """).ToXlsx();

        var file = Imported(sheet);

        Answers(file).Should().Equal("A1-1 Answered met E8", "A1-4 Answered 1 E9");
        file.Visits().Single().Should().BeEquivalentTo(new { ProjectId = "SH01", Inspector = "李敏", Date = new DateOnly(2008, 8, 20) });
    }

    [Fact] // L12
    public void A_column_says_whether_the_thing_exists_and_unfilled_months_show_an_error()
    {
        var file = Imported(Head + """
            | 序号 | 检查内容 | 分值 | 是否存在该检查项 | 得分 | 总分：2 | 总分 | 92.5 |
            | 1 | 三声之内接听电话 | 2 | 是 | 2 | | | |
            | 2 | 水景开启 | 1 | 否 | | | | |
            | 得分率 | | | | #DIV/0! | | | |
            """);

        Answers(file).Should().Equal("A1-1 Answered met E5", "A1-5 NotApplicable  D6");
        file.Findings().Should().Equal("H4 QA1318", "A4 QA1118");
    }

    [Fact] // L13
    public void A_project_goes_by_any_of_its_aliases()
    {
        var file = Imported("""
            | 现场抽查 |
            | 楼盘：良渚 | 检查日期 | 2008-08-20 | 检查人 | 李敏 |
            | 序号 | 考核内容 | 满分 | 评分 |
            | 1 | 水景开启 | 1 | 1 |
            """);

        file.Visits().Single().ProjectId.Should().Be("HZ01");
    }

    [Fact] // L14
    public void A_column_of_rules_that_holds_numbers_is_the_maximum()
    {
        var file = Imported(Head + """
            | 项目 | 评分标准 | 得分 | 检查情况 |
            | 三声之内接听电话 | 2 | 1 | 四声 |
            | 大厅地面清洁 | 5 | 5 | |
            """);

        Answers(file).Should().Equal("A1-1 Answered partly C5", "A1-4 Answered 0 C6");
        file.Visits().Single().Responses[0].Reason.Should().Be("四声");
    }

    [Theory] // L15
    [InlineData("2017年12月", "2018.12.01", null, "D2 QA1227")]
    [InlineData("2017年12月", "2017.11.30", null, "")]
    [InlineData("2017年12月", "2017.11.30", 26, "")]
    [InlineData("2017年12月", "2017.11.25", 26, "D2 QA1227")]
    [InlineData("12月份", "2017.12.26", 26, "D2 QA1227")]
    [InlineData("2018年第一季度1月", "2017.12.27", 26, "A1 QA1134")]
    public void A_visit_outside_the_month_of_its_form_is_a_warning_that_names_the_cell(string title, string date, int? monthStartsOn, string expected)
    {
        var form = MarkdownWorkbook.Xlsx($"""
            # 春申城
            | {title}现场抽查 |
            | 检查人 | 李敏 | 检查日期 | {date} |
            | 序号 | 检查内容 | 分值 | 得分 |
            | 1 | 水景开启 | 1 | 1 |
            """);
        var rubric = Rubric with { ValidFrom = new Quarter(2017, 1) };
        var profile = Given.Import(form, "file.xlsx", rubric).Readings.Single().Profile! with { Name = "monthly", MonthStartsOn = monthStartsOn };

        var file = Given.Import(form, "file.xlsx", Given.Projects, [rubric], new LayoutKnowledge([profile]));

        file.File.Should().NotBeNull();
        string.Join(", ", file.Findings().Where(finding => !finding.EndsWith("QA1127", StringComparison.Ordinal))).Should().Be(expected);
    }

    [Fact] // L15
    public void A_year_that_leaves_the_line_of_a_workbooks_visits_is_a_warning()
    {
        static string Sheet(string project, string date) => $"# {project}\n| 现场抽查 |\n| 检查日期 | {date} | 检查人 | 李敏 |\n| 序号 | 检查内容 | 分值 | 得分 |\n| 1 | 水景开启 | 1 | 1 |\n";

        var file = Given.Import(MarkdownWorkbook.Xlsx(Sheet("春申城", "2008.11.30") + Sheet("四季花城", "2009.12.01")), "file.xlsx", Rubric);

        file.Findings().Should().Equal("A3 QA1118", "B2 QA1226", "A3 QA1118");
        file.Diagnostics[1].Message(Language.English).Should().Contain("2009.12.01").And.Contain("2008-12-01 may be meant");
    }

    [Fact] // L17
    public void Section_rows_that_carry_totals_are_checked_and_not_taken_for_items()
    {
        var file = Imported(Head + """
            | 编号 | 检查内容 | 满分 | 得分 |
            | A1 | 客服 | 4 | 3 |
            | A1-1 | 三声之内接听电话 | 2 | 1 |
            | A1-2 | 主动报出项目名称 | 2 | 2 |
            | | 现场环境 | 6 | 5 |
            | 7 | 大厅地面清洁 | 5 | 4 |
            | 8 | 水景开启 | 1 | 1 |
            | 三 | 形象 | 4 | 3 |
            | 三.1 | 形象岗展示 | 4 | 4 |
            """);

        Answers(file).Should().Equal("A1-1 Answered partly D6", "A1-2 Answered yes D7", "A1-4 Answered 1 D9", "A1-5 Answered met D10", "A1-3 Answered 4 D12");
        file.Findings().Should().Equal("D11 QA1318", "A4 QA1118");
        file.RowsSkipped.Should().Be(3);
    }

    [Fact] // L17
    public void A_tools_export_has_sections_among_its_items_and_rows_that_match_nothing_are_named_once()
    {
        var file = Imported(Head + """
            | 编号 | 检查内容 | 满分 | 得分 |
            | A | 客服 | | |
            | A1-1 | 三声之内接听电话 | 2 | 2 |
            | 9 | 水景开启了 | 1 | 1 |
            | 10 | 门口花草修剪 | 1 | 1 |
            """);

        file.File.Should().BeNull();
        file.Findings().Should().Contain("B7 QA1317");
        var finding = file.Diagnostics.Single(found => found.Code == "QA1317");
        finding.Message(Language.Chinese).Should().StartWith("2 行").And.Contain("水景开启了").And.Contain("A1-5 水景开启").And.Contain("门口花草修剪");
    }
}
