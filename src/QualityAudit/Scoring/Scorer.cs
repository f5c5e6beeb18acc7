using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring.Explaining;

namespace QualityAudit.Scoring;

/// <summary>
/// From a quarter's evidence to its scorecard, by one rubric. Pure: the same evidence, rubric and earlier scorecards give the same
/// result in whatever order they are listed. Rule ids are those of docs/scoring.md.
/// </summary>
public static class Scorer
{
    /// <summary>What computed a result (S-23): name and version of the engine.</summary>
    public static string Engine { get; } = $"QualityAudit {typeof(Scorer).Assembly.GetName().Version!.ToString(3)}";

    /// <param name="evidence">What counts for the quarter.</param>
    /// <param name="rubric">The version valid for the quarter (S-23).</param>
    /// <param name="earlier">Scorecards of quarters before, in any order: those by the same rubric give change and trend.</param>
    public static Scorecard Score(QuarterEvidence evidence, Rubric rubric, IReadOnlyList<Scorecard> earlier)
    {
        var calls = RubricEvidence.CallsOf(evidence, rubric);
        var comparable = earlier.Where(scorecard => string.Equals(scorecard.Rubric.Id, rubric.Id, StringComparison.Ordinal)).ToList();
        var quarter = new QuarterScoring(evidence, calls, rubric, new History(evidence.Quarter, comparable));

        var projects = quarter.Projects();
        var regions = quarter.Regions(projects);
        var group = quarter.Group(projects);

        var scorecard = new Scorecard(
            evidence.Quarter, rubric, Engine, InOrder(RubricEvidence.InputsOf(evidence, rubric, calls)), Ranking.Rank(projects, rubric), Ranking.Rank(regions, rubric), group)
        {
            Notices = quarter.Notices,
        };
        return Explanation.Of(scorecard, comparable);
    }

    private static IReadOnlyList<InputFile> InOrder(IEnumerable<InputFile> inputs) =>
        [.. inputs.OrderBy(input => input.Path, StringComparer.Ordinal).ThenBy(input => input.Sha256, StringComparer.Ordinal)];
}
