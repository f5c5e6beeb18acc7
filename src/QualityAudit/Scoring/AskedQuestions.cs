using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>The callback questions of a rubric, numbered in rubric order, and what the quarter's responses say to them.</summary>
internal sealed class AskedQuestions
{
    private readonly Dictionary<Question, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Said[] said;
    private readonly CallTable table;

    public AskedQuestions(Rubric rubric, CallTable table)
    {
        this.table = table;
        All = [.. rubric.Indicators.SelectMany(indicator => indicator.Questions)];
        Combined = [.. Enumerable.Range(0, All.Count).Where(number => !All[number].IsAsked)];
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < All.Count; number++)
        {
            numbers[All[number]] = number;
            if (All[number].IsAsked)
                byId[All[number].Id] = number;
        }

        said = [.. table.Shared.Select(shared => byId.TryGetValue(shared.SubjectId, out var number) ? new Said(number, Reading.Of(All[number], shared.State, shared.Value), shared.TellsValue) : Said.Nothing)];
    }

    public IReadOnlyList<Question> All { get; }

    /// <summary>The numbers of those that are worked out from the answers to others.</summary>
    public IReadOnlyList<int> Combined { get; }

    public int NumberOf(Question question) => numbers[question];

    /// <summary>The number of the question that a response of a call answers; −1 for a question of another rubric or kind.</summary>
    public int QuestionOf(int response, CallbackKind kind) => said[response].Question is >= 0 and var number && All[number].Callback == kind ? number : -1;

    /// <summary>What the response at a place of a call says to its question.</summary>
    public Reading ReadingOf(int response, int call, int place)
    {
        var its = said[response];
        if (its.IsTold)
            return its.Reading;
        var whole = table.ResponsesOf(call)[place];
        return Reading.Of(All[its.Question], whole.State, whole.Value);
    }

    private readonly record struct Said(int Question, Reading Reading, bool IsTold)
    {
        public static Said Nothing { get; } = new(-1, default, true);
    }
}

/// <summary>A response to a question. Answer: among the question's valid ones, −1 for none; the others say why there is none.</summary>
internal readonly record struct Reading(int Answer, bool IsDontKnow, bool IsRefused, bool IsBlank)
{
    public static Reading Of(Question question, ResponseState state, string? value) => new(
        QuestionScoring.PositionOf(question, state, value),
        string.Equals(value, Response.DontKnow, StringComparison.Ordinal),
        string.Equals(value, Response.Refused, StringComparison.Ordinal),
        state == ResponseState.Unanswered && value is null);
}
