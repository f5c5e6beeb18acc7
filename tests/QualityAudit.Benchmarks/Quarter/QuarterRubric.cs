using System.Globalization;
using System.Text;

namespace QualityAudit.Benchmarks.Quarter;

/// <summary>The rubric of the generated quarter: sixty yes-no items in six criteria, two questions of process, four of evaluation.</summary>
internal static class QuarterRubric
{
    public const string Id = "six-plus-two";
    public const string Version = "2008.1";
    public const string File = $"{Id}/{Version}.yaml";
    public const int YesNoQuestions = 2;

    private const int Criteria = 6;
    private static readonly string[] Steps = ["温馨牵手", "喜结连理", "亲密接触", "恭迎乔迁", "嘘寒问暖", "承担责任"];

    public static string ItemId(int item) => Text($"S{(item - 1) / (QuarterShape.Items / Criteria) + 1}-{item:00}");

    public static string CriterionTitle(int item) => Steps[(item - 1) / (QuarterShape.Items / Criteria)];

    public static string ItemText(int item) => Text($"第 {item} 项：现场服务动作按标准完成，记录完整并由责任人确认");

    public static string Standard(int item) => Text($"第 {item} 项标准：按操作指引逐条执行，随机抽查三次均符合");

    /// <summary>1 to 5, whole.</summary>
    public static int PointsOf(int item) => item % 5 + 1;

    public static string QuestionId(int question) => question <= YesNoQuestions ? Text($"CB-A2-{question}") : Text($"CB-A3-{question - YesNoQuestions}");

    public static string Yaml()
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $$"""
            id: {{Id}}
            version: "{{Version}}"
            title: { zh: 测速用季度检查, en: Quarterly check for measuring }
            validFrom: 2008Q1
            unanswered: exclude
            notApplicable: exclude
            reasonRequired: true
            decimals: 1
            bands:
              - { id: excellent, from: 90, title: { zh: 优秀, en: Excellent } }
              - { id: good, from: 80, title: { zh: 良好, en: Good } }
              - { id: qualified, from: 70, title: { zh: 合格, en: Qualified } }
              - { id: needs-work, from: 0, title: { zh: 待改进, en: Needs work } }
            indicators:
              - id: A1
                title: { zh: 执行力, en: Execution }
                weight: 25
                source: checklist
                rollup: points
                region: equal
                minimumCompleteness: 0.8
                criteria:

            """);
        for (var criterion = 0; criterion < Criteria; criterion++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                      - id: S{{criterion + 1}}
                        title: { zh: {{Steps[criterion]}}, en: Step {{criterion + 1}} }
                        items:

                """);
            for (var item = criterion * QuarterShape.Items / Criteria + 1; item <= (criterion + 1) * QuarterShape.Items / Criteria; item++)
            {
                yaml.Append(CultureInfo.InvariantCulture, $$"""
                              - id: {{ItemId(item)}}
                                text: { zh: "{{ItemText(item)}}", en: "Item {{item}} is carried out and recorded as the standard says" }
                                scale: yes-no
                                points: {{PointsOf(item)}}

                    """);
            }
        }

        Questions(yaml, "A2", "流程指标", "Process", 25, 1, YesNoQuestions, "yes-share");
        Questions(yaml, "A3", "客户评价", "Customer evaluation", 50, YesNoQuestions + 1, QuarterShape.Questions, "top-two-box");
        return yaml.ToString();
    }

    private static void Questions(StringBuilder yaml, string id, string zh, string en, int weight, int first, int last, string measure)
    {
        yaml.Append(CultureInfo.InvariantCulture, $$"""
              - id: {{id}}
                title: { zh: {{zh}}, en: {{en}} }
                weight: {{weight}}
                source: callbacks
                region: pooled
                minimumAnswers: 5
                criteria:
                  - id: {{id}}-all
                    title: { zh: {{zh}}, en: {{en}} }
                    questions:

            """);
        for (var question = first; question <= last; question++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                          - id: {{QuestionId(question)}}
                            text: { zh: "第 {{question}} 问：您对这项服务是否满意？", en: "Question {{question}}: are you satisfied with this service?" }
                            callback: handover
                            measure: {{measure}}

                """);
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
