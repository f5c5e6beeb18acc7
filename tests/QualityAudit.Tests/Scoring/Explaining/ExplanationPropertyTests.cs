using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Scoring.Explaining;

/// <summary>What holds of every explanation, whatever the rubric and the evidence: caps, bonus, incomplete projects and all.</summary>
public sealed class ExplanationPropertyTests
{
    [Fact] // S-40
    public void The_ledger_and_the_total_add_up_to_100_for_projects_regions_and_the_group() => ForAll(audit =>
    {
        foreach (var (_, assessment) in Assessments(Score(audit)))
        {
            var ledger = assessment.Ledger;

            (ledger.Total + ledger.Lost - ledger.Gained + ledger.Capped + ledger.Open).Should().BeApproximately(100, 1e-9m);
            ledger.Total.Should().Be(assessment.Total.Exact ?? assessment.Provisional!.Low);
            ledger.Losses.Sum(loss => loss.Points).Should().BeApproximately(ledger.Lost, 1e-9m);
        }
    });

    [Fact] // S-40
    public void Every_view_of_the_ledger_adds_up_to_the_points_lost() => ForAll(audit =>
    {
        foreach (var (_, assessment) in Assessments(Score(audit)))
        {
            var ledger = assessment.Ledger;
            foreach (var view in new[] { ledger.ByIndicator, ledger.ByCriterion, ledger.ByStep, ledger.ByDepartment })
            {
                view.Where(line => line.Depth == 0).Sum(line => line.Points).Should().BeApproximately(ledger.Lost, 1e-9m);
                view.Where(line => line.Depth == 0).Sum(line => line.Subjects).Should().Be(ledger.Losses.Count);
            }
        }
    });

    [Fact] // S-41
    public void A_what_if_is_what_rescoring_with_full_responses_gives() => ForAll(audit =>
    {
        var now = Score(audit);
        foreach (var subject in Subjects(audit.Rubric))
        {
            var mended = Assessments(Scorer.Score(FullAnswers.To(audit.Evidence, audit.Rubric, [subject]), audit.Rubric, [])).ToDictionary(StringComparer.Ordinal);
            foreach (var (id, assessment) in Assessments(now).Where(unit => unit.Assessment.Total.Exact is not null))
            {
                var whatIf = assessment.WhatIfs.SingleOrDefault(each => each.SubjectId == subject);

                (whatIf?.Total ?? assessment.Total.Exact!.Value).Should().BeApproximately(mended[id].Total.Exact!.Value, 1e-9m, "{0} of {1}", subject, id);
                (whatIf?.Gain ?? 0).Should().BeGreaterThanOrEqualTo(-1e-9m);
            }
        }
    });

    [Fact] // S-41
    public void The_way_to_the_next_band_leads_there_and_no_step_can_be_left_out() => ForAll(audit =>
    {
        foreach (var (id, assessment) in Assessments(Score(audit)).Where(unit => unit.Assessment.NextBand is not null))
        {
            var path = assessment.NextBand!;
            var steps = path.Steps.Select(step => step.SubjectId).ToList();

            Published(steps).Should().BeGreaterThanOrEqualTo(path.Target.LowerBound);
            Rounding.Publish(path.Steps[^1].Total, 1).Should().Be(Published(steps));
            foreach (var step in steps)
                Published([.. steps.Where(other => other != step)]).Should().BeLessThan(path.Target.LowerBound);

            decimal Published(IReadOnlyCollection<string> full) =>
                Rounding.Publish(Assessments(Scorer.Score(FullAnswers.To(audit.Evidence, audit.Rubric, full), audit.Rubric, [])).Single(unit => unit.Id == id).Assessment.Total.Exact!.Value, 1);
        }
    });

    internal static IEnumerable<(string Id, Assessment Assessment)> Assessments(Scorecard scorecard) =>
        scorecard.Projects.Select(project => (project.Project.Id, project.Assessment))
            .Concat(scorecard.Regions.Select(region => (region.Region, region.Assessment)))
            .Append(("group", scorecard.Group.Assessment));

    private static Scorecard Score(RandomAudit audit) => Scorer.Score(audit.Evidence, audit.Rubric, []);

    private static IEnumerable<string> Subjects(Rubric rubric) => rubric.Indicators.SelectMany(indicator =>
        indicator.Items.Where(item => !item.Advisory).Select(item => item.Id).Concat(indicator.Questions.Select(question => question.Id)));

    private static void ForAll(Action<RandomAudit> holds) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => holds(new RandomAudit(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
}
