using QualityAudit.Scoring;

namespace QualityAudit.Tests.Support;

public sealed class SampleScorecardsTests
{
    [Fact]
    public void The_ordinary_quarter_holds_a_tie_a_cap_and_an_incomplete_project()
    {
        var projects = SampleScorecards.Ordinary.Projects;

        projects.Should().Contain(project => project.Rank != null && project.Rank.TiedWith.Count > 0);
        projects.Should().Contain(project => project.Assessment.Caps.Count > 0);
        projects.Should().ContainSingle(project => project.Assessment.Status == AssessmentStatus.Incomplete)
            .Which.Assessment.Provisional.Should().NotBeNull();
        projects.Should().OnlyContain(project => (project.Rank == null) == (project.Assessment.Official.Exact == null));
    }

    [Fact]
    public void The_fourth_quarter_holds_official_group_results_and_projects_that_await_theirs() =>
        SampleScorecards.FourthQuarter.Projects.Select(project => project.Assessment.Status).Distinct()
            .Should().BeEquivalentTo([AssessmentStatus.GroupResult, AssessmentStatus.AwaitingGroupResult]);
}
