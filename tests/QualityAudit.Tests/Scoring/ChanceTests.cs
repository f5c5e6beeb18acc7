using QualityAudit.Scoring;
using QualityAudit.Scoring.Statistics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Scoring;

public sealed class ChanceTests
{
    private static readonly Scorecard Card = SampleScorecards.Ordinary;

    private static IEnumerable<Assessment> Assessments =>
        Card.Projects.Select(project => project.Assessment).Concat(Card.Regions.Select(region => region.Assessment)).Append(Card.Group.Assessment);

    [Fact(DisplayName = "S-31 A total of sampled answers lies within its interval; a capped or incomplete one has none")]
    public void Intervals_surround_totals()
    {
        Assessments.Where(assessment => assessment.Uncertainty?.HalfWidth is not null).Should().HaveCountGreaterThan(5)
            .And.OnlyContain(assessment => assessment.Uncertainty!.Low < assessment.Total.Exact && assessment.Total.Exact < assessment.Uncertainty.High);
        Assessments.Where(assessment => assessment.Caps.Count > 0 || assessment.Total.Exact is null).Should().NotBeEmpty().And.OnlyContain(assessment => assessment.Uncertainty == null || assessment.Uncertainty.HalfWidth == null);
    }

    [Fact(DisplayName = "S-31 A project's variance is that of its respondents' pulls, kind by kind")]
    public void Variance_by_hand()
    {
        var project = Card.Projects.Single(project => project.Project.Id == "SH01");

        // Independently: every respondent's deviations added up, then (1 − f)·n/(n − 1)·Σ(z − z̄)² by kind.
        var expected = project.Assessment.Indicators.SelectMany(indicator => indicator.Questions)
            .SelectMany(question => question.Answers.Where(answer => answer.Credit is not null).Select(answer => (
                question.Question.Callback,
                question.Population,
                answer.CallId,
                Pull: (double)(question.EffectiveWeight / question.Valid) * (double)(answer.Credit!.Value - question.Score.Exact!.Value / 100))))
            .GroupBy(pull => (pull.Callback, pull.Population))
            .Sum(kind =>
            {
                var pulls = kind.GroupBy(pull => pull.CallId).Select(call => call.Sum(pull => pull.Pull)).ToList();
                var n = pulls.Count;
                var mean = pulls.Average();
                return (1 - (double)n / kind.Key.Population!.Value) * n / (n - 1) * pulls.Sum(pull => Math.Pow(pull - mean, 2));
            });

        project.Assessment.Uncertainty!.Variance!.Value.Should().BeApproximately(expected, 1e-9).And.BePositive();
        (project.Assessment.Uncertainty.High!.Value - project.Assessment.Total.Exact!.Value).Should().BeApproximately((decimal)(1.959963984540054 * Math.Sqrt(expected)), 1e-6m);
    }

    [Fact(DisplayName = "S-32 Two figures are told apart when they differ by more than z·√(Var₁ + Var₂)")]
    public void Margin_of_two() =>
        Uncertainty.Margin(Uncertainty.Around(80, 9, 40, null), Uncertainty.Around(90, 16, 40, null))!.Value.Should().BeApproximately(9.799819922700m, 1e-9m);

    [Fact(DisplayName = "S-32 A rank lies within its range, and who is alike is alike both ways")]
    public void Ranges_hold_ranks()
    {
        var ranked = Card.Projects.Where(project => project.RankInGroup?.Range is not null).ToList();

        ranked.Should().NotBeEmpty();
        ranked.Should().OnlyContain(project => project.RankInGroup!.Range!.Value.Best <= project.RankInGroup.Position && project.RankInGroup.Position <= project.RankInGroup.Range.Value.Worst);
        ranked.Should().OnlyContain(project => project.RankInGroup!.TiedWith.All(tied => project.RankInGroup.AlikeWith.Contains(tied)));
        foreach (var project in ranked)
        {
            ranked.Where(other => project.RankInGroup!.AlikeWith.Contains(other.Project.Id))
                .Should().NotContain(other => !other.RankInGroup!.AlikeWith.Contains(project.Project.Id));
        }
    }

    [Fact(DisplayName = "S-32 A change says whether it is more than chance where both quarters rest on samples")]
    public void Changes_know_their_margin()
    {
        var changes = Card.Projects.Select(project => project.Assessment).Where(assessment => assessment.Change is not null).ToList();

        changes.Where(assessment => assessment.Change!.Margin is not null).Should().NotBeEmpty()
            .And.OnlyContain(assessment => assessment.Change!.Meaning == (Math.Abs(assessment.Change.Delta) > assessment.Change.Margin ? ChangeMeaning.MoreThanChance : ChangeMeaning.WithinChance));
        changes.Where(assessment => assessment.Uncertainty?.HalfWidth is null).Should().OnlyContain(assessment => assessment.Change!.Margin == null);
    }
}
