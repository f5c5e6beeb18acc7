using QualityAudit.Audits;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.LayoutFiles;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.LayoutFiles;

/// <summary>A saved layout as a file: there and back, and every mistake at its line.</summary>
public sealed class LayoutFileTests
{
    public static readonly string[] Codes = ["QA2080", "QA2081", "QA2082"];

    /// <summary>Uses every key once.</summary>
    public const string Everything = """
        headerRows: 2
        columns:
          - { header: [序号], means: id }
          - { header: [检查内容, Item], means: item }
          - { header: [检查情况], means: result }
          - { header: ["总分：92.5"], means: none }
        scores: points
        remarks: nothing-deducted
        project:
          from: [title, sheet]
          names:
            - { written: 春申房地产开发有限公司, id: SH01 }
        visitKind: mystery-shop
        dates: last
        monthStartsOn: 26
        entries: 
          project: [受检单位]
          date: [巡检日]
          inspector: [巡检员]
        rows:
          section: [第]
          subtotal: [本节]
          total: [本表]
          skip: [打印]
        marks:
          notApplicable: [免]
          notObserved: [没去]
          met: [优]
          partly: [良]
          notMet: [差]
        """;

    /// <summary>Uses every key of a layout of callbacks.</summary>
    public const string EverythingOfCalls = """
        table: callbacks
        headerRows: 3
        columns:
          - { header: [楼盘], means: project }
          - { header: [房号], means: household }
          - { header: [日期], means: call-date }
          - { header: [Q1], means: question, question: CB-A3-1 }
        callbackKind: sales
        callbackKinds:
          - { written: 准业主, kind: handover }
        answers:
          - { written: A, means: "5" }
          - { written: B, means: dont-know, questions: [CB-A3-1] }
        project:
          names:
            - { written: 春申, id: SH01 }
        """;

    [Fact]
    public void Every_key_of_callbacks_is_read_and_written_again()
    {
        var profile = Read(EverythingOfCalls);

        profile.Calls.Should().BeEquivalentTo(new CallProfile
        {
            Kind = CallbackKind.Sales,
            Kinds = [("准业主", CallbackKind.Handover)],
            Answers = [new OwnAnswer("A", "5", []), new OwnAnswer("B", "dont-know", ["CB-A3-1"])],
        });
        profile.HeaderRows.Should().Be(3);
        profile.Columns[3].Question.Should().Be("CB-A3-1");
        var text = LayoutFile.Write(profile, "回访.csv");
        LayoutFile.Write(Read(text), "回访.csv").Should().Be(text);
        Snapshot.Matches(text);
    }

    [Theory]
    [InlineData("question: CB-A3-1 }", "questoin: CB-A3-1 }", "7:5 QA2011; 7:38 QA2010")]
    [InlineData("means: household", "means: score", "5:28 QA2013")]
    [InlineData("means: call-date", "means: none", "4:3 QA2081")]
    [InlineData("callbackKind: sales", "scores: points", "8:9 QA2037")]
    [InlineData("means: \"5\"", "means: five", "12:26 QA2013")]
    public void A_mistake_about_callbacks_is_named_at_its_line(string old, string changed, string expected) =>
        Findings(EverythingOfCalls.Replace(old, changed, StringComparison.Ordinal)).Should().Be(expected);

    [Fact]
    public void What_only_callbacks_need_has_no_effect_on_a_checklist() =>
        Findings(Everything + "\ncallbackKind: sales").Should().Be("31:15 QA2037");

    [Fact]
    public void Every_key_is_read()
    {
        var profile = Read(Everything);

        profile.Should().BeEquivalentTo(
            new LayoutProfile("shop", "site", 2, [new(["序号"], Meaning.Id), new(["检查内容", "Item"], Meaning.Item), new(["检查情况"], Meaning.Result), new(["总分：92.5"], Meaning.None)])
            {
                Scores = ScoreUnit.Points,
                Remarks = PlainRemark.NothingDeducted,
                ProjectFrom = [ProjectPlace.Title, ProjectPlace.Sheet],
                ProjectNames = [("春申房地产开发有限公司", "SH01")],
                VisitKind = VisitKind.MysteryShop,
                Dates = DayOfVisit.Last,
                MonthStartsOn = 26,
                Words = new()
                {
                    ProjectLabels = ["受检单位"],
                    DateLabels = ["巡检日"],
                    InspectorLabels = ["巡检员"],
                    SectionRows = ["第"],
                    SubtotalRows = ["本节"],
                    TotalRows = ["本表"],
                    SkippedRows = ["打印"],
                    NotApplicable = ["免"],
                    NotObserved = ["没去"],
                    Met = ["优"],
                    Partly = ["良"],
                    NotMet = ["差"],
                },
            },
            options => options.Excluding(read => read.Source));
    }

    [Fact]
    public void What_is_written_reads_the_same_and_is_written_the_same_again()
    {
        var text = LayoutFile.Write(Read(Everything), "检查.xlsx ! 四月");

        Read(text).Should().BeEquivalentTo(Read(Everything), options => options.Excluding(read => read.Source));
        LayoutFile.Write(Read(text), "检查.xlsx ! 四月").Should().Be(text);
        Snapshot.Matches(text);
    }

    [Theory]
    [InlineData("means: item }", "means: itme }", "4:36 QA2013")]
    [InlineData("means: id }", "means: result }", "5:30 QA2080")]
    [InlineData("means: result }", "means: remark }", "3:3 QA2081")]
    [InlineData("headerRows: 2", "headerRows: 5", "1:13 QA2015")]
    [InlineData("remarks: nothing-deducted", "remark: nothing-deducted", "8:1 QA2010")]
    [InlineData("from: [title, sheet]", "from: [titel]", "10:10 QA2013")]
    [InlineData("id: SH01", "no: SH01", "12:7 QA2011; 12:31 QA2010")]
    [InlineData("monthStartsOn: 26", "monthStartsOn: 31", "15:16 QA2015")]
    [InlineData("  skip: [打印]", "  skpi: [打印]", "24:3 QA2010")]
    [InlineData("marks:\n  notApplicable", "marks: none\nx:\n  notApplicable", "25:8 QA2012; 26:1 QA2010")]
    [InlineData("columns:", "columns: }", "2:10 QA2003")]
    public void A_mistake_is_named_at_its_line(string old, string changed, string expected)
    {
        Everything.Should().Contain(old);

        Findings(Everything.Replace(old, changed, StringComparison.Ordinal)).Should().Be(expected);
    }

    [Fact]
    public void Layouts_stand_below_their_rubric_and_no_two_share_a_name()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in new[] { "site/layouts/shop.yaml", "other/layouts/Shop.yaml", "other/layouts/check.yaml" })
            folder.Add(path, System.Text.Encoding.UTF8.GetBytes(Everything));
        folder.Add("site/layouts/broken.yaml", System.Text.Encoding.UTF8.GetBytes("columns: 5"));

        var layouts = LayoutCatalogue.Load(folder.Path);

        layouts.Profiles.Select(profile => $"{profile.RubricId} {profile.Name}").Should().Equal("other Shop", "other check");
        layouts.Diagnostics.Select(found => $"{found.Location} {found.Code}").Should().Equal("site/layouts/broken.yaml:1:10 QA2012", "site/layouts/shop.yaml QA2082");
    }

    private static string Findings(string text)
    {
        var (_, findings) = LayoutFile.Parse(text, "site/layouts/shop.yaml", "site");
        findings.Should().OnlyContain(found => found.Location.File == "site/layouts/shop.yaml");
        return string.Join("; ", findings.Select(found => FormattableString.Invariant($"{found.Location.Line}:{found.Location.Column} {found.Code}")));
    }

    private static LayoutProfile Read(string text)
    {
        var (profile, findings) = LayoutFile.Parse(text, "site/layouts/shop.yaml", "site");
        findings.Select(found => found.ToString()).Should().BeEmpty();
        return profile!;
    }
}
