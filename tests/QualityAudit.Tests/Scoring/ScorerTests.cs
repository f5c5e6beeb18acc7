using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Support.TestRubrics;

namespace QualityAudit.Tests.Scoring;

public sealed class ScorerTests
{
    private static readonly Question Q = YesNo("Q");

    [Theory] // S-03
    [InlineData(NotApplicablePolicy.Exclude, 100)]
    [InlineData(NotApplicablePolicy.Zero, 50)]
    public void Not_applicable_counts_as_its_policy_says(NotApplicablePolicy policy, int expected)
    {
        var rubric = OneIndicator(Item("I1"), Item("I2") with { NotApplicable = policy });

        Only(rubric, Visited("I1=met I2=N/A")).Total.Exact.Should().Be(expected);
    }

    [Fact] // S-03
    public void An_unanswered_item_counts_as_zero_where_the_rubric_says_so_even_when_its_row_is_gone()
    {
        var rubric = OneIndicator(Item("I1"), Item("I2"), Item("I3"), Item("I4")) with { Unanswered = UnansweredPolicy.Zero };

        Only(rubric, Visited("I1=met I2=met I3=blank")).Total.Exact.Should().Be(50);
    }

    [Fact] // S-03, S-14
    public void Unanswered_and_unobserved_items_leave_the_arithmetic_and_lower_completeness()
    {
        var rubric = OneIndicator(Item("I1", 8), Item("I2"), Item("I3"));

        var indicator = Only(rubric, Visited("I1=met I2=? I3=blank")).Indicators[0];

        indicator.Score.Exact.Should().Be(100);
        indicator.Completeness.Should().Be(0.8m, "exactly the minimum is enough");
        indicator.Items.Select(item => item.State).Should().Equal(ResponseState.Answered, ResponseState.NotObserved, ResponseState.Unanswered);
    }

    [Fact] // S-04
    public void An_optional_action_is_shown_and_counts_nowhere()
    {
        var optional = Item("I2", 9) with { Advisory = true, Critical = true };
        var rubric = OneIndicator(Item("I1"), optional) with { Caps = [new CriticalCap("cap", Text("cap"), null, 10, [])] };

        var assessment = Only(rubric, Visited("I1=met I2=not-met"));

        assessment.Total.Exact.Should().Be(100);
        assessment.Indicators[0].Completeness.Should().Be(1);
        assessment.Indicators[0].Items[1].Credit.Should().Be(0);
        assessment.Caps.Should().BeEmpty();
        assessment.Losses.Should().BeEmpty();
    }

    [Fact] // S-16
    public void Bonus_points_are_added_after_the_roll_up_and_never_beyond_100()
    {
        var rubric = OneIndicator(Item("I1", 10) with { Scale = new PointsScale(10, 1) }, Item("B", 5) with { Bonus = true });

        var high = Only(rubric, Visited("I1=9 B=met")).Indicators[0];
        high.Rolled.Exact.Should().Be(90);
        high.Bonus.Should().Be(5);
        high.Score.Exact.Should().Be(95);
        Only(rubric, Visited("I1=10 B=met")).Total.Exact.Should().Be(100);
    }

    [Fact] // S-15, S-18
    public void A_score_that_misses_a_floor_by_the_last_place_of_thirds_is_at_the_floor()
    {
        var third = new CountScale(3, Proportional: true);
        var rubric = OneIndicator(Item("I1") with { Scale = third }, Item("I2") with { Scale = third }, Item("I3") with { Scale = third }, Item("I4"), Item("I5")) with
        {
            Caps = [new FloorCap("floor", Text("floor"), null, 10, "A1", 60)],
        };

        var at = Only(rubric, Visited("I1=1 I2=1 I3=1 I4=met I5=met"));
        at.Total.Exact.Should().BeLessThan(60, "three thirds of 28 digits are less than one");
        at.Caps.Should().BeEmpty();
        Only(rubric, Visited("I1=1 I2=1 I3=0 I4=met I5=met")).Total.Exact.Should().Be(10);
    }

    [Fact] // S-14, S-18
    public void A_minimum_completeness_is_compared_after_nine_digits()
    {
        var rubric = OneIndicator(Item("I1"), Item("I2"), Item("I3"));
        var asked = rubric.Indicators[0];
        Rubric With(decimal minimum) => rubric with { Indicators = [asked with { MinimumCompleteness = minimum }] };

        Only(With(0.666666667m), Visited("I1=met I2=met I3=?")).Total.Exact.Should().Be(100, "two of three is that minimum as it is written");
        Only(With(0.666666668m), Visited("I1=met I2=met I3=?")).Total.Exact.Should().BeNull();
    }

    [Fact] // S-15
    public void Caps_on_indicators_show_in_the_total_and_floors_see_them()
    {
        var rubric = Of(
            Checklist("A1", 50, Criterion("c", 1, Item("I1", 4), Item("I2") with { Critical = true })),
            Callbacks("A2", 50, Q)) with
        {
            Caps =
            [
                new FloorCap("floor", Text("floor"), null, 65, "A1", 60),
                new CriticalCap("critical", Text("critical"), "A1", 50, []),
            ],
        };

        var assessment = Only(rubric, Visited("I1=met I2=not-met").Call("P", "Q=yes"));

        assessment.Indicators[0].Rolled.Exact.Should().Be(80);
        assessment.Indicators[0].Score.Exact.Should().Be(50);
        assessment.Uncapped.Exact.Should().Be(90);
        assessment.Total.Exact.Should().Be(65);
        assessment.Caps.Select(effect => (effect.Cap.Id, effect.Before, effect.After)).Should().Equal(("critical", 80m, 50m), ("floor", 75m, 65m));
    }

    [Fact] // S-15
    public void A_cap_above_the_score_does_not_bite_and_is_not_recorded()
    {
        var rubric = OneIndicator(Item("I1") with { Critical = true }) with { Caps = [new CriticalCap("cap", Text("cap"), null, 60, [])] };

        Only(rubric, Visited("I1=not-met")).Caps.Should().BeEmpty();
    }

    [Fact] // S-15: "not met in any visit"
    public void One_visit_in_which_a_critical_item_failed_is_enough()
    {
        var rubric = OneIndicator(Item("I1") with { Critical = true }, Item("I2", 9)) with { Caps = [new CriticalCap("cap", Text("cap"), null, 60, [])] };

        Only(rubric, Visited("I1=met I2=met").Visit("P", "I1=not-met I2=met")).Total.Exact.Should().Be(60);
    }

    [Fact] // S-17
    public void Without_A3_the_total_is_provisional_with_bounds_and_coverage()
    {
        var rubric = Of(
            Checklist("A1", 25, Criterion("c", 1, Item("I1") with { Scale = new PointsScale(100, 1) })),
            Callbacks("A2", 25, YesNo("Q2")),
            Callbacks("A3", 50, YesNo("Q3")));
        var evidence = Visited("I1=80").Calls(9, "P", "Q2=yes").Call("P", "Q2=no");

        var scorecard = Scorer.Score(evidence.Build(), rubric, []);

        var assessment = scorecard.Projects[0].Assessment;
        assessment.Provisional.Should().Be(new Provisional(85m, 42.5m, 92.5m, 50));
        assessment.Status.Should().Be(AssessmentStatus.Incomplete);
        assessment.Total.Missing!.Text.En.Should().Contain("A3");
        scorecard.Projects[0].Rank.Should().BeNull();
        scorecard.Regions[0].Complete.Should().Be(0);
    }

    [Fact] // S-13
    public void Too_few_answers_are_no_score_and_say_how_many_there_are()
    {
        var score = Only(Of(Callbacks("A2", 100, YesNo("Q", minimum: 5))), new EvidenceBuilder().Project("P").Calls(3, "P", "Q=yes")).Indicators[0].Score;

        score.Missing!.Reason.Should().Be(NoScoreReason.TooFewAnswers);
        score.Missing.Text.En.Should().Be("too few: 3 of 5 answers");
    }

    [Theory] // S-13
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Exactly_the_least_number_of_answers_is_enough(int answers, bool scored) =>
        (Only(Of(Callbacks("A2", 100, YesNo("Q", minimum: 5))), new EvidenceBuilder().Project("P").Calls(answers, "P", "Q=yes")).Total.Exact is not null)
            .Should().Be(scored);

    [Fact] // S-24
    public void Of_two_calls_to_a_household_the_latest_counts_and_the_earlier_is_shown_as_superseded()
    {
        var evidence = new EvidenceBuilder().Project("P")
            .Call("P", "Q=no", household: "1-101", day: 3)
            .Call("P", "Q=yes", household: "1-101", day: 9)
            .Call("P", "", household: "1-101", day: 20, outcome: CallOutcome.NoAnswer);

        var project = Scorer.Score(evidence.Build(), Of(Callbacks("A2", 100, Q)), []).Projects[0];

        project.Assessment.Total.Exact.Should().Be(100);
        project.Calls.Superseded.Should().Be(1);
        project.Calls.Counted.Should().Be(1);
        project.Assessment.Indicators[0].Questions[0].Excluded.Should().Be(1);
        project.Assessment.Indicators[0].Questions[0].Answers.Select(answer => answer.Exclusion).Should().Equal(CallExclusion.Superseded, CallExclusion.None);
    }

    [Theory] // F29
    [InlineData(true, 100, 1)]
    [InlineData(false, 50, 0)]
    public void A_person_who_was_not_served_is_left_out_unless_the_rubric_says_otherwise(bool exclude, int expected, int unserved)
    {
        var evidence = new EvidenceBuilder().Project("P").Call("P", "Q=yes", served: true).Call("P", "Q=no", served: false);

        var project = Scorer.Score(evidence.Build(), Of(Callbacks("A2", 100, Q)) with { ExcludeUnserved = exclude }, []).Projects[0];

        project.Assessment.Total.Exact.Should().Be(expected);
        project.Calls.Unserved.Should().Be(unserved);
    }

    [Fact] // S-21
    public void A_region_weighed_by_households_needs_their_number()
    {
        var rubric = OneIndicator(Item("I1"));
        rubric = rubric with { Indicators = [rubric.Indicators[0] with { Region = RegionAggregation.ByHouseholds }] };
        var known = new EvidenceBuilder().Project("P1", units: 300).Project("P2", units: 100).Visit("P1", "I1=met").Visit("P2", "I1=not-met");
        var unknown = new EvidenceBuilder().Project("P1", units: 300).Project("P2").Visit("P1", "I1=met").Visit("P2", "I1=not-met");

        Scorer.Score(known.Build(), rubric, []).Regions[0].Assessment.Total.Exact.Should().Be(75);
        Scorer.Score(unknown.Build(), rubric, []).Regions[0].Assessment.Indicators[0].Score.Missing!.Reason.Should().Be(NoScoreReason.WeightMissing);
    }

    [Fact] // S-15, S-21
    public void A_region_takes_its_projects_indicators_after_their_caps_and_leaves_caps_on_totals_with_them()
    {
        var rubric = OneIndicator(Item("I1", 3), Item("I2") with { Critical = true }) with
        {
            Caps = [new CriticalCap("indicator", Text("indicator"), "A1", 50, []), new CriticalCap("total", Text("total"), null, 20, [])],
        };
        var evidence = new EvidenceBuilder().Project("P1").Project("P2").Visit("P1", "I1=met I2=not-met").Visit("P2", "I1=met I2=met");

        var scorecard = Scorer.Score(evidence.Build(), rubric, []);

        scorecard.Projects[0].Assessment.Total.Exact.Should().Be(20);
        scorecard.Regions[0].Assessment.Total.Exact.Should().Be(75, "the mean of 50 and 100");
        scorecard.Regions[0].Assessment.Caps.Should().BeEmpty();
    }

    [Fact] // S-21
    public void A_region_pools_the_answers_of_projects_that_have_too_few_of_their_own()
    {
        var evidence = new EvidenceBuilder().Project("P1").Project("P2").Calls(3, "P1", "Q=yes").Calls(3, "P2", "Q=no");

        var scorecard = Scorer.Score(evidence.Build(), Of(Callbacks("A2", 100, YesNo("Q", minimum: 5))), []);

        scorecard.Regions[0].Assessment.Total.Exact.Should().Be(50);
        scorecard.Regions[0].Complete.Should().Be(0);
        scorecard.Regions[0].ProjectCount.Should().Be(2);
    }

    [Fact] // S-18: a delta is the difference of two published figures
    public void Change_and_trend_compare_published_figures_with_the_quarter_before()
    {
        var rubric = OneIndicator(Item("I1") with { Scale = new PointsScale(100, 0.01m) });
        var second = Scorer.Score(new EvidenceBuilder("2008Q2").Project("P").Visit("P", "I1=80.04").Build(), rubric, []);
        var first = Scorer.Score(new EvidenceBuilder("2008Q1").Project("P").Visit("P", "I1=70").Build(), rubric, []);

        var assessment = Scorer.Score(new EvidenceBuilder().Project("P").Visit("P", "I1=80.16").Build(), rubric, [second, first]).Projects[0].Assessment;

        assessment.Change!.Delta.Should().Be(0.2m);
        assessment.Trend.Should().Equal(new TrendPoint(new Quarter(2008, 1), 70), new TrendPoint(new Quarter(2008, 2), 80));
        assessment.Indicators[0].Change!.From.Should().Be(new Quarter(2008, 2));
    }

    [Fact]
    public void There_is_no_change_when_the_quarter_before_is_missing()
    {
        var rubric = OneIndicator(Item("I1"));
        var first = Scorer.Score(new EvidenceBuilder("2008Q1").Project("P").Visit("P", "I1=met").Build(), rubric, []);

        var assessment = Only(rubric, Visited("I1=met"), first);

        assessment.Change.Should().BeNull();
        assessment.Trend.Should().ContainSingle();
    }

    [Fact] // F04
    public void Subtotals_by_object_take_only_items_that_count()
    {
        var rubric = OneIndicator(Item("I1", 3) with { Object = "W1" }, Item("I2") with { Object = "W1" }, Item("I3") with { Object = "P1" }, Item("I4") with { Object = "P1", Advisory = true })
            with
        { Objects = [new CatalogueEntry("W1", Text("W1"), []), new CatalogueEntry("X1", Text("X1"), []), new CatalogueEntry("P1", Text("P1"), [])] };

        var objects = Only(rubric, Visited("I1=met I2=not-met I3=partly I4=not-met")).Profiles.Objects;

        objects.Select(line => (line.Key, line.Score.Exact, line.Items)).Should().Equal(("W1", 75m, 2), ("P1", 50m, 1));
    }

    [Fact]
    public void What_no_rule_can_use_is_said_and_not_scored()
    {
        var rubric = OneIndicator(Item("I1"), Item("I2") with { NotApplicable = NotApplicablePolicy.Forbidden });

        var scorecard = Scorer.Score(Visited("I1=splendid I2=N/A I9=met").GroupResult(80, "east", null).Build(), rubric, []);

        scorecard.Notices.Select(notice => (notice.Code, notice.Location.ToString())).Should().BeEquivalentTo(
        [
            (ScoringDiagnostics.AnswerOutsideScale.Code, "visit-1.xlsx!1!E2"),
            (ScoringDiagnostics.AnswerOutsideScale.Code, "visit-1.xlsx!1!E3"),
            (ScoringDiagnostics.AnswerWithoutItem.Code, "visit-1.xlsx!1!E4"),
            (ScoringDiagnostics.GroupResultUnused.Code, "bsc.xlsx!1!E2"),
        ]);
        scorecard.Projects[0].Assessment.Total.Exact.Should().BeNull();
    }

    [Fact] // S-30, V10
    public void A_question_shows_the_interval_of_its_share_with_the_population_it_was_drawn_from()
    {
        var evidence = new EvidenceBuilder().Project("P1", units: 60).Project("P2").Calls(26, "P1", "Q=yes").Calls(4, "P1", "Q=no").Calls(10, "P2", "Q=no");

        var scorecard = Scorer.Score(evidence.Build(), Of(Callbacks("A2", 100, Q)), []);

        Interval(scorecard.Projects[0].Assessment).Should().Be((75.7m, 93.1m));
        Interval(scorecard.Projects[1].Assessment).Should().Be((0m, 27.8m));
        Interval(scorecard.Regions[0].Assessment).Low.Should().BeLessThan(65);

        static (decimal Low, decimal High) Interval(Assessment assessment)
        {
            var interval = assessment.Indicators[0].Questions[0].Uncertainty!;
            return (Rounding.Publish(interval.Low!.Value, 1), Rounding.Publish(interval.High!.Value, 1));
        }
    }

    [Fact] // S-43
    public void Every_scored_answer_leads_back_to_file_sheet_and_cell()
    {
        var answer = Only(OneIndicator(Item("I1")), Visited("I1=met")).Indicators[0].Items[0].Answers[0];

        answer.Source.ToString().Should().Be("visit-1.xlsx!1!E2");
        answer.Credit.Should().Be(1);
    }

    private static Rubric OneIndicator(params Item[] items) => Of(Checklist("A1", 100, Criterion("c", 1, items)));

    private static EvidenceBuilder Visited(string answers) => new EvidenceBuilder().Project("P").Visit("P", answers);

    private static Assessment Only(Rubric rubric, EvidenceBuilder evidence, params Scorecard[] earlier) =>
        Scorer.Score(evidence.Build(), rubric, earlier).Projects[0].Assessment;
}
