using QualityAudit.RubricFiles;
using QualityAudit.RubricFiles.Checks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.RubricFiles.Checks;

/// <summary>What is allowed in a rubric and yet probably a mistake.</summary>
public sealed class RubricCheckTests
{
    /// <summary>Sound in every respect; each case changes one place.</summary>
    private const string Sound = """
        id: sound
        version: "1"
        title: { zh: 示例, en: Sound }
        validFrom: 2008Q1
        bands:
          - { id: all, from: 0, title: { zh: 全部, en: All } }
        indicators:
          - id: A1
            title: { zh: 执行力, en: Execution }
            weight: 40
            source: checklist
            criteria:
              - id: C1
                title: { zh: 接待, en: Reception }
                items:
                  - { id: I1, points: 2, text: { zh: 洽谈时为客户奉茶, en: Tea is served during the talks } }
                  - { id: I2, points: 2, text: { zh: 五证在醒目处公示, en: The five certificates are displayed } }
              - id: C2
                title: { zh: 送别, en: Farewell }
                items:
                  - { id: I3, points: 2, text: { zh: 送客户到门口, en: The customer is seen off at the door } }
          - id: A3
            title: { zh: 评价, en: Evaluation }
            weight: 60
            source: callbacks
            criteria:
              - id: C3
                title: { zh: 居住, en: Living }
                questions:
                  - { id: Q1, callback: daily-living, measure: top-two-box, text: { zh: 您对小区的环境是否满意？, en: Are you satisfied with the estate? } }

        """;

    public static readonly string[] Codes = ["QA2060", "QA2061", "QA2062", "QA2063", "QA2064", "QA2065", "QA2067"];

    public static TheoryData<string, string, string> Cases => new()
    {
        // 0.04 of 40 points; its criterion still weighs enough.
        { "id: I1, points: 2", "id: I1, points: 0.005", "16:19 QA2060" },
        { "id: I3, points: 2", "id: I3, points: 8", "21:19 QA2061" },
        { "id: I3, points: 2", "id: I3, points: 0.15", "18:13 QA2062" },
        { "zh: 五证在醒目处公示", "zh: 洽谈时，为客户奉茶！", "17:19 QA2063" },
        { "en: The five certificates are displayed", "en: \"tea is served, during the talks\"", "17:19 QA2063" },
        { "en: The five certificates are displayed", "en: Tea was served during the talks", "17:19 QA2064" },
        { "zh: 您对小区的环境是否满意？", "zh: 您对这次维修是否满意？", "30:19 QA2065" },
        { "zh: 送客户到门口", "zh: The customer is seen off", "21:19 QA2067" },
        { "en: Are you satisfied with the estate?", "en: 您是否满意？", "30:19 QA2067" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_looks_like_a_mistake_is_named_where_it_stands(string old, string changed, string expected) =>
        Findings(With(old, changed)).Should().Be(expected);

    [Fact]
    public void A_sound_rubric_has_no_finding() => Findings(Sound).Should().BeEmpty();

    [Fact]
    public void A_question_that_names_its_own_event_may_name_another_beside_it() =>
        Findings(With("zh: 您对小区的环境是否满意？", "zh: 居住期间，您对这次维修是否满意？")).Should().BeEmpty();

    [Fact]
    public void Optional_actions_weigh_nothing_on_purpose() =>
        Findings(With("id: I3, points: 2", "id: I3, points: 2, advisory: true")).Should().NotContain("QA2060").And.NotContain("QA2062");

    [Fact]
    public void A_rubric_that_cannot_be_read_keeps_its_errors_and_nothing_is_added() =>
        RubricCheck.Of(RubricFile.Parse("id: x", "x.yaml")).Should().OnlyContain(finding => finding.Code.StartsWith("QA201", StringComparison.Ordinal));

    [Fact]
    public void What_is_said_reads_well_in_both_languages() =>
        Snapshot.Matches(string.Join("\n", Cases
            .SelectMany(row => RubricCheck.Of(RubricFile.Parse(With((string)row[0], (string)row[1]), "demo.yaml")))
            .Select(finding => $"{finding.Code} {finding.Message(Language.Chinese)} → {finding.Hint(Language.Chinese)}\n       {finding.Message(Language.English)} → {finding.Hint(Language.English)}")) + "\n");

    private static string With(string old, string changed)
    {
        Sound.Split(old).Should().HaveCount(2, "the text to change occurs once");
        return Sound.Replace(old, changed, StringComparison.Ordinal);
    }

    private static string Findings(string text) =>
        string.Join("; ", RubricCheck.Of(RubricFile.Parse(text, "demo.yaml"))
            .Select(finding => FormattableString.Invariant($"{finding.Location.Line}:{finding.Location.Column} {finding.Code}")));
}
