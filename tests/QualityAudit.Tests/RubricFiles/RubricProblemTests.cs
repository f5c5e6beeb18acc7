using System.Globalization;
using QualityAudit.Diagnostics;
using QualityAudit.RubricFiles;
using QualityAudit.Tests.LayoutFiles;
using QualityAudit.Tests.RubricFiles.Checks;
using QualityAudit.Tests.RubricWorkbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.RubricFiles;

/// <summary>What is wrong with a rubric file, each finding at its line and column.</summary>
public sealed class RubricProblemTests
{
    /// <summary>A change to the demo rubric, and every finding it leads to.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        // The file as YAML.
        { "title: { zh: 示例, en: Demo }", "title: { zh: 示例, en: Demo", "3:20 QA2003" },
        { "validFrom: 2008Q1", "\tvalidFrom: 2008Q1", "4:1 QA2003" },
        { "department: sales\n", "department: !!s[es\n", "23:19 QA2003" },
        { "department: sales\n", "department: sa\0les\n", "23:23 QA2003" },
        { "      - id: C1", "    \t  - id: C1", "21:5 QA2003" },
        { "en: Reception }", "en: it's 'so' }\n        x: 'a' b", "23:16 QA2003" },
        { "department: sales\n", "department: &d sales\n", "23:21 QA2004" },
        { "measure: top-two-box", "measure: top-two-box\n---\nid: second", "47:1 QA2004" },
        { "validFrom: 2008Q1", "validFrom: 2008Q1\n[a, b]: 1", "5:1 QA2004" },
        { "points: 2\n", "points: 2\n            points: 3\n", "28:13 QA2005" },

        // Keys and values.
        { "weight: 40", "wieght: 40", "16:5 QA2011; 18:5 QA2010" },
        { "points: 2\n", "points: 2\n            colour: red\n", "28:13 QA2010" },
        { "title: { zh: 示例, en: Demo }", "title: { zh: 示例, en: Demo, fr: Démo }", "3:28 QA2010" },
        { "version: \"1\"\n", "", "1:1 QA2011" },
        { "            callback: daily-living\n", "", "42:13 QA2011" },
        { "points: 2\n", "points:\n", "27:20 QA2006" },
        { "points: 2\n", "points: two\n", "27:21 QA2012" },
        { "points: 2\n", "points: \"2\"\n", "27:21 QA2012" },
        { "critical: true", "critical: yes", "32:23 QA2012" },
        { "title: { zh: 接待, en: Reception }", "title: Reception", "22:16 QA2012" },
        { "validFrom: 2008Q1", "validFrom: [2008Q1]", "4:12 QA2012" },
        { "validFrom: 2008Q1", "validFrom: 2008Q1\ndecimals: 1.5", "5:11 QA2012" },
        { "validFrom: 2008Q1", "validFrom: 2008Q1\ngroupResultQuarters: 4", "5:22 QA2012" },
        { "validFrom: 2008Q1", "validFrom: 2008Q1\ngroupResultQuarters: [3.5]", "5:23 QA2012" },
        { "- { key: step-1, title: { zh: 第一步, en: Step one } }", "- step-1", "9:5 QA2012" },
        { "scale: yes-no", "scale: [yes-no]", "30:20 QA2012" },
        { "scale: yes-no", "scale: yesno", "30:20 QA2013" },
        { "scale: yes-no", "scale: { kind: stars }", "30:28 QA2013" },
        { "source: checklist", "source: checklists", "19:13 QA2013" },
        { "measure: top-two-box", "measure: top-three-box", "45:22 QA2013" },
        { "callback: daily-living", "callback: living", "44:23 QA2013" },
        { "notApplicable: forbidden", "notApplicable: never", "33:28 QA2013" },
        { "text: { zh: 奉茶, en: Tea }", "text: { zh: 奉茶 }", "26:19 QA2014" },
        { "text: { zh: 奉茶, en: Tea }", "text: { zh: \"\", en: Tea }", "26:25 QA2014" },
        { "from: 80", "from: 101", "6:23 QA2015" },
        { "maximum: 60", "maximum: -1", "14:58 QA2015" },
        { "validFrom: 2008Q1", "validFrom: 2008Q1\ndecimals: 9", "5:11 QA2015" },
        { "validFrom: 2008Q1", "validFrom: 2008Q1\ngroupResultQuarters: [4, 5]", "5:26 QA2015" },
        { "source: checklist", "source: checklist\n    minimumCompleteness: 80", "20:26 QA2015" },
        { "points: 2\n", "points: 0\n", "27:21 QA2016" },
        { "department: sales\n", "department: sales\n        weight: -1\n", "24:17 QA2016" },
        { "weight: 40", "weight: 0", "18:13 QA2016" },
        { "scale: yes-no", "scale: { kind: checks, parts: [] }", "30:43 QA2017" },
        { "criteria:\n      - id: C2\n        title: { zh: 居住, en: Living }\n        questions:\n          - id: Q1\n            text: { zh: 满意吗？, en: Satisfied? }\n            callback: daily-living\n            measure: top-two-box",
            "criteria: []", "38:15 QA2017" },
        { "validFrom: 2008Q1", "validFrom: 2008", "4:12 QA2018" },
        { "validFrom: 2008Q1", "validFrom: 2008Q1\nvalidTo: 2007Q4", "5:10 QA2019" },

        // Ids and structure.
        { "weight: 40", "weight: 30", "16:3 QA2020" }, // V2
        { "id: I1", "id: I2", "28:17 QA2021" },
        { "id: I1", "id: i2", "28:17 QA2021" },
        { "id: Q1", "id: I1", "42:17 QA2021" },
        { "id: C2", "id: A1", "39:13 QA2021" },
        { "key: property", "key: sales", "12:12 QA2021" },
        { "id: poor", "id: good", "7:11 QA2021" },
        { "id: I1", "id: 奉茶", "25:17 QA2022" },
        { "scale: yes-no", "scale: { kind: checks, parts: [{ key: none, label: { zh: 甲, en: A } }, { key: b, label: { zh: 乙, en: B } }] }", "30:51 QA2022" },
        { "department: sales\n", "department: sales\n        criteria: [{ id: C3, title: { zh: 丙, en: C }, items: [{ id: I3, text: { zh: 丁, en: D }, points: 1 }] }]\n", "21:9 QA2023" },
        { "        questions:\n          - id: Q1\n            text: { zh: 满意吗？, en: Satisfied? }\n            callback: daily-living\n            measure: top-two-box\n", "", "39:9 QA2024" },
        { "        questions:\n          - id: Q1", "        criteria: [{ id: D, title: { zh: 二, en: D }, criteria: [{ id: E, title: { zh: 三, en: E } }] }]\n        questions:\n          - id: Q1", "39:9 QA2023; 41:65 QA2025" },
        { "        questions:\n          - id: Q1\n", "        items: [{ id: I3, text: { zh: 丁, en: D }, points: 1 }]\n        questions:\n          - id: Q1\n", "39:9 QA2023; 41:16 QA2026" },
        { "department: sales\n", "department: sale\n", "23:21 QA2027" },
        { "target: total", "target: A9", "14:42 QA2028" },
        { "kind: critical, target: total,", "kind: critical, items: [I9], target: total,", "14:42 QA2028" },
        { "kind: critical, target: total,", "kind: floor, indicator: A7, below: 60, target: total,", "14:42 QA2028; 32:23 QA2042" },
        { "            points: 2\n          - id: I2\n            text: { zh: 公示, en: Disclosure }\n            scale: yes-no\n            points: 3\n            critical: true\n            notApplicable: forbidden\n",
            "            points: 2\n            bonus: true\n", "16:5 QA2029" },

        // Bands, scales, questions.
        { "from: 80", "from: 0", "7:23 QA2030" },
        { "from: 0", "from: 10", "7:23 QA2031" },
        { "scale: yes-no", "scale: { kind: graded, levels: [{ key: a, label: { zh: 甲, en: A }, credit: 0.8 }, { key: b, label: { zh: 乙, en: B }, credit: 0 }] }", "30:44 QA2032" },
        { "scale: yes-no", "scale: { kind: measure, unit: { zh: 米, en: m }, bands: [{ atMost: 3, credit: 1 }, { atMost: 5, credit: 0 }] }", "30:95 QA2033" },
        { "scale: yes-no", "scale: { kind: measure, unit: { zh: 米, en: m }, bands: [{ atMost: 3, credit: 1 }, { atMost: 2, credit: 0.5 }, { credit: 0 }] }", "30:95 QA2034" },
        { "scale: yes-no", "scale: { kind: measure, unit: { zh: 米, en: m }, bands: [{ credit: 1 }, { credit: 0 }] }", "30:84 QA2034" },
        { "scale: yes-no", "scale: { kind: points, maximum: 5, step: 2 }", "30:54 QA2035" },
        { "measure: top-two-box", "measure: map\n            map: [0, 50, 100]", "46:18 QA2036" },
        { "measure: top-two-box", "measure: map", "42:13 QA2011" },
        { "measure: top-two-box", "measure: yes-share\n            points: 5", "46:21 QA2037" },
        { "measure: top-two-box", "measure: mean\n            map: [0, 25, 50, 75, 100]", "46:18 QA2037" },
        { "source: checklist", "source: checklist\n    minimumAnswers: 5", "20:21 QA2037" },
        { "source: callbacks", "source: callbacks\n    rollup: weights\n    minimumCompleteness: 0.5", "38:13 QA2037; 39:26 QA2037" },
        { "source: checklist", "source: checklist\n    region: pooled", "20:13 QA2038" },

        { "measure: top-two-box", "measure: all-of\n            of: [Q7, Q8]", "46:18 QA2048; 46:22 QA2048" },
        { "measure: top-two-box", "measure: all-of\n            of: [Q1]", "46:17 QA2017; 46:18 QA2048" },
        { "measure: top-two-box", "measure: all-of", "42:13 QA2011" },
        { "measure: top-two-box", "measure: mean\n            of: [Q1]", "46:17 QA2037" },
        { "measure: top-two-box", "measure: top-two-box\n          - { id: Q2, text: { zh: 二, en: Two }, callback: daily-living, measure: mean }\n          - { id: Q3, text: { zh: 都, en: Both }, callback: repair, measure: all-of, of: [Q1, Q2] }", "47:90 QA2049; 47:94 QA2049" },
        { "measure: top-two-box", "measure: top-two-box\n          - { id: Q2, text: { zh: 二, en: Two }, callback: daily-living, measure: mean }\n          - { id: Q3, text: { zh: 都, en: Both }, callback: daily-living, measure: all-of, of: [Q1, Q2] }", "47:100 QA2054" },
        { "department: sales\n", "participants: [sales, garden]\n", "23:31 QA2027" },
        { "points: 2\n", "points: 2\n            basis: rules\n", "28:20 QA2027" },
        { "points: 2\n", "points: 2\n            frequency: hourly\n", "28:24 QA2013" },
        { "scale: yes-no", "scale: { kind: checks, parts: [{ key: a, label: { zh: 水、电, en: Water } }, { key: b, label: { zh: 煤气, en: Gas } }] }", "30:61 QA2039" },

        // Flags and caps.
        { "            notApplicable: forbidden\n", "", "32:23 QA2040" },
        { "notApplicable: forbidden", "notApplicable: zero", "33:28 QA2040" },
        { "critical: true", "critical: true\n            advisory: true", "32:23 QA2041" },
        { "caps:\n  - { id: cap-1, kind: critical, target: total, maximum: 60, title: { zh: 封顶, en: Cap } }\n", "", "30:23 QA2042" },
        { "critical: true", "critical: true\n            bonus: true", "32:23 QA2043" },
        { "points: 2\n", "points: 2\n            bonus: true\n            advisory: true\n", "28:20 QA2044" },
        { "kind: critical, target: total,", "kind: critical, items: [I1], target: total,", "14:42 QA2045; 32:23 QA2042" },
        { "            critical: true\n", "", "14:5 QA2046" },
        { "scale: yes-no", "scale: { kind: checks, parts: [{ key: a, label: { zh: 水, en: Water } }, { key: b, label: { zh: 电, en: water } }] }", "30:102 QA2047" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_is_reported_where_it_stands(string old, string changed, string expected) =>
        Findings(DemoRubric.With(old, changed)).Should().Be(expected);

    [Fact]
    public void The_demo_rubric_itself_has_no_finding() => Findings(DemoRubric.Text).Should().BeEmpty();

    [Fact]
    public void Every_finding_about_the_content_of_a_rubric_is_raised_here()
    {
        var raised = Cases.SelectMany(row => ((string)row[2]).Split("; ")).Select(finding => finding.Split(' ')[1]);

        // QA2001 and QA2002 are about the file, QA2050 to QA2053, QA2055, QA2068 and QA2069 about the folder: RubricCatalogueTests. QA206x: RubricCheckTests. QA207x: RubricWorkbookTests. QA208x: LayoutFileTests.
        string[] elsewhere = ["QA2001", "QA2002", "QA2050", "QA2051", "QA2052", "QA2053", "QA2055", "QA2068", "QA2069", .. RubricCheckTests.Codes, .. RubricWorkbookTests.Codes, .. LayoutFileTests.Codes];
        raised.Concat(elsewhere).Distinct().Order().Should().Equal(
            DiagnosticCatalogue.All.Select(descriptor => descriptor.Code).Where(code => code.StartsWith("QA2", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_problems_are_reported_at_once_in_the_order_of_the_file()
    {
        const string broken = """
            id: demo
            versoin: "1"
            title: { zh: 示例 }
            validFrom: spring 2008
            bands:
              - { id: good, from: 80, title: { zh: 良好, en: Good } }
            indicators:
              - id: A1
                title: { zh: 执行力, en: Execution }
                weight: 50
                source: checklist
                criteria:
                  - id: C1
                    title: { zh: 接待, en: Reception }
                    items:
                      - { id: I1, text: { zh: 奉茶, en: Tea }, points: -2 }
                      - { id: I1, text: { zh: 公示, en: Board }, points: 3, scale: graded-5 }
              - id: A2
                title: { zh: 评价, en: Evaluation }
                weight: 40
                source: callbacks
                criteria:
                  - id: C2
                    title: { zh: 空, en: Empty }
            """;

        Findings(broken).Should().Be(string.Join("; ",
            "1:1 QA2011", "2:1 QA2010", "3:8 QA2014", "4:12 QA2018", "6:23 QA2031", "8:3 QA2020",
            "16:58 QA2016", "17:19 QA2021", "17:70 QA2013", "23:9 QA2024"));
    }

    [Fact] // V2
    public void Weights_that_do_not_add_up_are_refused_and_the_sum_is_named()
    {
        var reading = RubricFile.Parse(DemoRubric.With("weight: 60", "weight: 50"), "demo.yaml");

        reading.Rubric.Should().BeNull();
        var finding = reading.Diagnostics.Should().ContainSingle().Which;
        finding.ToString().Should().Be("QA2020 demo.yaml:16:3 The indicator weights add up to 90; they must add up to 100.");
        finding.Message(Language.Chinese).Should().Be("各指标权重之和为 90，应为 100。");
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    public void Numbers_read_and_are_named_alike_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            RubricFile.Parse(DemoRubric.With("weight: 60", "weight: 59.5"), "demo.yaml").Diagnostics.Single().Message(Language.English)
                .Should().Be("The indicator weights add up to 99.5; they must add up to 100.");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_slip_of_the_pen_gets_a_suggestion()
    {
        var reading = RubricFile.Parse(DemoRubric.With("weight: 40", "wieght: 40"), "demo.yaml");

        reading.Diagnostics.Select(finding => finding.Message(Language.English)).Should().Equal(
            "“weight” is missing in an indicator.",
            "The key “wieght” is not known in an indicator (did you mean “weight”?).");
    }

    [Fact]
    public void A_warning_leaves_the_rubric_usable()
    {
        var reading = RubricFile.Parse(DemoRubric.With("            notApplicable: forbidden\n", ""), "demo.yaml");

        reading.Rubric.Should().NotBeNull();
        reading.Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(Severity.Warning);
    }

    [Theory]
    [InlineData("", "1:1 QA2012")]
    [InlineData("just words", "1:1 QA2012")]
    [InlineData("- a\n- list", "1:1 QA2012")]
    public void A_file_that_is_no_rubric_at_all_is_one_finding(string text, string expected) => Findings(text).Should().Be(expected);

    [Fact]
    public void Nesting_without_end_is_refused_before_it_costs_anything() =>
        Findings("id: " + new string('[', 5_000) + new string(']', 5_000)).Should().Contain("QA2004");

    [Fact]
    public void What_is_said_reads_well_in_both_languages()
    {
        var said =
            from row in Cases
            let text = DemoRubric.With((string)row[0], (string)row[1])
            from finding in RubricFile.Parse(text, "demo.yaml").Diagnostics
            orderby finding.Code
            select $"""
                {finding.Code} {finding.Severity}
                  {finding.Message(Language.Chinese)} → {finding.Hint(Language.Chinese)}
                  {finding.Message(Language.English)} → {finding.Hint(Language.English)}

                """;

        Snapshot.Matches(string.Concat(said.Distinct()));
    }

    internal static string Findings(string text) =>
        string.Join("; ", RubricFile.Parse(text, "demo.yaml").Diagnostics
            .Select(finding => FormattableString.Invariant($"{finding.Location.Line}:{finding.Location.Column} {finding.Code}")));
}
