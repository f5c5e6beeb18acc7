using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Tests.Support;

/// <summary>Small rubrics for tests: what a test does not say is the shipped default.</summary>
public static class TestRubrics
{
    public static readonly GradedScale Graded = new(
    [
        new GradedLevel("met", new("符合", "met"), 1),
        new GradedLevel("partly", new("部分符合", "partly met"), 0.5m),
        new GradedLevel("not-met", new("不符合", "not met"), 0),
    ]);

    public static readonly IReadOnlyList<Band> Bands =
    [
        new("excellent", new("优秀", "excellent"), 90),
        new("good", new("良好", "good"), 80),
        new("qualified", new("合格", "qualified"), 70),
        new("needs-work", new("待改进", "needs work"), 0),
    ];

    public static LocalizedText Text(string text) => LocalizedText.Same(text);

    public static Item Item(string id, decimal points = 1) => new(id, Text(id), Graded, points);

    public static Question YesNo(string id, CallbackKind kind = CallbackKind.Handover, int minimum = 0) =>
        new(id, Text(id), kind, Measure.YesShare, 1) { MinimumAnswers = minimum };

    public static Question Rating(string id, Measure measure = Measure.TopTwoBox, CallbackKind kind = CallbackKind.DailyLiving) =>
        new(id, Text(id), kind, measure, 1);

    public static Criterion Criterion(string id, decimal weight, params Item[] items) => new(id, Text(id), weight) { Items = items };

    public static Criterion Questions(string id, params Question[] questions) => new(id, Text(id), 1) { Questions = questions };

    public static Indicator Checklist(string id, decimal weight, params Criterion[] criteria) =>
        new(id, Text(id), weight, IndicatorSource.Checklist, criteria);

    public static Indicator Callbacks(string id, decimal weight, params Question[] questions) =>
        new(id, Text(id), weight, IndicatorSource.Callbacks, [Questions($"{id}-c", questions)]) { Region = RegionAggregation.Pooled };

    public static Rubric Of(params Indicator[] indicators) =>
        new("test", "1", "0000", Text("test"), indicators) { ValidFrom = new Quarter(2000, 1), Bands = Bands, Unanswered = UnansweredPolicy.Exclude };
}
