using QualityAudit.Audits;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.RubricFiles;

/// <summary>Every scale and every policy of the rule book is used by a shipped rubric, and docs/rubrics.md says by which.</summary>
public sealed class RubricPolicyUseTests
{
    private static readonly IReadOnlyList<Rubric> Shipped = RubricCatalogue.Load(Repository.PathTo("rubrics")).Catalogue.All;

    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "rubrics.md"));

    /// <summary>A word of the page's table, and whether a rubric uses what it stands for.</summary>
    private static readonly IReadOnlyDictionary<string, Func<Rubric, bool>> Uses = new Dictionary<string, Func<Rubric, bool>>(StringComparer.Ordinal)
    {
        ["scale: graded"] = AnyItem(item => item.Scale is GradedScale),
        ["scale: graded, own levels"] = AnyItem(item => item.Scale is GradedScale graded && graded.Levels[0].Key != "met"),
        ["scale: yes-no"] = AnyItem(item => item.Scale is YesNoScale { Reverse: false }),
        ["scale: yes-no, reverse"] = AnyItem(item => item.Scale is YesNoScale { Reverse: true }),
        ["scale: points"] = AnyItem(item => item.Scale is PointsScale),
        ["scale: deduction"] = AnyItem(item => item.Scale is DeductionScale),
        ["scale: count"] = AnyItem(item => item.Scale is CountScale { Proportional: false }),
        ["scale: count, proportional"] = AnyItem(item => item.Scale is CountScale { Proportional: true }),
        ["scale: measure"] = AnyItem(item => item.Scale is MeasureScale),
        ["scale: checks"] = AnyItem(item => item.Scale is ChecksScale),
        ["scale: sequence"] = AnyItem(item => item.Scale is SequenceScale),
        ["notApplicable: exclude"] = AnyItem(item => item.NotApplicable == NotApplicablePolicy.Exclude),
        ["notApplicable: zero"] = AnyItem(item => item.NotApplicable == NotApplicablePolicy.Zero),
        ["notApplicable: forbidden"] = AnyItem(item => item.NotApplicable == NotApplicablePolicy.Forbidden),
        ["unanswered: reject"] = rubric => AnyItem(_ => true)(rubric) && rubric.Unanswered == UnansweredPolicy.Reject,
        ["unanswered: exclude"] = rubric => rubric.Unanswered == UnansweredPolicy.Exclude,
        ["unanswered: zero"] = rubric => rubric.Unanswered == UnansweredPolicy.Zero,
        ["rollup: points"] = AnyChecklist(indicator => indicator.Rollup == Rollup.Points),
        ["rollup: weights"] = AnyChecklist(indicator => indicator.Rollup == Rollup.Weights),
        ["minimumCompleteness"] = AnyChecklist(indicator => indicator.MinimumCompleteness != 0.8m),
        ["minimumAnswers"] = AnyQuestion(question => question.MinimumAnswers > 0),
        ["criteria in criteria"] = rubric => rubric.Indicators.SelectMany(indicator => indicator.Criteria).Any(criterion => criterion.Criteria.Count > 0),
        ["caps: critical on the total"] = rubric => rubric.Caps.OfType<CriticalCap>().Any(cap => cap.Target is null),
        ["caps: critical on an indicator"] = rubric => rubric.Caps.OfType<CriticalCap>().Any(cap => cap.Target is not null),
        ["caps: floor"] = rubric => rubric.Caps.OfType<FloorCap>().Any(),
        ["advisory"] = AnyItem(item => item.Advisory),
        ["bonus"] = AnyItem(item => item.Bonus),
        ["measure: yes-share"] = AnyQuestion(question => question.Measure == Measure.YesShare),
        ["measure: top-two-box"] = AnyQuestion(question => question.Measure == Measure.TopTwoBox),
        ["measure: top-box"] = AnyQuestion(question => question.Measure == Measure.TopBox),
        ["measure: mean"] = AnyQuestion(question => question.Measure == Measure.Mean),
        ["measure: map"] = AnyQuestion(question => question.Measure == Measure.Map),
        ["measure: all-of"] = AnyQuestion(question => question.Measure == Measure.AllOf),
        ["region: equal"] = rubric => rubric.Indicators.Any(indicator => indicator.Region == RegionAggregation.Equal),
        ["region: pooled"] = rubric => rubric.Indicators.Any(indicator => indicator.Region == RegionAggregation.Pooled),
        ["region: by-households"] = rubric => rubric.Indicators.Any(indicator => indicator.Region == RegionAggregation.ByHouseholds),
        ["groupResultQuarters"] = rubric => rubric.GroupResultQuarters.Count > 0,
        ["bands of its own"] = rubric => !rubric.Bands.Select(band => band.LowerBound).SequenceEqual([90m, 80m, 70m, 0m]),
        ["participants"] = AnyItem(item => item.Participants.Count > 0),
        ["frequency"] = AnyItem(item => item.Frequency is not null),
    };

    public static TheoryData<string> Names => [.. Uses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_used_by_the_rubrics_that_the_page_names(string name)
    {
        var users = Shipped.Where(Uses[name]).Select(rubric => rubric.Id).Distinct().Order(StringComparer.Ordinal);

        Page.Should().Contain($"| `{name}` | {string.Join(", ", users)} |");
        users.Should().NotBeEmpty();
    }

    [Fact]
    public void No_scale_measure_or_policy_is_left_out()
    {
        Enum.GetNames<Measure>().Length.Should().Be(Uses.Keys.Count(name => name.StartsWith("measure:", StringComparison.Ordinal)));
        Enum.GetNames<RegionAggregation>().Length.Should().Be(Uses.Keys.Count(name => name.StartsWith("region:", StringComparison.Ordinal)));
        Enum.GetNames<NotApplicablePolicy>().Length.Should().Be(Uses.Keys.Count(name => name.StartsWith("notApplicable:", StringComparison.Ordinal)));
        Enum.GetNames<UnansweredPolicy>().Length.Should().Be(Uses.Keys.Count(name => name.StartsWith("unanswered:", StringComparison.Ordinal)));
        Enum.GetNames<Rollup>().Length.Should().Be(Uses.Keys.Count(name => name.StartsWith("rollup:", StringComparison.Ordinal)));
        typeof(Scale).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Scale)))
            .Should().HaveCount(Uses.Keys.Where(name => name.StartsWith("scale:", StringComparison.Ordinal)).DistinctBy(name => name.Split(',')[0]).Count());
        Enum.GetValues<CallbackKind>().Should().BeSubsetOf(
            Shipped.Where(rubric => rubric.Id == "callbacks").SelectMany(rubric => rubric.Indicators).SelectMany(indicator => indicator.Questions).Select(question => question.Callback));
    }

    private static Func<Rubric, bool> AnyItem(Func<Item, bool> test) => rubric => rubric.Indicators.SelectMany(indicator => indicator.Items).Any(test);

    private static Func<Rubric, bool> AnyQuestion(Func<Question, bool> test) => rubric => rubric.Indicators.SelectMany(indicator => indicator.Questions).Any(test);

    private static Func<Rubric, bool> AnyChecklist(Func<Indicator, bool> test) =>
        rubric => rubric.Indicators.Any(indicator => indicator.Source == IndicatorSource.Checklist && test(indicator));
}
