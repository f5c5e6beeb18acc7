using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Support.TestRubrics;

namespace QualityAudit.Tests.Scoring.Explaining;

/// <summary>The way from one quarter's total to the next (S-42).</summary>
public sealed class BridgeTests
{
    private static readonly Rubric Rubric = Of(Checklist("A1", 100, Criterion("c", 1, Item("I1", 5), Item("I2", 3), Item("I3", 2) with { Critical = true }))) with
    {
        Caps = [new CriticalCap("cap", Text("cap"), null, 40, [])],
    };

    [Fact]
    public void Better_and_worse_answers_are_a_line_each()
    {
        var assessment = Score("I1=met I2=not-met I3=met", "I1=partly I2=met I3=met");

        // 70 → 75: I1 −25, I2 +30.
        assessment.Bridge!.Lines.Select(line => (line.SubjectId, line.Points, line.CreditBefore, line.CreditNow)).Should().Equal(("I2", 30m, 0m, 1m), ("I1", -25m, 1m, 0.5m));
        (assessment.Bridge.Before, assessment.Bridge.Now, assessment.Bridge.Answers, assessment.Bridge.Rubric, assessment.Bridge.Applicability).Should().Be((70m, 75m, 5m, 0m, 0m));
    }

    [Fact] // the same answers, I2 drops out: 7/10 → 7/7
    public void An_item_that_no_longer_applies_is_told_as_applicability()
    {
        var bridge = Score("I1=met I2=not-met I3=met", "I1=met I2=N/A I3=met").Bridge!;

        bridge.Lines.Should().BeEmpty();
        (bridge.Applicability, bridge.Difference).Should().Be((30m, 30m));
        bridge.Comparable.Should().BeEquivalentTo(new { Before = 100m, Now = 100m, Coverage = 100m });
    }

    [Fact] // 40 capped, uncapped 80 → 100
    public void A_cap_that_no_longer_bites_is_a_line_of_its_own()
    {
        var bridge = Score("I1=met I2=met I3=not-met", "I1=met I2=met I3=met").Bridge!;

        (bridge.Answers, bridge.Caps, bridge.Difference).Should().Be((20m, 40m, 60m));
    }

    [Fact] // I2 3 → 8 points: 7/10 → 7/15, nothing answered otherwise
    public void Another_version_of_the_rubric_is_a_line_of_its_own_and_the_comparable_figure_stays()
    {
        var heavier = Rubric with
        {
            Version = "2",
            Indicators = [Checklist("A1", 100, Criterion("c", 1, Item("I1", 5), Item("I2", 8), Item("I3", 2) with { Critical = true }))],
        };

        var bridge = Score("I1=met I2=not-met I3=met", "I1=met I2=not-met I3=met", heavier).Bridge!;

        Rounding.Publish(bridge.Rubric, 4).Should().Be(-23.3333m);
        Rounding.Publish(bridge.Applicability, 9).Should().Be(0);
        bridge.Comparable!.Difference.Should().Be(0);
    }

    [Fact]
    public void Without_two_totals_there_is_no_bridge_and_the_reason_is_said()
    {
        Score("I1=N/A I2=N/A I3=N/A", "I1=met I2=met I3=met").NoBridge!.En.Should().Be("2008Q2 has no total");
        Score("I1=met I2=met I3=met", "I1=N/A I2=N/A I3=N/A").NoBridge!.En.Should().Be("this quarter has no total");
        var alone = Scorer.Score(new EvidenceBuilder().Project("P").Visit("P", "I1=met I2=met I3=met").Build(), Rubric, []).Projects[0].Assessment;
        (alone.Bridge, alone.NoBridge!.En).Should().Be((null, "nothing was scored for 2008Q2"));
    }

    [Fact] // two rubrics and two quarters that have little to do with each other
    public void The_lines_add_up_to_the_difference_for_any_two_quarters() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), (first, second) =>
        {
            var before = new RandomAudit(first);
            var now = new RandomAudit(second);
            var past = Scorer.Score(before.Evidence with { Quarter = new Quarter(2008, 2) }, before.Rubric, []);
            foreach (var (_, assessment) in ExplanationPropertyTests.Assessments(Scorer.Score(now.Evidence, now.Rubric, [past])))
            {
                if (assessment.Bridge is not { } bridge)
                {
                    assessment.NoBridge.Should().NotBeNull();
                    continue;
                }

                bridge.Lines.Sum(line => line.Points).Should().BeApproximately(bridge.Answers, 1e-9m);
                (bridge.Answers + bridge.Rubric + bridge.Applicability + bridge.Bonus + bridge.Caps).Should().BeApproximately(bridge.Difference, 1e-9m);
                bridge.Now.Should().Be(assessment.Total.Exact);
                (bridge.Steps.Count == 0 ? bridge.Before : bridge.Steps[^1].To).Should().BeApproximately(bridge.Now, 1e-8m);
                bridge.Steps.Zip(bridge.Steps.Skip(1)).Where(pair => pair.First.To != pair.Second.From).Should().BeEmpty();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static Assessment Score(string before, string now, Rubric? rubric = null)
    {
        var past = Scorer.Score(new EvidenceBuilder("2008Q2").Project("P").Visit("P", before).Build(), Rubric, []);
        return Scorer.Score(new EvidenceBuilder().Project("P").Visit("P", now).Build(), rubric ?? Rubric, [past]).Projects[0].Assessment;
    }
}
