using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Rubrics.Comparing;

/// <summary>One part of a rubric with everything about it that can change. Parent: null for an indicator.</summary>
internal sealed record ComparedPart(OutlineLine Line, string? Parent, LocalizedText? Standard, LocalizedText? Answered, IReadOnlyList<(string Key, LocalizedText Value)> Rules)
{
    private static readonly LocalizedText Yes = new("是", "yes");
    private static readonly LocalizedText No = new("否", "no");

    /// <summary>The weight is the sum of what stands beneath and changes with it.</summary>
    public bool IsWeightDerived { get; private init; }

    /// <summary>All parts, each above what it holds.</summary>
    public static IReadOnlyList<ComparedPart> Of(Rubric rubric)
    {
        var parents = new Stack<OutlineLine>();
        var parts = new List<ComparedPart>();
        foreach (var line in RubricOutline.Of(rubric))
        {
            while (parents.TryPeek(out var above) && above.Depth >= line.Depth)
                parents.Pop();
            parts.Add(Part(rubric, line, parents.TryPeek(out var parent) ? parent.Id : null));
            parents.Push(line);
        }

        return parts;
    }

    private static ComparedPart Part(Rubric rubric, OutlineLine line, string? parent)
    {
        switch (line.Level)
        {
            case OutlineLevel.Item:
                var item = rubric.FindItem(line.Id)!;
                return new(line, parent, item.Standard, ScaleSummary.Of(item.Scale), RulesOf(item));
            case OutlineLevel.Question:
                var question = rubric.FindQuestion(line.Id)!;
                return new(line, parent, null, Answers(question), RulesOf(question));
            case OutlineLevel.Indicator:
                return new(line, parent, null, null, RulesOf(rubric.Indicators.First(indicator => string.Equals(indicator.Id, line.Id, StringComparison.Ordinal))));
            default:
                var criterion = rubric.FindCriterion(line.Id)!;
                return new(line, parent, null, null, []) { IsWeightDerived = criterion.Weight == criterion.WeightBeneath };
        }
    }

    private static LocalizedText Answers(Question question) => question.Measure switch
    {
        Measure.YesShare => new("是的占比", "share of yes"),
        Measure.TopTwoBox => new($"1–{question.Points} 分，最高两档占比", $"1–{question.Points}, share of the best two"),
        Measure.TopBox => new($"1–{question.Points} 分，最高一档占比", $"1–{question.Points}, share of the best"),
        Measure.Mean => new($"1–{question.Points} 分，均值", $"1–{question.Points}, mean"),
        _ => LocalizedText.Same($"1–{question.Points} → {string.Join(" / ", question.Map.Select(CanonicalNumber.Write))}"),
    };

    private static IReadOnlyList<(string, LocalizedText)> RulesOf(Item item) =>
    [
        ("notApplicable", Word(item.NotApplicable)),
        ("advisory", Flag(item.Advisory)),
        ("critical", Flag(item.Critical)),
        ("bonus", Flag(item.Bonus)),
        ("reasonRequired", Flag(item.ReasonRequired)),
        ("step", Key(item.Step)),
        ("stage", Key(item.Stage)),
        ("object", Key(item.Object)),
        ("department", Key(item.Department)),
    ];

    private static IReadOnlyList<(string, LocalizedText)> RulesOf(Question question) =>
    [
        ("callback", Word(question.Callback)),
        ("minimumAnswers", LocalizedText.Same(CanonicalNumber.Write(question.MinimumAnswers))),
        ("step", Key(question.Step)),
        ("department", Key(question.Department)),
    ];

    private static IReadOnlyList<(string, LocalizedText)> RulesOf(Indicator indicator) =>
    [
        ("source", Word(indicator.Source)),
        ("rollup", Word(indicator.Rollup)),
        ("region", Word(indicator.Region)),
        ("minimumCompleteness", LocalizedText.Same(CanonicalNumber.Write(indicator.MinimumCompleteness))),
    ];

    // As rubric files write it: DailyLiving is "daily-living".
    private static LocalizedText Word<T>(T value)
        where T : struct, Enum =>
        LocalizedText.Same(string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : $"{c}")));

    private static LocalizedText Flag(bool flag) => flag ? Yes : No;

    private static LocalizedText Key(string? key) => LocalizedText.Same(key ?? "–");
}
