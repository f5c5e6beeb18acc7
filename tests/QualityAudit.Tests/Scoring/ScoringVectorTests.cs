using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Support.TestRubrics;

namespace QualityAudit.Tests.Scoring;

/// <summary>The vectors V1 … V18 of docs/scoring.md. V2 is a rubric's (RubricFileTests), V10 to V12 are the interval's, V16 a quota's.</summary>
public sealed class ScoringVectorTests
{
    [Fact] // V1, S-17, S-19
    public void Indicators_of_88_90_and_76_make_82_5_and_the_band_good()
    {
        var assessment = Score(ThreeIndicators(), WithScores(88, 90, 76)).Projects[0].Assessment;

        assessment.Total.Exact.Should().Be(82.5m);
        assessment.Band!.Id.Should().Be("good");
        assessment.Indicators.Select(indicator => indicator.Contribution).Should().Equal(22m, 22.5m, 38m);
    }

    [Fact] // V3, S-13
    public void Nine_yes_one_no_and_two_who_do_not_know_are_90()
    {
        var evidence = new EvidenceBuilder().Project("P").Calls(9, "P", "Q=yes").Call("P", "Q=no").Calls(2, "P", "Q=dont-know");

        var question = Score(Of(Callbacks("A2", 100, YesNo("Q"))), evidence).Projects[0].Assessment.Indicators[0].Questions[0];

        question.Score.Exact.Should().Be(90);
        question.Valid.Should().Be(10);
        question.DontKnow.Should().Be(2);
    }

    [Theory] // V4, S-13
    [InlineData(Measure.TopTwoBox, 60)]
    [InlineData(Measure.TopBox, 20)]
    [InlineData(Measure.Mean, 65)]
    [InlineData(Measure.Map, 70)]
    public void Ratings_5_4_3_2_4_score_by_their_measure(Measure measure, int expected)
    {
        var evidence = new EvidenceBuilder().Project("P");
        foreach (var rating in new[] { 5, 4, 3, 2, 4 })
            evidence.Call("P", $"Q={rating}", CallbackKind.DailyLiving);
        var question = Rating("Q", measure) with { Map = measure == Measure.Map ? [0, 30, 60, 80, 100] : [] };

        Score(Of(Callbacks("A3", 100, question)), evidence).Projects[0].Assessment.Total.Exact.Should().Be(expected);
    }

    [Fact] // V5, S-03, S-12
    public void An_item_that_is_not_applicable_leaves_numerator_and_denominator()
    {
        var rubric = Of(Checklist("A1", 100, Criterion("c", 1, Item("I1", 5), Item("I2", 3), Item("I3", 2))));

        var scorecard = Score(rubric, new EvidenceBuilder().Project("P").Visit("P", "I1=met I2=partly I3=N/A"));

        scorecard.Projects[0].Assessment.Total.Exact.Should().Be(81.25m);
        scorecard.Publish(scorecard.Projects[0].Assessment.Total).Should().Be(81.3m);
    }

    [Theory] // V6, S-12
    [InlineData(Rollup.Weights, "48.0")]
    [InlineData(Rollup.Points, "66.7")]
    public void The_two_roll_ups_differ_on_the_same_six_items(Rollup rollup, string expected)
    {
        var c1 = Criterion("c1", 60, Item("I1"), Item("I2"), Item("I3"), Item("I4"), Item("I5"));
        var c2 = Criterion("c2", 40, Item("I6"));
        var rubric = Of(Checklist("A1", 100, c1, c2) with { Rollup = rollup });

        var scorecard = Score(rubric, new EvidenceBuilder().Project("P").Visit("P", "I1=met I2=met I3=met I4=met I5=not-met I6=not-met"));

        scorecard.Publish(scorecard.Projects[0].Assessment.Total).Should().Be(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact] // V7, S-14, S-17
    public void With_every_item_not_applicable_there_is_no_score_and_no_total()
    {
        var assessment = Score(Of(Checklist("A1", 100, Criterion("c", 1, Item("I1")))), new EvidenceBuilder().Project("P").Visit("P", "I1=N/A"))
            .Projects[0].Assessment;

        assessment.Indicators[0].Score.Missing!.Reason.Should().Be(NoScoreReason.NothingScored);
        assessment.Status.Should().Be(AssessmentStatus.Incomplete);
        assessment.Total.Exact.Should().BeNull();
        assessment.Band.Should().BeNull();
        assessment.Provisional.Should().Be(new Provisional(null, 0, 100, 0));
    }

    [Fact] // V8, S-10
    public void Two_visits_met_and_partly_are_a_credit_of_three_quarters()
    {
        var item = Score(Of(Checklist("A1", 100, Criterion("c", 1, Item("I1")))), new EvidenceBuilder().Project("P").Visit("P", "I1=met").Visit("P", "I1=partly"))
            .Projects[0].Assessment.Indicators[0].Items[0];

        item.Credit.Should().Be(0.75m);
        item.Answers.Should().HaveCount(2);
    }

    [Fact] // V9, S-15
    public void A_critical_item_not_met_caps_the_total_and_the_uncapped_value_is_kept()
    {
        var rubric = ThreeIndicators(critical: true) with { Caps = [new CriticalCap("critical", Text("critical"), null, 60, [])] };

        var assessment = Score(rubric, WithScores(88, 90, 76)).Projects[0].Assessment;

        assessment.Official.Exact.Should().Be(60);
        assessment.Uncapped.Exact.Should().Be(82.5m);
        assessment.Band!.Id.Should().Be("needs-work");
        assessment.Caps.Should().ContainSingle().Which.Evidence[0].Source!.ToString().Should().Be("visit-1.xlsx!1!E3");
    }

    [Fact] // V13, S-18, S-20
    public void Ranks_ties_and_display_all_use_the_published_figure()
    {
        var rubric = Of(Checklist("A1", 100, Criterion("c", 1, Item("I1") with { Scale = new PointsScale(100, 0.01m) })));
        var evidence = new EvidenceBuilder().Project("P1").Project("P2").Project("P3").Project("P4")
            .Visit("P1", "I1=90.04").Visit("P2", "I1=90.0").Visit("P3", "I1=89.95").Visit("P4", "I1=80");

        var scorecard = Score(rubric, evidence);

        scorecard.Projects.Select(project => scorecard.Publish(project.Assessment.Official)).Should().Equal(90.0m, 90.0m, 90.0m, 80.0m);
        scorecard.Projects.Select(project => project.Rank!.Position).Should().Equal(1, 1, 1, 4);
        scorecard.Projects[1].Rank!.TiedWith.Should().Equal("P1", "P3");
        scorecard.Projects.Select(project => project.Assessment.Band!.Id).Should().Equal("excellent", "excellent", "excellent", "good");
    }

    [Theory] // V14, S-21
    [InlineData(RegionAggregation.Equal, "75.0")]
    [InlineData(RegionAggregation.Pooled, "62.7")]
    public void A_region_is_the_mean_of_its_projects_or_their_pooled_answers(RegionAggregation aggregation, string expected)
    {
        var evidence = new EvidenceBuilder().Project("P1").Project("P2")
            .Calls(9, "P1", "Q=yes").Calls(1, "P1", "Q=no").Calls(60, "P2", "Q=yes").Calls(40, "P2", "Q=no");

        var scorecard = Score(Of(Callbacks("A2", 100, YesNo("Q")) with { Region = aggregation }), evidence);

        scorecard.Publish(scorecard.Regions[0].Assessment.Total).Should().Be(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        scorecard.Publish(scorecard.Group.Assessment.Total).Should().Be(scorecard.Publish(scorecard.Regions[0].Assessment.Total));
    }

    [Fact] // V15, S-22
    public void In_the_fourth_quarter_the_groups_result_is_official_and_the_computed_total_stands_beside_it()
    {
        var rubric = ThreeIndicators() with { GroupResultQuarters = [4] };

        var assessment = Score(rubric, WithScores(88, 90, 76, "2008Q4").GroupResult(79, "east", "P")).Projects[0].Assessment;

        assessment.Status.Should().Be(AssessmentStatus.GroupResult);
        assessment.Official.Exact.Should().Be(79);
        assessment.Total.Exact.Should().Be(82.5m);
        assessment.Band!.Id.Should().Be("qualified");
    }

    [Fact] // V15, S-22
    public void Without_the_groups_result_the_fourth_quarter_awaits_it_and_has_no_official_rank()
    {
        var rubric = ThreeIndicators() with { GroupResultQuarters = [4] };

        var scorecard = Score(rubric, WithScores(88, 90, 76, "2008Q4").GroupResult(81, "east", null));

        scorecard.Projects[0].Assessment.Status.Should().Be(AssessmentStatus.AwaitingGroupResult);
        scorecard.Projects[0].Assessment.Total.Exact.Should().Be(82.5m);
        scorecard.Projects[0].Rank.Should().BeNull();
        scorecard.Regions[0].Assessment.Official.Exact.Should().Be(81, "the region's own row was imported");
    }

    [Fact] // V17, S-14
    public void Half_the_applicable_weight_answered_is_no_score_and_the_reason_says_so()
    {
        var rubric = Of(Checklist("A1", 100, Criterion("c", 1, Item("I1"), Item("I2"))));

        var score = Score(rubric, new EvidenceBuilder().Project("P").Visit("P", "I1=met I2=blank")).Projects[0].Assessment.Indicators[0].Score;

        score.Missing!.Reason.Should().Be(NoScoreReason.Incomplete);
        score.Missing.Text.En.Should().Contain("50 %");
        score.Missing.Text.Zh.Should().Contain("50 %");
    }

    [Fact] // V18, S-18
    public void Thirds_are_published_as_66_7_and_never_66_6()
    {
        var evidence = new EvidenceBuilder().Project("P").Visit("P", "I1=met I2=met I3=not-met");
        foreach (var answer in new[] { "yes", "yes", "no" })
            evidence.Call("P", $"Q2={answer} Q3={answer}");
        var rubric = Of(
            Checklist("A1", 25, Criterion("c", 1, Item("I1"), Item("I2"), Item("I3"))), Callbacks("A2", 25, YesNo("Q2")), Callbacks("A3", 50, YesNo("Q3")));

        var scorecard = Score(rubric, evidence);

        scorecard.Publish(scorecard.Projects[0].Assessment.Total).Should().Be(66.7m);
    }

    [Theory] // S-18
    [InlineData("82.25", "82.3")]
    [InlineData("84.45", "84.5")]
    [InlineData("84.4499999999", "84.5")]
    [InlineData("84.449999", "84.4")]
    public void A_figure_is_published_once_half_away_from_zero(string exact, string published) =>
        Rounding.Publish(decimal.Parse(exact, System.Globalization.CultureInfo.InvariantCulture), 1)
            .Should().Be(decimal.Parse(published, System.Globalization.CultureInfo.InvariantCulture));

    private static Scorecard Score(Rubric rubric, EvidenceBuilder evidence) => Scorer.Score(evidence.Build(), rubric, []);

    // A1 by points on a scale of 100, A2 and A3 by yes-shares of a hundred calls.
    private static Rubric ThreeIndicators(bool critical = false) => Of(
        Checklist("A1", 25, Criterion("c", 1, Item("I1", 100) with { Scale = new PointsScale(100, 1) }, Item("I2", 1) with { Critical = critical, Bonus = true })),
        Callbacks("A2", 25, YesNo("Q2")),
        Callbacks("A3", 50, YesNo("Q3")));

    private static EvidenceBuilder WithScores(int a1, int a2, int a3, string quarter = "2008Q3")
    {
        var evidence = new EvidenceBuilder(quarter).Project("P").Visit("P", $"I1={a1} I2=not-met");
        for (var i = 0; i < 100; i++)
            evidence.Call("P", $"Q2={(i < a2 ? "yes" : "no")} Q3={(i < a3 ? "yes" : "no")}");
        return evidence;
    }
}
