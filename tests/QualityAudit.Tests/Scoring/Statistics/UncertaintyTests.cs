using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Scoring.Statistics;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Support.TestRubrics;

namespace QualityAudit.Tests.Scoring.Statistics;

/// <summary>What sampling leaves open, worked out by hand (S-31).</summary>
public sealed class UncertaintyTests
{
    private static readonly Rubric OneQuestion = Of(Callbacks("A2", 100, YesNo("Q")));

    [Theory] // S-31: one question, p = 0.8, n = 10: variance (1 − f)·p(1 − p)/(n − 1)
    [InlineData(null, 26.1329)] // 1.959964 · 100 · √(0.16/9)
    [InlineData(40, 22.6317)] // … · √(1 − 10/40)
    [InlineData(10, 0)] // everybody was asked
    public void The_error_of_one_question_is_that_of_its_share(int? population, double half)
    {
        var sampling = Project(OneQuestion, Builder("P", 8, 2, population)).Uncertainty!;

        ((double)sampling.HalfWidth!.Value).Should().BeApproximately(half, 1e-4);
        sampling.Respondents.Should().Be(10);
        sampling.High.Should().Be(Math.Min(100, 80 + sampling.HalfWidth.Value));
    }

    [Fact] // S-31: answers of one person hang together
    public void Two_questions_answered_alike_by_the_same_customers_are_no_surer_than_one()
    {
        var rubric = Of(Callbacks("A2", 100, YesNo("Q1") with { Weight = 2 }, YesNo("Q2") with { Weight = 3 }));
        var same = new EvidenceBuilder().Project("P").Calls(8, "P", "Q1=yes Q2=yes").Calls(2, "P", "Q1=no Q2=no");
        var opposite = new EvidenceBuilder().Project("P").Calls(5, "P", "Q1=yes Q2=no").Calls(5, "P", "Q1=no Q2=yes");

        ((double)Project(rubric, same).Uncertainty!.HalfWidth!.Value).Should().BeApproximately(26.1329, 1e-4);
        // z = ±(0.4 − 0.6)·50/10 = ∓1: √(10/9 · 10 · 1) · 1.959964
        ((double)Project(rubric, opposite).Uncertainty!.HalfWidth!.Value).Should().BeApproximately(6.5332, 1e-4);
    }

    [Fact] // S-31: independent samples
    public void Variances_of_different_kinds_of_callback_add_up()
    {
        var rubric = Of(Callbacks("A2", 100, YesNo("Q1"), YesNo("Q2", CallbackKind.DailyLiving)));
        var evidence = new EvidenceBuilder().Project("P").Calls(8, "P", "Q1=yes").Calls(2, "P", "Q1=no")
            .Calls(8, "P", "Q2=yes", CallbackKind.DailyLiving).Calls(2, "P", "Q2=no", CallbackKind.DailyLiving);

        // Half of each: √(2 · (26.1329/2)²)
        ((double)Project(rubric, evidence).Uncertainty!.HalfWidth!.Value).Should().BeApproximately(18.4787, 1e-4);
    }

    [Theory] // S-21, S-31: two projects of 10, 8 and 6 of them yes
    [InlineData(RegionAggregation.Equal, 20.6598)] // ½·√(0.16/9 + 0.24/9) · 195.9964
    [InlineData(RegionAggregation.Pooled, 20.6054)] // √(0.7·0.3/19) · 195.9964
    public void A_region_of_means_has_a_sample_for_each_project_and_a_pooled_one_has_one(RegionAggregation aggregation, double half)
    {
        var rubric = Of(Callbacks("A2", 100, YesNo("Q")) with { Region = aggregation });
        var evidence = Builder("P1", 8, 2, null).Project("P2").Calls(6, "P2", "Q=yes").Calls(4, "P2", "Q=no");

        var region = Scorer.Score(evidence.Build(), rubric, []).Regions[0].Assessment;

        ((double)region.Indicators[0].Uncertainty!.HalfWidth!.Value).Should().BeApproximately(half, 1e-4);
        // One indicator of weight 100: its error is the total's.
        (region.Uncertainty!.High!.Value - region.Total.Exact!.Value).Should().BeApproximately(region.Indicators[0].Uncertainty!.HalfWidth!.Value, 1e-9m);
    }

    [Fact]
    public void Few_respondents_and_respondents_of_one_mind_are_said_in_words()
    {
        Project(OneQuestion, Builder("P", 8, 2, null)).Uncertainty!.Caution!.En.Should().Contain("smallest group: 10");
        Project(OneQuestion, Builder("P", 40, 10, null)).Uncertainty!.Caution.Should().BeNull();
        Project(OneQuestion, Builder("P", 12, 0, null)).Uncertainty!.Should().Match<Uncertainty>(error => error.HalfWidth == null && error.Caution!.En.Contains("all 12"));
        Project(OneQuestion, Builder("P", 1, 0, null)).Uncertainty!.Should().Match<Uncertainty>(error => error.HalfWidth == null && error.Caution!.Zh.Contains("1 人"));
    }

    [Fact]
    public void Checklists_have_no_sampling_error_and_a_capped_indicator_none_of_its_own()
    {
        Project(Of(Checklist("A1", 100, Criterion("c", 1, Item("I1")))), new EvidenceBuilder().Project("P").Visit("P", "I1=met")).Uncertainty.Should().BeNull();

        var capped = OneQuestion with { Caps = [new FloorCap("floor", Text("floor"), "A2", 50, "A2", 90)] };
        Project(capped, Builder("P", 8, 2, null)).Uncertainty!.Should().Match<Uncertainty>(error => error.HalfWidth == null && error.Caution!.En.Contains("cap"));
    }

    [Fact] // S-30: 5,4,3,2,4 by the mean: (100+75+50+25+75)/5 = 65, Σ(x − 65)² = 3250, z·√(3250/(5·4))
    public void A_question_scored_by_a_mean_has_the_interval_of_its_answers()
    {
        var rubric = Of(Callbacks("A2", 100, Rating("Q", Measure.Mean, CallbackKind.Handover)));
        var evidence = new EvidenceBuilder().Project("P");
        foreach (var answer in new[] { 5, 4, 3, 2, 4 })
            evidence.Call("P", $"Q={answer}");

        var question = Project(rubric, evidence).Questions[0];

        question.Score.Exact.Should().Be(65);
        ((double)question.Uncertainty!.HalfWidth!.Value).Should().BeApproximately(24.9847, 1e-4);
    }

    [Fact] // S-31, S-32: a cap decides the total, and so its change and rank
    public void A_capped_total_says_why_it_has_no_interval()
    {
        var rubric = OneQuestion with { Caps = [new FloorCap("floor", Text("floor"), null, 50, "A2", 90)] };
        var past = Scorer.Score(new EvidenceBuilder("2008Q2").Project("P").Calls(9, "P", "Q=yes").Calls(1, "P", "Q=no").Build(), OneQuestion, []);

        var project = Scorer.Score(Builder("P", 8, 2, null).Build(), rubric, [past]).Projects[0];

        project.Assessment.Uncertainty.Should().Match<Uncertainty>(open => open.HalfWidth == null && open.Caution!.En.Contains("cap"));
        (project.Assessment.Change!.Meaning, project.Assessment.Change.IsClaimed).Should().Be((ChangeMeaning.Unknown, false));
        project.Rank!.Range.Should().BeNull();
    }

    [Theory] // S-32: 80 ± 26.13 against 90 ± 19.60 of ten each, and of 400 against 100
    [InlineData(8, 2, 9, 1, ChangeMeaning.WithinChance)]
    [InlineData(320, 80, 370, 30, ChangeMeaning.MoreThanChance)]
    public void An_indicator_says_whether_its_change_is_more_than_chance(int yesBefore, int noBefore, int yes, int no, ChangeMeaning meaning)
    {
        var past = Scorer.Score(new EvidenceBuilder("2008Q2").Project("P").Calls(yesBefore, "P", "Q=yes").Calls(noBefore, "P", "Q=no").Build(), OneQuestion, []);

        var assessment = Scorer.Score(Builder("P", yes, no, null).Build(), OneQuestion, [past]).Projects[0].Assessment;

        assessment.Indicators[0].Change!.Meaning.Should().Be(meaning);
        assessment.Change!.Meaning.Should().Be(meaning);
    }

    private static IndicatorResult Project(Rubric rubric, EvidenceBuilder evidence) => Scorer.Score(evidence.Build(), rubric, []).Projects[0].Assessment.Indicators[0];

    private static EvidenceBuilder Builder(string project, int yes, int no, int? population) =>
        new EvidenceBuilder().Project(project, units: population).Calls(yes, project, "Q=yes").Calls(no, project, "Q=no");
}
