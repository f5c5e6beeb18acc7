namespace QualityAudit.Tests.RubricFiles;

/// <summary>A small rubric without a finding; tests change one place and look at what is said.</summary>
internal static class DemoRubric
{
    public const string Text = """
        id: demo
        version: "1"
        title: { zh: 示例, en: Demo }
        validFrom: 2008Q1
        bands:
          - { id: good, from: 80, title: { zh: 良好, en: Good } }
          - { id: poor, from: 0, title: { zh: 较差, en: Poor } }
        steps:
          - { key: step-1, title: { zh: 第一步, en: Step one } }
        departments:
          - { key: sales, title: { zh: 销售, en: Sales } }
          - { key: property, title: { zh: 物业, en: Property } }
        caps:
          - { id: cap-1, kind: critical, target: total, maximum: 60, title: { zh: 封顶, en: Cap } }
        indicators:
          - id: A1
            title: { zh: 执行力, en: Execution }
            weight: 40
            source: checklist
            criteria:
              - id: C1
                title: { zh: 接待, en: Reception }
                department: sales
                items:
                  - id: I1
                    text: { zh: 奉茶, en: Tea }
                    points: 2
                  - id: I2
                    text: { zh: 公示, en: Disclosure }
                    scale: yes-no
                    points: 3
                    critical: true
                    notApplicable: forbidden
          - id: A2
            title: { zh: 评价, en: Evaluation }
            weight: 60
            source: callbacks
            criteria:
              - id: C2
                title: { zh: 居住, en: Living }
                questions:
                  - id: Q1
                    text: { zh: 满意吗？, en: Satisfied? }
                    callback: daily-living
                    measure: top-two-box

        """;

    /// <summary>The rubric with one piece of its text, which occurs once, changed.</summary>
    public static string With(string old, string changed)
    {
        old = old.ReplaceLineEndings("\n");
        var at = Text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0 || Text.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0)
            throw new ArgumentException($"'{old}' must occur once.", nameof(old));
        return Text.Replace(old, changed.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
