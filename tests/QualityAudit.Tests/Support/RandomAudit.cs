using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Tests.Support;

/// <summary>A rubric and a quarter of evidence drawn from a seed: every scale, measure, roll-up and policy turns up.</summary>
public sealed class RandomAudit
{
    private readonly Random random;
    private int ids;

    public RandomAudit(int seed)
    {
        random = new Random(seed);
        Rubric = DrawRubric();
        Evidence = DrawEvidence();
    }

    public Rubric Rubric { get; }

    public QuarterEvidence Evidence { get; }

    private Rubric DrawRubric()
    {
        var first = random.Next(1, 98);
        var second = random.Next(1, 99 - first);
        var rubric = TestRubrics.Of(DrawChecklist("A1", first), DrawCallbacks("A2", second), DrawCallbacks("A3", 100 - first - second));
        return rubric with
        {
            Unanswered = Pick(UnansweredPolicy.Exclude, UnansweredPolicy.Zero),
            ExcludeUnserved = Chance(0.5),
            Caps = Chance(0.3) ? [new CriticalCap("critical", TestRubrics.Text("critical"), Pick(null, "A1"), random.Next(0, 80), [])] : [],
        };
    }

    private Indicator DrawChecklist(string id, decimal weight)
    {
        var criteria = Enumerable.Range(0, random.Next(1, 4)).Select(_ => DrawCriterion(nested: Chance(0.3))).ToArray();
        return TestRubrics.Checklist(id, weight, criteria) with
        {
            Rollup = Pick(Rollup.Points, Rollup.Weights),
            Region = Pick(RegionAggregation.Equal, RegionAggregation.ByHouseholds),
            MinimumCompleteness = Pick(0m, 0.5m, 0.8m),
        };
    }

    private Criterion DrawCriterion(bool nested) => nested
        ? new Criterion(NewId("c"), TestRubrics.Text("c"), random.Next(1, 9)) { Criteria = [DrawCriterion(false), DrawCriterion(false)] }
        : TestRubrics.Criterion(NewId("c"), random.Next(1, 9), [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => DrawItem())]);

    private Item DrawItem() => new(NewId("I"), TestRubrics.Text("item"), DrawScale(), random.Next(1, 11))
    {
        Advisory = Chance(0.1),
        Critical = Chance(0.1),
        Bonus = Chance(0.05),
        NotApplicable = Pick(NotApplicablePolicy.Exclude, NotApplicablePolicy.Zero),
    };

    private Scale DrawScale() => random.Next(7) switch
    {
        0 => new YesNoScale(Chance(0.3)),
        1 => new PointsScale(random.Next(1, 11), 0.5m),
        2 => new DeductionScale(random.Next(1, 11), 1),
        3 => new CountScale(random.Next(1, 4), Chance(0.5)),
        4 => new MeasureScale(TestRubrics.Text("rings"), [new MeasureBand(null, 3, 1), new MeasureBand(null, null, 0)]),
        5 => new ChecksScale([new ScalePart("a", TestRubrics.Text("a")), new ScalePart("b", TestRubrics.Text("b")), new ScalePart("c", TestRubrics.Text("c"))]),
        _ => TestRubrics.Graded,
    };

    private Indicator DrawCallbacks(string id, decimal weight)
    {
        var asked = Enumerable.Range(0, random.Next(1, 4)).Select(_ => DrawQuestion()).ToArray();
        var kind = Pick(CallbackKind.Handover, CallbackKind.DailyLiving);
        var parts = asked.Where(question => question.Callback == kind && question.Measure is not (Measure.Mean or Measure.Map)).ToList();
        var questions = parts.Count < 2
            ? asked
            : [.. asked, new Question(NewId("Q"), TestRubrics.Text("together"), kind, Measure.AllOf, random.Next(1, 4)) { Parts = parts, MinimumAnswers = random.Next(0, 3) }];
        return TestRubrics.Callbacks(id, weight, questions) with { Region = Pick(RegionAggregation.Equal, RegionAggregation.Pooled) };
    }

    private Question DrawQuestion()
    {
        var measure = Pick(Measure.YesShare, Measure.TopTwoBox, Measure.TopBox, Measure.Mean, Measure.Map);
        return new Question(NewId("Q"), TestRubrics.Text("question"), Pick(CallbackKind.Handover, CallbackKind.DailyLiving), measure, random.Next(1, 4))
        {
            Map = measure == Measure.Map ? [0, 30, 60, 80, 100] : [],
            MinimumAnswers = random.Next(0, 3),
        };
    }

    private QuarterEvidence DrawEvidence()
    {
        var evidence = new EvidenceBuilder();
        for (var project = 1; project <= 4; project++)
        {
            evidence.Project($"P{project}", project <= 2 ? "east" : "west", random.Next(1, 500));
            for (var visit = random.Next(0, 3); visit > 0; visit--)
                evidence.Visit($"P{project}", string.Join(' ', Rubric.Indicators[0].Items.Where(_ => Chance(0.95)).Select(DrawAnswer)));
            for (var call = random.Next(0, 12); call > 0; call--)
                DrawCall(evidence, $"P{project}");
        }

        return evidence.Build();
    }

    private void DrawCall(EvidenceBuilder evidence, string project)
    {
        var kind = Pick(CallbackKind.Handover, CallbackKind.DailyLiving);
        var asked = Rubric.Indicators.SelectMany(indicator => indicator.Questions).Where(question => question.Callback == kind && question.IsAsked);
        var household = string.Create(CultureInfo.InvariantCulture, $"H{random.Next(8)}");
        evidence.Call(
            project, string.Join(' ', asked.Select(question => $"{question.Id}={DrawAnswer(question)}")), kind, household, random.Next(80), Pick<bool?>(null, true, true, false));
    }

    private string DrawAnswer(Item item)
    {
        var kind = random.Next(20);
        var answer = kind switch
        {
            0 => "N/A",
            1 => "?",
            2 => "blank",
            _ => DrawValue(item.Scale),
        };
        return $"{item.Id}={answer}";
    }

    private string DrawValue(Scale scale) => scale switch
    {
        YesNoScale => Pick("yes", "no"),
        PointsScale points => CanonicalNumber.Write(random.Next((int)(points.Maximum * 2) + 1) * 0.5m),
        DeductionScale deduction => CanonicalNumber.Write(random.Next((int)deduction.Maximum + 1)),
        CountScale or MeasureScale => CanonicalNumber.Write(random.Next(6)),
        ChecksScale => Pick("none", "a", "a,c", "a,b,c"),
        _ => Pick("met", "met", "partly", "not-met"),
    };

    private string DrawAnswer(Question question) => random.Next(10) switch
    {
        0 => Response.DontKnow,
        1 => "blank",
        _ => Pick([.. question.ValidAnswers]),
    };

    private string NewId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++ids}");

    private bool Chance(double probability) => random.NextDouble() < probability;

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
