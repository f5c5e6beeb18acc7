using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Scoring.Explaining;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Support.TestRubrics;

namespace QualityAudit.Tests.Scoring.Explaining;

/// <summary>Ledgers and what-ifs worked out by hand (S-40, S-41).</summary>
public sealed class LedgerTests
{
    // A1 65, A2 80: 72.5, held at 60 by I3.
    private static readonly Assessment Capped = Scorer.Score(
        new EvidenceBuilder().Project("P").Visit("P", "I1=met I2=partly I3=not-met").Calls(8, "P", "Q=yes").Calls(2, "P", "Q=no").Build(),
        Of(
            Checklist("A1", 50, Criterion("c1", 1, Item("I1", 5) with { Step = "1" }, Item("I2", 3) with { Step = "2", Department = "sales" }), Criterion("c2", 1, Item("I3", 2) with { Critical = true, Step = "1" })),
            Callbacks("A2", 50, YesNo("Q") with { Department = "sales" })) with
        {
            Caps = [new CriticalCap("cap", Text("cap"), null, 60, [])],
            Steps = [new("1", Text("one"), []), new("2", Text("two"), []), new("3", Text("three"), [])],
            Departments = [new("sales", Text("sales"), [])],
        },
        []).Projects[0].Assessment;

    [Fact] // S-40
    public void Points_lost_a_biting_cap_and_the_total_are_the_hundred()
    {
        var ledger = Capped.Ledger;

        ledger.Losses.Should().Equal(new Loss("A1", "I3", 10), new Loss("A2", "Q", 10), new Loss("A1", "I2", 7.5m));
        (ledger.Total, ledger.Lost, ledger.Capped).Should().Be((60m, 27.5m, 12.5m));
        ledger.Caps.Should().Equal(new LedgerLine("cap", 12.5m, 0));
    }

    [Fact] // S-40
    public void Points_lost_are_told_by_indicator_criterion_step_and_department()
    {
        Told(Capped.Ledger.ByIndicator).Should().Equal(("A1", 17.5m, 2), ("A2", 10m, 1));
        Told(Capped.Ledger.ByCriterion).Should().Equal(("c1", 7.5m, 1), ("c2", 10m, 1), ("A2-c", 10m, 1));
        Told(Capped.Ledger.ByStep).Should().Equal(("1", 10m, 1), ("2", 7.5m, 1), (null, 10m, 1));
        Told(Capped.Ledger.ByDepartment).Should().Equal(("sales", 17.5m, 2), (null, 10m, 1));
    }

    [Fact] // S-40
    public void The_dearest_are_summed_and_so_is_the_rest()
    {
        var dearest = Capped.Ledger.Dearest(2);

        (dearest.Points, dearest.RestCount, dearest.RestPoints).Should().Be((20m, 1, 7.5m));
        Rounding.Publish(dearest.Share, 1).Should().Be(72.7m);
        Capped.Ledger.Dearest(9).RestPoints.Should().Be(0);
    }

    [Fact] // S-41
    public void Only_what_lifts_the_cap_gains_while_the_cap_bites() =>
        Capped.WhatIfs.Select(what => (what.SubjectId, what.Total, what.Gain, what.Band!.Id)).Should().Equal(
            ("I3", 82.5m, 22.5m, "good"), ("I2", 60m, 0m, "needs-work"), ("Q", 60m, 0m, "needs-work"));

    [Fact] // S-41
    public void The_way_to_the_next_band_starts_with_what_sets_off_the_cap()
    {
        Capped.NextBand!.Target.Id.Should().Be("qualified");
        Capped.NextBand.Missing.Should().Be(10);
        Capped.NextBand.Steps.Select(step => (step.SubjectId, step.Total)).Should().Equal(("I3", 82.5m));
    }

    [Fact] // S-41: greedy by points lost
    public void The_dearest_items_are_taken_until_the_band_is_reached()
    {
        // 100 points: 20, 9, 8 and 3 lost.
        var rubric = Of(Checklist("A1", 100, Criterion("c", 1, Item("I1", 60), Item("I2", 20), Item("I3", 9), Item("I4", 8), Item("I5", 3))));
        var assessment = Scorer.Score(new EvidenceBuilder().Project("P").Visit("P", "I1=met I2=not-met I3=not-met I4=not-met I5=not-met").Build(), rubric, []).Projects[0].Assessment;

        assessment.NextBand!.Steps.Select(step => (step.SubjectId, step.Total, step.Gain, step.Band!.Id)).Should().Equal(("I2", 80m, 20m, "good"));
        assessment.NextBand.Target.Id.Should().Be("qualified");
    }

    [Theory] // S-15, S-21, S-40
    [InlineData(RegionAggregation.Equal, 70, 25, 5)]
    [InlineData(RegionAggregation.ByHouseholds, 85, 12.5, 2.5)]
    public void A_region_carries_its_projects_caps_as_lines_of_its_own(RegionAggregation aggregation, decimal total, decimal lost, decimal capped)
    {
        var rubric = Of(Checklist("A1", 100, Criterion("c", 1, Item("I1"), Item("I2") with { Critical = true })) with { Region = aggregation }) with
        {
            Caps = [new CriticalCap("cap", Text("cap"), "A1", 40, [])],
        };
        var evidence = new EvidenceBuilder().Project("P1", units: 100).Project("P2", units: 300).Visit("P1", "I1=met I2=not-met").Visit("P2", "I1=met I2=met");

        var region = Scorer.Score(evidence.Build(), rubric, []).Regions[0].Assessment;

        (region.Ledger.Total, region.Ledger.Lost, region.Ledger.Capped).Should().Be((total, lost, capped));
        region.WhatIfs.Should().ContainSingle().Which.Total.Should().Be(100);
    }

    [Fact] // S-16, S-40
    public void A_bonus_brings_points_back_as_far_as_100_allows()
    {
        var rubric = Of(Checklist("A1", 100, Criterion("c", 1, Item("I1", 9), Item("I2", 1), Item("B", 25) with { Bonus = true })));

        var ledger = Scorer.Score(new EvidenceBuilder().Project("P").Visit("P", "I1=met I2=not-met B=met").Build(), rubric, []).Projects[0].Assessment.Ledger;

        (ledger.Total, ledger.Lost, ledger.Gained).Should().Be((100m, 10m, 10m));
        ledger.Bonuses.Should().Equal(new LedgerLine("A1", 10, 0));
    }

    [Fact] // S-17
    public void Without_a_total_the_missing_indicator_stands_open_and_there_is_no_what_if()
    {
        var assessment = Scorer.Score(
            new EvidenceBuilder().Project("P").Visit("P", "I1=partly").Build(), Of(Checklist("A1", 40, Criterion("c", 1, Item("I1"))), Callbacks("A2", 60, YesNo("Q"))), []).Projects[0].Assessment;

        (assessment.Ledger.Total, assessment.Ledger.Lost, assessment.Ledger.Open).Should().Be((20m, 20m, 60m));
        assessment.WhatIfs.Should().BeEmpty();
        assessment.NextBand.Should().BeNull();
    }

    [Fact] // S-13, S-41
    public void Mending_one_part_mends_the_question_made_of_it_where_it_alone_failed()
    {
        var first = YesNo("Q1");
        var second = YesNo("Q2");
        var both = YesNo("Both") with { Measure = Measure.AllOf, Parts = [first, second] };
        var evidence = new EvidenceBuilder().Project("P").Call("P", "Q1=yes Q2=yes").Call("P", "Q1=no Q2=yes").Call("P", "Q1=no Q2=no").Call("P", "Q1=yes Q2=no");

        var assessment = Scorer.Score(evidence.Build(), Of(Callbacks("A2", 100, first with { Weight = 2 }, second with { Weight = 2 }, both with { Weight = 4 })), []).Projects[0].Assessment;

        // 50·¼ + 50·¼ + 25·½ = 37.5; Q1 full: 25 + 12.5 + 50·½ = 62.5; all full: 100.
        assessment.Total.Exact.Should().Be(37.5m);
        assessment.WhatIfs.Select(what => (what.SubjectId, what.Total)).Should().Equal(("Both", 100m), ("Q1", 62.5m), ("Q2", 62.5m));
    }

    private static IEnumerable<(string? Key, decimal Points, int Subjects)> Told(IEnumerable<LedgerLine> lines) => lines.Select(line => (line.Key, line.Points, line.Subjects));
}
