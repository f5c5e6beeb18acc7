using QualityAudit.Audits;
using QualityAudit.Import;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.LayoutFiles;
using QualityAudit.Tests.Forms;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Import.Layouts.ForeignForm;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>A reading is kept as a profile, and what cannot be read for certain is chosen once for all sheets like it.</summary>
public sealed class SavedLayoutTests
{
    private const string TwoScores = Head + """
        | 序号 | 检查内容 | 满分 | 得分 | 复核得分 |
        | 1 | 水景开启 | 1 | 1 | 0 |
        """;

    private const string Shop = """
        columns:
          - { header: [款项], means: none }
          - { header: [看什么], means: item }
          - { header: [该得], means: maximum }
          - { header: [拿到, Got], means: score }
        scores: points
        project:
          from: [sheet]
          names:
            - { written: 春申房地产开发有限公司, id: SH01 }
        visitKind: mystery-shop
        entries:
          date: [巡检日]
          inspector: [巡检员]
        rows:
          skip: [打印]
          subtotal: [本节]
        marks:
          notApplicable: [免]
          met: [优]
        """;

    [Fact]
    public void Words_that_nobody_else_uses_are_read_by_the_profile_and_an_info_says_so()
    {
        var file = With([Profile(Shop)], """
            # 春申城
            | 四季花城 | 巡检日 | 2008-08-20 | 巡检员 | 李敏 |
            | 款项 | 看什么 | 该得 | Got |
            | 甲 | 三声之内接听电话 | 2 | 2 |
            | 乙 | 水景开启 | 1 | 免 |
            | 本节合计 | | 2 | 1 |
            | 丙 | 形象岗展示 | 4 | 优 |
            | 打印于 2008-08-21 | | | |
            """);

        Answers(file).Should().Equal("A1-1 Answered met D3", "A1-5 NotApplicable  D4", "A1-3 Answered 4 D6");
        file.Visits().Single().Should().BeEquivalentTo(new { ProjectId = "SH01", Inspector = "李敏", Kind = VisitKind.MysteryShop });
        file.Visits().Single().Responses[1].Raw.Should().Be("免");
        file.Findings().Should().Equal("D5 QA1318", "A2 QA1127");
        file.Diagnostics[1].Message(Language.English).Should().Contain("“shop”");
    }

    [Fact] // L13
    public void Other_column_names_and_legal_names_of_projects_are_those_that_the_profile_lists()
    {
        var file = With([Profile(Shop)], """
            | 项目名称 | 春申房地产开发有限公司 |
            | 巡检日 | 2008-08-20 | 巡检员 | 李敏 |
            | 看什么 | 该得 | Got |
            | 水景开启 | 1 | 1 |
            """);

        Answers(file).Should().Equal("A1-5 Answered met C4");
        file.Visits().Single().ProjectId.Should().Be("SH01");
    }

    [Fact]
    public void A_profile_that_was_asked_for_and_does_not_fit_says_why()
    {
        var profile = Profile(Shop);
        var file = With(new LayoutKnowledge([profile]) { Forced = profile }, Head + """
            | 款项 | 看什么 | 该得 | 总计 |
            | 1 | 水景开启 | 1 | 1 |
            """);

        file.Findings().Should().Equal("- QA1126");
        file.Diagnostics[0].Message(Language.Chinese).Should().Contain("缺少标题：拿到").And.Contain("D4 总计");
        file.Diagnostics[0].Message(Language.English).Should().Contain("row 4 lacks the headers 拿到").And.Contain("D4 总计");
    }

    [Fact]
    public void A_sheet_that_no_profile_fits_is_read_by_its_headers()
    {
        var file = With([Profile(Shop)], Head + """
            | 序号 | 检查内容 | 满分 | 得分 |
            | 1 | 水景开启 | 1 | 1 |
            """);

        file.Findings().Should().Equal("A4 QA1118");
    }

    [Fact]
    public void Two_profiles_that_fit_are_named_and_neither_is_taken()
    {
        var file = With([Profile(Shop), Profile(Shop) with { Name = "other" }], Head + """
            | 款项 | 看什么 | 该得 | 拿到 |
            | 1 | 水景开启 | 1 | 1 |
            """);

        file.Findings().Should().Equal("- QA1128");
        file.Diagnostics[0].Message(Language.English).Should().Contain("shop, other");
    }

    [Fact]
    public void Columns_may_stand_in_another_order_and_those_not_read_may_be_missing()
    {
        var file = With([Profile(Shop)], """
            # 春申城
            | 巡检日 | 2008-08-20 | 巡检员 | 李敏 |
            | 拿到 | 看什么 | 该得 |
            | 2 | 三声之内接听电话 | 2 |
            """);

        Answers(file).Should().Equal("A1-1 Answered met A3");
    }

    [Fact]
    public void A_form_that_the_program_made_is_never_read_by_a_profile()
    {
        var profile = Profile(Shop);
        var form = FormBytes.Register(Given.Projects, Language.Chinese);

        var file = Given.Import(form, "file.xlsx", Given.Projects, [Rubric], new LayoutKnowledge([profile]) { Forced = profile });

        file.Findings().Should().BeEmpty();
        file.Kind.Should().Be(FileKind.Register);
    }

    [Fact]
    public void What_was_chosen_is_read_so_and_kept()
    {
        const string form = Head + """
            | 序号 | 检查内容 | 满分 | 得分 | 实得分 |
            | 1 | 水景开启 | 1 | 1 | 0 |
            """;
        var open = With(LayoutKnowledge.None, form);
        var question = open.Questions.Should().ContainSingle().Which;

        var chosen = With(Chosen(question, 1), form);

        open.File.Should().BeNull();
        question.Choices.Select(choice => choice.En).Should().Equal("D4 得分", "E4 实得分");
        Answers(chosen).Should().Equal("A1-5 Answered not-met E5");
        var kept = chosen.Readings.Single().Profile!;
        kept.Columns.Select(column => column.Meaning).Should().Equal(Meaning.Id, Meaning.Item, Meaning.Maximum, Meaning.None, Meaning.Score);
        Answers(With([kept with { Name = "kept" }], form)).Should().Equal("A1-5 Answered not-met E5");
    }

    [Theory]
    [InlineData(0, "A1-1 Answered partly D5|A1-4 Answered 5 D6")]
    [InlineData(1, "A1-1 Answered met D5|A1-4 Answered 5 D6")]
    public void Points_or_shares_can_be_chosen(int choice, string expected) => ChosenGives(
        """
            | 序号 | 检查内容 | 满分 | 得分 |
            | 1 | 三声之内接听电话 | 2 | 1 |
            | 2 | 大厅地面清洁 | 5 | 0 |
            """,
        choice, expected);

    [Theory] // L4
    [InlineData(0, "A1-1 Answered met E5|A1-4 Answered 3 E6")]
    [InlineData(1, "A1-1 Unanswered  E5|A1-4 Answered 3 E6")]
    public void What_a_plain_remark_beside_deductions_means_can_be_chosen(int choice, string expected) => ChosenGives(
        """
            | 序号 | 服务标准 | 分值 | 扣分说明 | 检查情况 |
            | 1 | 三声之内接听电话 | 2 | 每声扣1分 | 接得很快 |
            | 2 | 大厅地面清洁 | 5 | 一处扣1分 | 电梯口有烟头扣1分；水渍两处，扣2分 |
            """,
        choice, expected);

    [Theory] // L10
    [InlineData(0, "SH01")]
    [InlineData(1, "SH02")]
    public void Which_of_two_places_names_the_project_can_be_chosen(int choice, string expected)
    {
        const string form = """
            # 四季花城
            | 春申城服务品质抽查表 |
            | 检查日期 | 2008-08-20 | 检查人 | 李敏 |
            | 序号 | 检查内容 | 分值 | 得分 |
            | 1 | 水景开启 | 1 | 1 |
            """;
        var question = With(LayoutKnowledge.None, form).Questions.Single();

        var file = With(Chosen(question, choice), form);

        file.Visits().Single().ProjectId.Should().Be(expected);
        file.Readings.Single().Profile!.ProjectFrom.Should().Equal(choice == 0 ? ProjectPlace.Title : ProjectPlace.Sheet);
    }

    [Theory] // L9
    [InlineData(0, "2008-08-20")]
    [InlineData(1, "2008-08-22")]
    public void Which_day_counts_can_be_chosen_where_rows_have_dates_of_their_own(int choice, string expected)
    {
        const string form = """
            # 春申城
            | 现场抽查 2008年 |
            | 检查人 | 李敏 |
            | 序号 | 检查内容 | 分值 | 得分 | 检查日期 |
            | 1 | 水景开启 | 1 | 1 | 8月20日 |
            | 2 | 形象岗展示 | 4 | 4 | 2008.8.21 |
            | 3 | 大厅地面清洁 | 5 | | 装修中 |
            | 4 | 三声之内接听电话 | 2 | 2 | 2008/8/22 |
            """;
        var open = With(LayoutKnowledge.None, form);

        open.Findings().Should().Contain("E7 QA1131");
        With(Chosen(open.Questions.Single(), choice), form).Visits().Single().Date.Should().Be(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_kind_of_visit_can_be_chosen_where_nothing_says_it()
    {
        const string form = """
            # 春申城
            | 检查日期 | 2008-08-20 | 检查人 | 李敏 |
            | 序号 | 检查内容 | 分值 | 得分 |
            | 1 | 水景开启 | 1 | 1 |
            """;
        var open = With(LayoutKnowledge.None, form);

        open.Findings().Should().Equal("- QA1106", "A2 QA1118");
        var file = With(Chosen(open.Questions.Single(), 3), form);
        file.Visits().Single().Kind.Should().Be(VisitKind.SpotCheck);
        file.Readings.Single().Profile!.VisitKind.Should().Be(VisitKind.SpotCheck);
    }

    [Fact]
    public void Sheets_of_one_layout_share_a_question()
    {
        var one = With(LayoutKnowledge.None, TwoScores.Replace("复核得分", "实得分", StringComparison.Ordinal)).Questions.Single();
        var other = With(LayoutKnowledge.None, TwoScores.Replace("复核得分", "实得分", StringComparison.Ordinal).Replace("# 检查", "# 另一张", StringComparison.Ordinal)).Questions.Single();

        one.Key.Should().Be(other.Key);
    }

    private static void ChosenGives(string table, int choice, string expected)
    {
        var question = With(LayoutKnowledge.None, Head + table).Questions.Single();
        var file = With(Chosen(question, choice), Head + table);

        string.Join('|', Answers(file)).Should().Be(expected);
        string.Join('|', Answers(With([file.Readings.Single().Profile! with { Name = "kept" }], Head + table))).Should().Be(expected);
    }

    private static LayoutKnowledge Chosen(LayoutQuestion question, int choice)
    {
        var answers = new LayoutAnswers();
        answers.Add(question, choice);
        return new LayoutKnowledge([]) { Answers = answers };
    }

    private static LayoutProfile Profile(string yaml)
    {
        var (profile, findings) = LayoutFile.Parse(yaml, "site/layouts/shop.yaml", "site");
        findings.Should().BeEmpty();
        return profile!;
    }

    private static ImportedFile With(IReadOnlyList<LayoutProfile> profiles, string markdown) => With(new LayoutKnowledge(profiles), markdown);

    private static ImportedFile With(LayoutKnowledge layouts, string markdown) =>
        Given.Import(MarkdownWorkbook.Xlsx(markdown), "file.xlsx", Given.Projects, [Rubric], layouts);
}
