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
        var scorecard = Figures(evidence, rubric, earlier);
        var ranked = scorecard with { Projects = Ranking.Rank(scorecard.Projects, rubric), Regions = Ranking.Rank(scorecard.Regions, rubric) };
        return Explanation.Of(ranked, Comparable(rubric, earlier));
    }

    /// <summary>The figures alone, neither ranked nor explained: all that a later quarter is compared with.</summary>
    internal static Scorecard Figures(QuarterEvidence evidence, Rubric rubric, IReadOnlyList<Scorecard> earlier)
    {
        var calls = RubricEvidence.CallsOf(evidence, rubric);
        var quarter = new QuarterScoring(evidence, calls, rubric, new History(evidence.Quarter, Comparable(rubric, earlier)));
        var projects = quarter.Projects();
        var (regions, group) = quarter.Unions(projects);
        return new Scorecard(evidence.Quarter, rubric, Engine, InOrder(RubricEvidence.InputsOf(evidence, rubric, calls)), projects, regions, group) { Notices = quarter.Notices };
    }

    private static List<Scorecard> Comparable(Rubric rubric, IReadOnlyList<Scorecard> earlier) =>
        [.. earlier.Where(scorecard => string.Equals(scorecard.Rubric.Id, rubric.Id, StringComparison.Ordinal))];

    private static IReadOnlyList<InputFile> InOrder(IEnumerable<InputFile> inputs) =>
        [.. inputs.OrderBy(input => input.Path, StringComparer.Ordinal).ThenBy(input => input.Sha256, StringComparer.Ordinal)];
}
