using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Scoring.Statistics;
using QualityAudit.Tests.Support;
using static QualityAudit.Tests.Support.TestRubrics;

namespace QualityAudit.Tests.Scoring.Statistics;

/// <summary>Ranks under other weights (S-33).</summary>
public sealed class WeightNoiseTests
{
    private static readonly Rubric Rubric = Of(Checklist("A1", 50, Criterion("c1", 1, Item("I1"), Item("I2"))), Checklist("A2", 50, Criterion("c2", 1, Item("I3"), Item("I4"))));

    [Fact] // P1 is better or equal everywhere: no weights could change that
    public void A_rank_that_every_weight_gives_is_kept_in_every_draw()
    {
        var projects = Score(Rubric, ("P1", "I1=met I2=met I3=met I4=partly"), ("P2", "I1=met I2=partly I3=partly I4=partly"));

        projects.Select(project => project.Rank!.Robustness).Should().Equal(new Robustness(400, 1, 1, 100), new Robustness(400, 2, 2, 100));
    }

    [Fact] // 75 each by the rubric: whichever indicator is drawn heavier decides
    public void Ranks_that_hang_on_the_weights_say_so()
    {
        var projects = Score(Rubric, ("P1", "I1=met I2=met I3=met I4=not-met"), ("P2", "I1=met I2=not-met I3=met I4=met"));

        projects.Should().OnlyContain(project => project.Rank!.Position == 1 && project.Rank.Robustness!.Best == 1 && project.Rank.Robustness.Worst == 2);
        projects.Sum(project => project.Rank!.Robustness!.Kept).Should().BeInRange(100, 110);
        projects.Should().OnlyContain(project => project.Rank!.Robustness!.Kept > 40 && project.Rank.Robustness.Kept < 60);
    }

    [Fact] // S-15: a cap that bit holds the total in each draw
    public void A_capped_project_is_held_where_it_is_capped()
    {
        var capped = Rubric with
        {
            Indicators = [Rubric.Indicators[0], Checklist("A2", 50, Criterion("c2", 1, Item("I3"), Item("I4") with { Critical = true }))],
            Caps = [new CriticalCap("cap", Text("cap"), null, 60, [])],
        };

        var projects = Score(capped, ("P1", "I1=met I2=met I3=met I4=not-met"), ("P2", "I1=partly I2=met I3=partly I4=partly"));

        // 75 capped at 60, and 62.5: by the weights alone P1 would always lead.
        projects.Select(project => (project.Rank!.Position, project.Rank.Robustness!.Best, project.Rank.Robustness.Worst)).Should().StartWith((2, 1, 2));
        projects[0].Rank!.Robustness!.Kept.Should().BeGreaterThan(80);
    }

    [Fact]
    public void Who_is_alone_or_without_a_total_has_no_such_figure()
    {
        Score(Rubric, ("P1", "I1=met I2=met I3=met I4=partly"))[0].Rank!.Robustness.Should().BeNull();
        SampleScorecards.FourthQuarter.Projects.Where(project => project.Rank is not null).Should().NotBeEmpty().And.OnlyContain(project => project.Rank!.Robustness == null);
    }

    [Fact]
    public void Regions_and_the_whole_group_are_drawn_alike_and_a_second_time_gives_the_same()
    {
        var card = SampleScorecards.Ordinary;

        card.Regions.Where(region => region.Rank is not null).Should().HaveCountGreaterThan(1).And.OnlyContain(region => region.Rank!.Robustness != null);
        var ranked = card.Projects.Where(project => project.RankInGroup is not null).ToList();
        ranked.Should().OnlyContain(project => project.RankInGroup!.Robustness!.Best <= project.RankInGroup.Robustness.Worst && project.RankInGroup.Robustness.Worst <= ranked.Count);
        var audit = new RandomAudit(7);
        Scorer.Score(audit.Evidence, audit.Rubric, []).Projects.Select(project => project.RankInGroup?.Robustness)
            .Should().Equal(Scorer.Score(audit.Evidence, audit.Rubric, []).Projects.Select(project => project.RankInGroup?.Robustness));
    }

    private static IReadOnlyList<ProjectResult> Score(Rubric rubric, params (string Project, string Answers)[] visits)
    {
        var evidence = new EvidenceBuilder();
        foreach (var (project, answers) in visits)
            evidence.Project(project).Visit(project, answers);
        return Scorer.Score(evidence.Build(), rubric, []).Projects;
    }
}
