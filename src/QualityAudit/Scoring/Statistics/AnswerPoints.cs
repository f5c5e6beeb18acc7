using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Statistics;

/// <summary>What each valid answer to each callback question is worth in points, by the numbers of the questions in rubric order.</summary>
internal sealed class AnswerPoints
{
    private readonly double[][] points;
    private readonly int[] firsts;

    public AnswerPoints(Rubric rubric)
    {
        firsts = new int[rubric.Indicators.Count];
        for (var index = 1; index < firsts.Length; index++)
            firsts[index] = firsts[index - 1] + rubric.Indicators[index - 1].Questions.Count;
        points = [.. rubric.Indicators.SelectMany(indicator => indicator.Questions).Select(Of)];
    }

    public int NumberOf(WeighedQuestion question) => firsts[question.Indicator] + question.Question;

    /// <summary>Worst first.</summary>
    public ReadOnlySpan<double> To(int question) => points[question];

    private static double[] Of(Question question) =>
        [.. Enumerable.Range(0, question.ValidAnswers.Count).Select(position => 100 * (double)QuestionScoring.CreditOf(question, position))];
}
