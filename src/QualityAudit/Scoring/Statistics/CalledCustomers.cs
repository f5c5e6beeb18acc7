using QualityAudit.Audits;

namespace QualityAudit.Scoring.Statistics;

/// <summary>The customers of one project whose answers count, each with all their answers: one person's answers hang together (S-31).</summary>
internal sealed class CalledCustomers(IReadOnlyList<IndicatorResult> indicators, ProjectAnswers answers, CallSelection calls)
{
    /// <summary>Influence z of each respondent who answered, by kind of callback: Σ coefficient·(x − mean) over the weighed questions.</summary>
    public IReadOnlyDictionary<CallbackKind, List<double>> Influences(IEnumerable<WeighedQuestion> questions)
    {
        var sums = new double[calls.Calls.Count];
        var spoke = new bool[calls.Calls.Count];
        foreach (var weighed in questions)
        {
            var question = indicators[weighed.Indicator].Questions[weighed.Question].Question;
            var points = Enumerable.Range(0, question.ValidAnswers.Count).Select(position => 100 * (double)QuestionScoring.CreditOf(question, position)).ToArray();
            foreach (var (call, answer) in answers.To(question).Counted)
            {
                sums[call] += weighed.Coefficient * (points[answer] - weighed.Mean);
                spoke[call] = true;
            }
        }

        var byKind = new Dictionary<CallbackKind, List<double>>();
        for (var call = 0; call < sums.Length; call++)
        {
            if (!spoke[call])
                continue;
            var kind = calls.Calls[call].Call.Kind;
            if (!byKind.TryGetValue(kind, out var influences))
                byKind[kind] = influences = [];
            influences.Add(sums[call]);
        }

        return byKind;
    }
}

/// <summary>Coefficient: how many points of the figure one point of one answer moves; Mean: the question's score.</summary>
internal readonly record struct WeighedQuestion(int Indicator, int Question, double Coefficient, double Mean);
