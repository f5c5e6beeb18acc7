using QualityAudit.Audits;

namespace QualityAudit.Scoring.Statistics;

/// <summary>The customers of one project whose answers count, each with all their answers: one person's answers hang together (S-31).</summary>
internal sealed class CalledCustomers(AnswerPoints points, ProjectAnswers answers, CallSelection calls)
{
    // A project of more calls than these takes memory of the heap.
    private const int Few = 512;

    private static readonly int Kinds = Enum.GetValues<CallbackKind>().Length;

    /// <summary>Influence z of each respondent who answered, by kind of callback: Σ coefficient·(x − mean) over the weighed questions.</summary>
    public IReadOnlyList<(CallbackKind Kind, double[] Influences)> Influences(IReadOnlyList<WeighedQuestion> questions)
    {
        var reached = calls.Reached.Length;
        var sums = reached <= Few ? stackalloc double[reached] : new double[reached];
        var spoke = reached <= Few ? stackalloc bool[reached] : new bool[reached];
        foreach (var weighed in questions)
        {
            var number = points.NumberOf(weighed);
            var worth = points.To(number);
            foreach (var entry in answers[number].Entries)
            {
                if (!entry.IsValid || !calls.Counts(entry.Call))
                    continue;
                sums[entry.Call] += weighed.Coefficient * (worth[entry.Answer] - weighed.Mean);
                spoke[entry.Call] = true;
            }
        }

        return ByKind(sums, spoke);
    }

    // The kinds in the order in which they were first called.
    private List<(CallbackKind Kind, double[] Influences)> ByKind(ReadOnlySpan<double> sums, ReadOnlySpan<bool> spoke)
    {
        var rows = calls.Table.Rows;
        var kinds = new List<CallbackKind>();
        Span<int> many = stackalloc int[Kinds];
        many.Clear();
        for (var place = 0; place < sums.Length; place++)
        {
            var kind = rows[calls.Reached[place]].Kind;
            if (spoke[place] && many[(int)kind]++ == 0)
                kinds.Add(kind);
        }

        var byKind = new List<(CallbackKind Kind, double[] Influences)>(kinds.Count);
        foreach (var kind in kinds)
        {
            var influences = new double[many[(int)kind]];
            var next = 0;
            for (var place = 0; place < sums.Length; place++)
            {
                if (spoke[place] && rows[calls.Reached[place]].Kind == kind)
                    influences[next++] = sums[place];
            }

            byKind.Add((kind, influences));
        }

        return byKind;
    }
}

/// <summary>Coefficient: how many points of the figure one point of one answer moves; Mean: the question's score.</summary>
internal readonly record struct WeighedQuestion(int Indicator, int Question, double Coefficient, double Mean);
