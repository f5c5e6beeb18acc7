using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Support.TestRubrics;

namespace QualityAudit.Tests.Scoring;

/// <summary>S-13, all-of: what must hold together for one respondent, such as the three conditions of loyalty.</summary>
public sealed class AllOfTests
{
    private static readonly Question Satisfied = Rating("L1");
    private static readonly Question Again = Rating("L2");
    private static readonly Question Recommend = Rating("L3");

    private static readonly Rubric Loyalty = Of(Callbacks("A", 100, Satisfied, Again, Recommend, All() with { Weight = 3 }));

    [Fact] // F09: of 10 owners 6, 7 and 8 meet one condition each, and 4 meet all.
    public void Loyal_is_who_meets_every_condition()
    {
        var evidence = new EvidenceBuilder().Project("P")
            .Calls(4, "P", "L1=5 L2=4 L3=4", CallbackKind.DailyLiving)
            .Calls(2, "P", "L1=4 L2=3 L3=5", CallbackKind.DailyLiving)
            .Calls(2, "P", "L1=1 L2=4 L3=4", CallbackKind.DailyLiving)
            .Calls(1, "P", "L1=3 L2=5 L3=2", CallbackKind.DailyLiving)
            .Calls(1, "P", "L1=2 L2=2 L3=2", CallbackKind.DailyLiving);

        var questions = Questions(evidence);

        questions.Select(question => question.Score.Exact).Should().Equal(60, 70, 80, 40);
        questions[3].Counts.Should().Equal(new AnswerCount("no", 6), new AnswerCount("yes", 4));
        questions[3].Uncertainty.Should().NotBeNull("it is a share");
    }

    [Fact]
    public void Who_left_a_condition_open_says_nothing_of_the_whole()
    {
        var evidence = new EvidenceBuilder().Project("P")
            .Call("P", "L1=5 L2=5 L3=5", CallbackKind.DailyLiving)
            .Call("P", "L1=5 L2=dont-know L3=5", CallbackKind.DailyLiving)
            .Call("P", "L1=1 L2=refused L3=5", CallbackKind.DailyLiving)
            .Call("P", "L1=5 L2=blank L3=5", CallbackKind.DailyLiving)
            .Call("P", "L1=5 L3=5", CallbackKind.DailyLiving);

        var all = Questions(evidence)[3];

        (all.Valid, all.DontKnow, all.Refused, all.Blank).Should().Be((1, 1, 1, 1));
        all.Score.Exact.Should().Be(100);
        all.Answers.Should().HaveCount(4, "the fifth owner was not asked all three");
    }

    [Fact] // S-43
    public void The_receipt_is_the_answer_that_decided()
    {
        var evidence = new EvidenceBuilder().Project("P")
            .Call("P", "L1=5 L2=4 L3=5", CallbackKind.DailyLiving)
            .Call("P", "L1=5 L2=2 L3=1", CallbackKind.DailyLiving);

        var answers = Questions(evidence)[3].Answers;

        answers.Select(answer => (answer.Value, answer.Raw, answer.Credit)).Should().Equal(("yes", "5 / 4 / 5", 1m), ("no", "5 / 2 / 1", 0m));
        answers.Select(answer => answer.Source.Cell!.Value.Column).Should().Equal(5, 6);
    }

    [Fact] // S-24, S-21
    public void It_counts_the_calls_that_count_and_pools_over_projects()
    {
        var evidence = new EvidenceBuilder().Project("P").Project("Q")
            .Call("P", "L1=5 L2=5 L3=5", CallbackKind.DailyLiving, household: "H", day: 1)
            .Call("P", "L1=1 L2=5 L3=5", CallbackKind.DailyLiving, household: "H", day: 2)
            .Call("P", "L1=5 L2=5 L3=5", CallbackKind.DailyLiving, served: false)
            .Calls(3, "Q", "L1=5 L2=5 L3=5", CallbackKind.DailyLiving);

        var card = Scorer.Score(evidence.Build(), Loyalty, []);

        card.Projects[0].Assessment.Indicators[0].Questions[3].Score.Exact.Should().Be(0);
        card.Projects[0].Assessment.Indicators[0].Questions[3].Excluded.Should().Be(2);
        card.Regions[0].Assessment.Indicators[0].Questions[3].Score.Exact.Should().Be(75);
    }

    [Fact]
    public void Yes_and_the_best_rating_are_conditions_too()
    {
        var told = YesNo("Y", CallbackKind.DailyLiving);
        var delighted = Rating("D", Measure.TopBox);
        var rubric = Of(Callbacks("A", 100, told, delighted, All() with { Parts = [told, delighted] }));
        var evidence = new EvidenceBuilder().Project("P")
            .Call("P", "Y=yes D=5", CallbackKind.DailyLiving)
            .Call("P", "Y=yes D=4", CallbackKind.DailyLiving)
            .Call("P", "Y=no D=5", CallbackKind.DailyLiving)
            .Call("P", "Y=yes D=5", CallbackKind.DailyLiving);

        Scorer.Score(evidence.Build(), rubric, []).Projects[0].Assessment.Indicators[0].Questions[2].Score.Exact.Should().Be(50);
    }

    private static Question All() =>
        new("ALL", Text("all"), CallbackKind.DailyLiving, Measure.AllOf, 1) { Parts = [Satisfied, Again, Recommend] };

    private static IReadOnlyList<QuestionResult> Questions(EvidenceBuilder evidence) =>
        Scorer.Score(evidence.Build(), Loyalty, []).Projects[0].Assessment.Indicators[0].Questions;
}
