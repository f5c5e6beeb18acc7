using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Support.TestRubrics;

namespace QualityAudit.Tests.Scoring;

/// <summary>Several rubrics in one quarter: what belongs to which.</summary>
public sealed class RubricEvidenceTests
{
    private static readonly Rubric Main = Of(Checklist("A1", 50, Criterion("c", 1, Item("I1"))), Callbacks("A2", 50, YesNo("Q1")));
    private static readonly Rubric Other = Of(Callbacks("B", 100, YesNo("Q2"))) with { Id = "other" };
    private static readonly Rubric Shop = Of(Checklist("C", 100, Criterion("c", 1, Item("I1")))) with { Id = "shop" };

    [Fact]
    public void A_quarter_has_evidence_of_the_rubrics_that_were_answered()
    {
        RubricsIn(new EvidenceBuilder().Project("P").Visit("P", "I1=met")).Should().Equal("test");
        RubricsIn(new EvidenceBuilder().Project("P").Call("P", "Q2=yes")).Should().Equal("other");
        RubricsIn(new EvidenceBuilder().Project("P").Call("P", "Q1=dont-know Q2=blank")).Should().Equal("test");
        RubricsIn(new EvidenceBuilder().Project("P")).Should().BeEmpty();
    }

    [Fact] // S-22
    public void The_groups_result_is_evidence_for_the_rubric_that_names_the_quarter()
    {
        var rubrics = new[] { Main with { GroupResultQuarters = [4] }, Other };

        RubricEvidence.RubricsIn(new EvidenceBuilder("2008Q4").Project("P").GroupResult(80, "east", null).Build(), rubrics).Should().Equal("test");
        RubricEvidence.RubricsIn(new EvidenceBuilder("2008Q3").Project("P").GroupResult(80, "east", null).Build(), rubrics).Should().BeEmpty();
    }

    [Fact] // S-24
    public void A_later_call_about_other_questions_replaces_nothing()
    {
        var evidence = new EvidenceBuilder().Project("P")
            .Call("P", "Q1=yes", household: "H", day: 1)
            .Call("P", "Q2=no", household: "H", day: 9)
            .Call("P", "Q1=blank Q2=yes", household: "G", day: 9);

        var question = Question(evidence, Main);

        (question.Score.Exact, question.Valid, question.Excluded, question.Blank).Should().Be((100, 1, 0, 0));
        Question(evidence, Other).Valid.Should().Be(2);
    }

    [Fact]
    public void One_call_may_answer_two_rubrics()
    {
        var evidence = new EvidenceBuilder().Project("P").Call("P", "Q1=yes Q2=no");

        Question(evidence, Main).Score.Exact.Should().Be(100);
        Question(evidence, Other).Score.Exact.Should().Be(0);
    }

    [Fact]
    public void A_call_that_reached_nobody_goes_with_the_questions_of_its_sheet()
    {
        var evidence = new EvidenceBuilder().Project("P").Call("P", "Q2=yes").Call("P", "", outcome: CallOutcome.NoAnswer).Call("P", "", CallbackKind.Repair, outcome: CallOutcome.NoAnswer);

        Tally(evidence, Other).Attempts.Should().Be(2);
        Tally(evidence, Main).Attempts.Should().Be(0);
        Tally(new EvidenceBuilder().Project("P").Call("P", "", outcome: CallOutcome.NoAnswer), Main).Attempts.Should().Be(1);
        Tally(evidence, Shop).Attempts.Should().Be(0);
    }

    [Fact] // S-23
    public void Files_and_earlier_quarters_of_another_rubric_stay_out()
    {
        var evidence = new EvidenceBuilder().Project("P").Visit("P", "I1=met").Call("P", "Q2=yes").Build();
        evidence = evidence with { Inputs = [.. new[] { "projects.xlsx", "visit-1.xlsx", "calls.xlsx" }.Select(path => new InputFile(path, path, FileKind.Register))] };
        var before = Scorer.Score(new EvidenceBuilder("2008Q2").Project("P").Call("P", "Q2=no").Build(), Other, []);

        Scorer.Score(evidence, Main, [before]).Inputs.Select(input => input.Path).Should().Equal("projects.xlsx", "visit-1.xlsx");
        Scorer.Score(evidence, Other, [before]).Inputs.Select(input => input.Path).Should().Equal("calls.xlsx", "projects.xlsx");
        Scorer.Score(evidence, Other, [before]).Group.Assessment.Change!.Delta.Should().Be(100);
        Scorer.Score(evidence, Main with { Indicators = Other.Indicators }, [before]).Group.Assessment.Change.Should().BeNull();
    }

    private static IReadOnlyList<string> RubricsIn(EvidenceBuilder evidence) => RubricEvidence.RubricsIn(evidence.Build(), [Main, Other, Shop]);

    private static QuestionResult Question(EvidenceBuilder evidence, Rubric rubric) =>
        Scorer.Score(evidence.Build(), rubric, []).Projects[0].Assessment.Indicators.Single(indicator => indicator.Questions.Count > 0).Questions[0];

    private static CallTally Tally(EvidenceBuilder evidence, Rubric rubric) => Scorer.Score(evidence.Build(), rubric, []).Projects[0].Calls;
}
