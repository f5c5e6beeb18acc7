using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Scoring;

/// <summary>What holds for every rubric and every input: the last paragraph of docs/scoring.md.</summary>
public sealed class ScoringPropertyTests
{
    [Fact]
    public void Every_score_lies_between_0_and_100() => ForAll(audit =>
    {
        foreach (var score in AllScores(Score(audit.Evidence, audit.Rubric)))
        {
            if (score.Exact is { } exact)
                exact.Should().BeInRange(0, 100);
            else
                score.Missing!.Text.Zh.Should().NotBeEmpty();
        }
    });

    [Fact]
    public void Multiplying_all_points_of_a_level_by_a_constant_changes_nothing() => ForAll(audit =>
    {
        var scaled = EachItem(audit.Rubric, item => item.Bonus ? item : item with { Points = item.Points * 7 });

        Figures(Score(audit.Evidence, scaled)).Should().Equal(Figures(Score(audit.Evidence, audit.Rubric)));
    });

    [Fact]
    public void Multiplying_all_criterion_and_question_weights_by_a_constant_changes_nothing() => ForAll(audit =>
    {
        var scaled = EachCriterion(audit.Rubric, criterion => criterion with
        {
            Weight = criterion.Weight * 3,
            Questions = [.. criterion.Questions.Select(question => question with { Weight = question.Weight * 3 })],
        });

        Figures(Score(audit.Evidence, scaled)).Should().Equal(Figures(Score(audit.Evidence, audit.Rubric)));
    });

    [Fact]
    public void An_added_item_that_is_not_applicable_changes_nothing() => ForAll(audit =>
    {
        var added = TestRubrics.Item("NEW", 9);
        var done = false;
        var rubric = EachCriterion(audit.Rubric, criterion =>
        {
            if (done || criterion.Items.Count == 0)
                return criterion;
            done = true;
            return criterion with { Items = [.. criterion.Items, added] };
        });
        // Only where the project was visited: without a visit the item is unanswered, not inapplicable.
        var evidence = audit.Evidence with
        {
            Visits =
            [
                .. audit.Evidence.Visits.Select(visit => visit with
                {
                    Responses = [.. visit.Responses, new Response("NEW", ResponseState.NotApplicable, null, "/", new CellAddress(99, 5))],
                }),
            ],
        };

        Figures(Score(evidence, rubric with { Unanswered = UnansweredPolicy.Exclude }))
            .Should().Equal(Figures(Score(audit.Evidence, audit.Rubric with { Unanswered = UnansweredPolicy.Exclude })));
    });

    [Fact]
    public void The_order_of_projects_visits_rows_and_calls_is_irrelevant() => ForAll(audit =>
    {
        var turned = audit.Evidence with
        {
            Projects = [.. audit.Evidence.Projects.Reverse()],
            Visits = [.. audit.Evidence.Visits.Reverse().Select(visit => visit with { Responses = [.. visit.Responses.Reverse()] })],
            Callbacks = [.. audit.Evidence.Callbacks.Reverse().Select(call => call with { Responses = [.. call.Responses.Reverse()] })],
        };

        AllScores(Score(turned, audit.Rubric)).Select(score => score.Exact)
            .Should().Equal(AllScores(Score(audit.Evidence, audit.Rubric)).Select(score => score.Exact));
    });

    [Fact]
    public void Raising_an_answer_never_lowers_a_score() => ForAll(audit =>
    {
        var rubric = audit.Rubric with { Caps = [] };
        var before = Score(audit.Evidence, rubric);
        if (audit.Evidence.Visits.Count == 0)
            return;
        var visit = audit.Evidence.Visits[0];
        foreach (var response in visit.Responses.Where(response => response.State == ResponseState.Answered))
        {
            var better = visit with { Responses = [.. visit.Responses.Select(one => one == response ? one with { Value = FullAnswers.Best(rubric.FindItem(one.SubjectId)!.Scale) } : one)] };
            var after = Score(audit.Evidence with { Visits = [better, .. audit.Evidence.Visits.Skip(1)] }, rubric);

            after.Projects.Zip(before.Projects).Should().OnlyContain(pair =>
                Noiseless(pair.First.Assessment.Indicators[0].Score.Exact ?? 0) >= Noiseless(pair.Second.Assessment.Indicators[0].Score.Exact ?? 0));
        }
    });

    [Fact] // S-40
    public void Points_lost_and_the_total_add_up_to_100() => ForAll(audit =>
    {
        var rubric = EachItem(audit.Rubric with { Caps = [] }, item => item with { Bonus = false });
        var scorecard = Score(audit.Evidence, rubric);
        var assessments = scorecard.Projects.Select(project => project.Assessment)
            .Concat(scorecard.Regions.Select(region => region.Assessment))
            .Append(scorecard.Group.Assessment);
        foreach (var assessment in assessments.Where(assessment => assessment.Total.Exact is not null))
            (assessment.Total.Exact!.Value + assessment.Losses.Sum(loss => loss.Points)).Should().BeApproximately(100, 1e-9m);
    });

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Another_culture_gives_the_same_texts_and_figures(string culture) => ForAll(audit =>
    {
        var invariant = Texts(Score(audit.Evidence, audit.Rubric));
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Texts(Score(audit.Evidence, audit.Rubric)).Should().Equal(invariant);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    });

    private static void ForAll(Action<RandomAudit> holds) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => holds(new RandomAudit(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static Scorecard Score(QuarterEvidence evidence, Rubric rubric) => Scorer.Score(evidence, rubric, []);

    private static List<Score> AllScores(Scorecard scorecard)
    {
        var assessments = scorecard.Projects.Select(project => project.Assessment)
            .Concat(scorecard.Regions.Select(region => region.Assessment))
            .Append(scorecard.Group.Assessment);
        return
        [
            .. assessments.SelectMany(assessment => new[] { assessment.Total, assessment.Uncapped, assessment.Official }
                .Concat(assessment.Indicators.Select(indicator => indicator.Score))
                .Concat(assessment.Indicators.SelectMany(indicator => indicator.Questions.Select(question => question.Score)))
                .Concat(assessment.Profiles.Steps.Select(line => line.Score))),
        ];
    }

    private static IEnumerable<decimal?> Figures(Scorecard scorecard) =>
        AllScores(scorecard).Select(score => score.Exact is { } exact ? Noiseless(exact) : (decimal?)null);

    private static List<string> Texts(Scorecard scorecard) =>
        [.. AllScores(scorecard).Select(score => score.Exact?.ToString(CultureInfo.InvariantCulture) ?? score.Missing!.Text.ToString())];

    private static decimal Noiseless(decimal exact) => Rounding.Publish(exact, Rounding.NoiseDigits);

    private static Rubric EachItem(Rubric rubric, Func<Item, Item> change) =>
        EachCriterion(rubric, criterion => criterion with { Items = [.. criterion.Items.Select(change)] });

    private static Rubric EachCriterion(Rubric rubric, Func<Criterion, Criterion> change)
    {
        return rubric with
        {
            Indicators = [.. rubric.Indicators.Select(indicator => indicator with { Criteria = [.. indicator.Criteria.Select(Deep)] })],
        };

        Criterion Deep(Criterion criterion) => change(criterion with { Criteria = [.. criterion.Criteria.Select(Deep)] });
    }
}
