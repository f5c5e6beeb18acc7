using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>
/// What the reached calls of one project said to each question of a rubric. What stays of an answer is where it stands and what it is
/// worth, a few bytes, since a quarter has millions of them.
/// </summary>
internal sealed class ProjectAnswers
{
    private readonly QuestionAnswers[] answers;

    public ProjectAnswers(AskedQuestions asked, CallSelection calls)
    {
        var counts = Count(asked, calls);
        answers = [.. asked.All.Select((question, number) => new QuestionAnswers(question, calls, counts[number]))];
        for (var place = 0; place < calls.Reached.Length; place++)
            Take(asked, calls, place);
    }

    /// <summary>By the question's number.</summary>
    public QuestionAnswers this[int question] => answers[question];

    private static int[] Count(AskedQuestions asked, CallSelection calls)
    {
        var counts = new int[asked.All.Count];
        foreach (var call in calls.Reached)
        {
            foreach (var response in calls.Table.GivenIn(call))
            {
                if (asked.QuestionOf(response, calls.Table.Rows[call].Kind) is >= 0 and var question)
                    counts[question]++;
            }
        }

        return counts;
    }

    private void Take(AskedQuestions asked, CallSelection calls, int place)
    {
        var call = calls.Reached[place];
        var kind = calls.Table.Rows[call].Kind;
        var given = calls.Table.GivenIn(call);
        for (var index = 0; index < given.Length; index++)
        {
            if (asked.QuestionOf(given[index], kind) is >= 0 and var question)
                answers[question].Add(place, index, asked.ReadingOf(given[index], call, index));
        }

        foreach (var question in asked.Combined)
        {
            if (asked.All[question].Callback == kind && Together(asked.All[question], calls.Table, call) is { } response)
                answers[question].Add(place, QuestionAnswers.Combined, Reading.Of(asked.All[question], response.State, response.Value));
        }
    }

    /// <summary>
    /// S-13, all-of: one respondent's answers taken together. Null where one of the parts was not asked; without a usable answer to
    /// each part the respondent says nothing of the whole. The receipt is the first answer that decides it.
    /// </summary>
    public static Response? Together(Question question, CallTable table, int call)
    {
        var parts = new List<Response>();
        foreach (var part in question.Parts)
        {
            if (table.ResponseTo(part.Id, call) is not { } response)
                return null;
            parts.Add(response);
        }

        var (deciding, verdict) = AllOf.Of(question, parts.ConvertAll(part => (part.State, part.Value)));
        var whole = parts[deciding] with { SubjectId = question.Id, Raw = string.Join(" / ", parts.Select(part => part.Raw)) };
        return verdict is null ? whole : whole with { State = ResponseState.Answered, Value = verdict };
    }
}
