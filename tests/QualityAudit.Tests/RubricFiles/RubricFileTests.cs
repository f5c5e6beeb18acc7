using QualityAudit.Audits;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Tests.RubricFiles;

public sealed class RubricFileTests
{
    [Fact]
    public void A_rubric_is_read_with_its_defaults()
    {
        var rubric = Read(DemoRubric.Text);

        rubric.ToString().Should().Be("demo 1");
        (rubric.ValidFrom, rubric.ValidTo).Should().Be((new Quarter(2008, 1), null));
        rubric.Decimals.Should().Be(1);
        rubric.Unanswered.Should().Be(UnansweredPolicy.Reject);
        rubric.ExcludeUnserved.Should().BeTrue();
        rubric.GroupResultQuarters.Should().BeEmpty();
        rubric.Bands.Select(band => (band.Id, band.LowerBound)).Should().Equal(("good", 80m), ("poor", 0m));
        var checklist = rubric.Indicators[0];
        (checklist.Rollup, checklist.Region, checklist.MinimumCompleteness).Should().Be((Rollup.Points, RegionAggregation.Equal, 0.8m));
        var tea = rubric.FindItem("I1")!;
        tea.Scale.Should().BeOfType<GradedScale>().Which.Levels.Select(level => (level.Key, level.Credit))
            .Should().Equal(("met", 1m), ("partly", 0.5m), ("not-met", 0m));
        tea.Should().Match<Item>(item => item.NotApplicable == NotApplicablePolicy.Exclude && !item.ReasonRequired && item.Counts);
        var question = rubric.FindQuestion("Q1")!;
        (question.Callback, question.Measure, question.Points, question.Weight, question.MinimumAnswers)
            .Should().Be((CallbackKind.DailyLiving, Measure.TopTwoBox, 5, 1m, 0));
    }

    [Fact]
    public void What_a_criterion_says_of_place_holds_for_its_items_unless_they_say_otherwise()
    {
        var rubric = Read(DemoRubric.With("        points: 2\n", "        points: 2\n            department: property\n"));

        rubric.FindItem("I1")!.Department.Should().Be("property");
        rubric.FindItem("I2")!.Department.Should().Be("sales");
    }

    [Fact] // S-11
    public void A_criterion_without_a_weight_weighs_what_counts_beneath_it()
    {
        Read(DemoRubric.Text).Indicators[0].Criteria[0].Weight.Should().Be(5);
        Read(DemoRubric.With("points: 2\n", "points: 2\n            advisory: true\n")).Indicators[0].Criteria[0].Weight.Should().Be(3);
        Read(DemoRubric.With("department: sales\n", "department: sales\n        weight: 60\n")).Indicators[0].Criteria[0].Weight.Should().Be(60);
    }

    [Fact]
    public void Every_policy_can_be_chosen()
    {
        var rubric = Read(DemoRubric.With("validFrom: 2008Q1", """
            validFrom: 2008Q1
            validTo: 2009Q4
            decimals: 2
            unanswered: exclude
            notApplicable: zero
            reasonRequired: true
            unserved: count
            groupResultQuarters: [4]
            note: { zh: 说明, en: Note }
            """));

        rubric.ValidTo.Should().Be(new Quarter(2009, 4));
        (rubric.Decimals, rubric.Unanswered, rubric.ExcludeUnserved).Should().Be((2, UnansweredPolicy.Exclude, false));
        rubric.GroupResultQuarters.Should().Equal(4);
        rubric.Note.Should().Be(new LocalizedText("说明", "Note"));
        rubric.FindItem("I1")!.Should().Match<Item>(item => item.NotApplicable == NotApplicablePolicy.Zero && item.ReasonRequired);
        rubric.FindItem("I2")!.NotApplicable.Should().Be(NotApplicablePolicy.Forbidden);
    }

    [Fact]
    public void Caps_name_an_indicator_or_the_total()
    {
        var caps = Read(DemoRubric.With("indicators:", """
              - { id: cap-2, kind: critical, target: A1, maximum: 50, items: [I2], title: { zh: 甲, en: A } }
              - { id: cap-3, kind: floor, indicator: A2, below: 55, target: total, maximum: 70, title: { zh: 乙, en: B } }
            indicators:
            """)).Caps;

        caps[0].Should().BeOfType<CriticalCap>().Which.Target.Should().BeNull();
        caps[1].Should().BeOfType<CriticalCap>().Which.Should().Match<CriticalCap>(cap => cap.Target == "A1" && cap.Items.Single() == "I2");
        caps[2].Should().BeOfType<FloorCap>().Which.Should().Match<FloorCap>(cap => cap.Indicator == "A2" && cap.Floor == 55 && cap.Maximum == 70);
    }

    public static TheoryData<string, Scale> Scales => new()
    {
        { "graded", Support.TestRubrics.Graded },
        { "yes-no", new YesNoScale(Reverse: false) },
        { "{ kind: yes-no, reverse: true }", new YesNoScale(Reverse: true) },
        { "points", new PointsScale(2, 1) },
        { "{ kind: points, maximum: 10, step: 0.5 }", new PointsScale(10, 0.5m) },
        { "deduction", new DeductionScale(2, 1) },
        { "{ kind: count, minimum: 2 }", new CountScale(2, Proportional: false) },
        { "{ kind: count, minimum: 2, proportional: true }", new CountScale(2, Proportional: true) },
        { "{ kind: measure, unit: { zh: 声, en: rings }, bands: [{ atMost: 3, credit: 1 }, { credit: 0 }] }",
            new MeasureScale(new("声", "rings"), [new(null, 3, 1), new(null, null, 0)]) },
        { "{ kind: checks, parts: [{ key: a, label: { zh: 甲, en: A } }, { key: b, label: { zh: 乙, en: B } }] }",
            new ChecksScale([new("a", new("甲", "A")), new("b", new("乙", "B"))]) },
        { "{ kind: sequence, steps: [{ key: a, label: { zh: 甲, en: A } }, { key: b, label: { zh: 乙, en: B } }] }",
            new SequenceScale([new("a", new("甲", "A")), new("b", new("乙", "B"))]) },
        { "{ kind: graded, levels: [{ key: a, label: { zh: 甲, en: A }, credit: 1 }, { key: b, label: { zh: 乙, en: B }, credit: 0.3 }] }",
            new GradedScale([new("a", new("甲", "A"), 1), new("b", new("乙", "B"), 0.3m)]) },
    };

    [Theory] // S-02
    [MemberData(nameof(Scales))]
    public void Every_scale_can_be_written(string yaml, Scale scale) =>
        Read(DemoRubric.With("points: 2\n", $"points: 2\n            scale: {yaml}\n")).FindItem("I1")!.Scale
            .Should().BeEquivalentTo(scale, options => options.RespectingRuntimeTypes().WithStrictOrdering());

    [Fact]
    public void A_map_gives_a_value_to_each_rating() =>
        Read(DemoRubric.With("measure: top-two-box", "measure: map\n            map: [0, 30, 60, 80, 100]"))
            .FindQuestion("Q1")!.Map.Should().Equal(0, 30, 60, 80, 100);

    [Fact]
    public void Line_ends_and_a_byte_order_mark_do_not_change_the_hash()
    {
        var hash = Read(DemoRubric.Text).ContentHash;

        hash.Should().MatchRegex("^[0-9a-f]{64}$");
        Read("\uFEFF" + DemoRubric.Text.Replace("\n", "\r\n", StringComparison.Ordinal)).ContentHash.Should().Be(hash);
        Read(DemoRubric.Text + "# a remark\n").ContentHash.Should().NotBe(hash);
    }


    private static Rubric Read(string text)
    {
        var reading = RubricFile.Parse(text, "demo.yaml");
        reading.Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().BeEmpty();
        return reading.Rubric!;
    }
}
