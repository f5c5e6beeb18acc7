using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Scoring;

/// <summary>
/// What the reached calls of one project said to each question of a rubric. The responses of a call are gone through once; what stays of
/// an answer is where it stands and what it is worth, a few bytes, since a quarter has millions of them.
/// </summary>
internal sealed class ProjectAnswers
{
    private readonly Dictionary<Question, QuestionAnswers> answers = new(ReferenceEqualityComparer.Instance);

    public ProjectAnswers(AskedQuestions asked, CallSelection calls)
    {
        foreach (var question in asked.All)
            answers[question] = new QuestionAnswers(question, calls);
        for (var index = 0; index < calls.Calls.Count; index++)
        {
            var call = calls.Calls[index].Call;
            var place = 0;
            foreach (var response in call.Responses)
            {
                foreach (var question in asked.With(response.SubjectId))
                {
                    if (question.Callback == call.Kind)
                        answers[question].Add(index, place, response);
                }

                place++;
            }

            foreach (var question in asked.Combined)
            {
                if (question.Callback == call.Kind && Together(question, call) is { } response)
                    answers[question].Add(index, QuestionAnswers.Combined, response);
            }
        }
    }

    public QuestionAnswers To(Question question) => answers[question];

    /// <summary>
    /// S-13, all-of: one respondent's answers taken together. Null where one of the parts was not asked; without a usable answer to
    /// each part the respondent says nothing of the whole. The receipt is the first answer that decides it.
    /// </summary>
    public static Response? Together(Question question, Callback call)
    {
        var parts = new List<(Response Response, bool? Holds)>();
        foreach (var part in question.Parts)
        {
            if (call.Responses.FirstOrDefault(response => string.Equals(response.SubjectId, part.Id, StringComparison.Ordinal)) is not { } response)
                return null;
            parts.Add((response, QuestionScoring.Credit(part, response) is { } credit ? credit == 1 : null));
        }

        var raw = string.Join(" / ", parts.Select(part => part.Response.Raw));
        var open = parts.Find(part => part.Holds is null).Response;
        if (open is not null)
            return open with { SubjectId = question.Id, Raw = raw };
        var failing = parts.Find(part => part.Holds == false).Response;
        return (failing ?? parts[0].Response) with
        {
            SubjectId = question.Id,
            State = ResponseState.Answered,
            Value = failing is null ? YesNoScale.Yes : YesNoScale.No,
            Raw = raw,
        };
    }
}

/// <summary>The callback questions of a rubric, by their ids.</summary>
internal sealed class AskedQuestions
{
    private readonly ILookup<string, Question> byId;

    public AskedQuestions(Rubric rubric)
    {
        All = [.. rubric.Indicators.SelectMany(indicator => indicator.Questions)];
        Combined = [.. All.Where(question => !question.IsAsked)];
        byId = All.Where(question => question.IsAsked).ToLookup(question => question.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Question> All { get; }

    /// <summary>Those that are worked out from the answers to others.</summary>
    public IReadOnlyList<Question> Combined { get; }

    public IEnumerable<Question> With(string id) => byId[id];
}
