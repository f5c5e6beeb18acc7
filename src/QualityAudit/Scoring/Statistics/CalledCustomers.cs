using QualityAudit.Audits;

namespace QualityAudit.Scoring.Statistics;

/// <summary>The customers of one project whose answers count, each with all their answers: one person's answers hang together (S-31).</summary>
internal sealed class CalledCustomers
{
    private readonly List<CallbackKind> kinds = [];
    private readonly Dictionary<(int Indicator, int Question), (int Respondent, double Points)[]> answers = [];

    public CalledCustomers(IReadOnlyList<IndicatorResult> indicators)
    {
        var byCall = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var indicator = 0; indicator < indicators.Count; indicator++)
        {
            for (var question = 0; question < indicators[indicator].Questions.Count; question++)
            {
                var result = indicators[indicator].Questions[question];
                answers[(indicator, question)] =
                [
                    .. result.Answers.Where(answer => answer.Credit is not null).Select(answer => (Find(byCall, answer.CallId, result.Question.Callback), 100 * (double)answer.Credit!.Value)),
                ];
            }
        }
    }

    /// <summary>Influence z of each respondent who answered, by kind of callback: Σ coefficient·(x − mean) over the weighed questions.</summary>
    public IReadOnlyDictionary<CallbackKind, List<double>> Influences(IEnumerable<WeighedQuestion> questions)
    {
        var sums = new double[kinds.Count];
        var spoke = new bool[kinds.Count];
        foreach (var question in questions)
        {
            foreach (var (respondent, points) in answers[(question.Indicator, question.Question)])
            {
                sums[respondent] += question.Coefficient * (points - question.Mean);
                spoke[respondent] = true;
            }
        }

        var byKind = new Dictionary<CallbackKind, List<double>>();
        for (var respondent = 0; respondent < sums.Length; respondent++)
        {
            if (!spoke[respondent])
                continue;
            if (!byKind.TryGetValue(kinds[respondent], out var influences))
                byKind[kinds[respondent]] = influences = [];
            influences.Add(sums[respondent]);
        }

        return byKind;
    }

    private int Find(Dictionary<string, int> byCall, string call, CallbackKind kind)
    {
        if (byCall.TryGetValue(call, out var known))
            return known;
        byCall[call] = kinds.Count;
        kinds.Add(kind);
        return kinds.Count - 1;
    }
}

/// <summary>Coefficient: how many points of the figure one point of one answer moves; Mean: the question's score.</summary>
internal readonly record struct WeighedQuestion(int Indicator, int Question, double Coefficient, double Mean);
