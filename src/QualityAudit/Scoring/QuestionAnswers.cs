using System.Collections;
using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>
/// The answers of one project's reached calls to one question, in order of call date and id. As a list they take shape when they are
/// looked at, receipt and all, and are not kept.
/// </summary>
internal sealed class QuestionAnswers(Question question, CallSelection calls) : IReadOnlyList<CallAnswer>
{
    /// <summary>In place of a response's place: the answer is worked out from those to the question's parts.</summary>
    public const int Combined = ushort.MaxValue;

    private const byte NoValidAnswer = byte.MaxValue;

    private readonly List<Entry> entries = [];
    private readonly int[] counts = new int[question.ValidAnswers.Count];

    /// <summary>How often each valid answer counts, worst first.</summary>
    public IReadOnlyList<int> Counts => counts;

    public int DontKnow { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Asked, and nothing in the cell.</summary>
    public int Blank { get; private set; }

    /// <summary>Valid answers of calls that are left out.</summary>
    public int Excluded { get; private set; }

    public int Count => entries.Count;

    /// <summary>Each answer that counts: the position of its call among the project's, and of the answer among the valid ones.</summary>
    public IEnumerable<(int Call, int Answer)> Counted =>
        entries.Where(entry => entry.Answer != NoValidAnswer && calls.Calls[entry.Call].Counts).Select(entry => (entry.Call, (int)entry.Answer));

    public CallAnswer this[int index] => AnswerOf(entries[index]);

    public void Add(int call, int place, Response response)
    {
        var answer = QuestionScoring.PositionOf(question, response);
        entries.Add(new Entry(call, checked((ushort)place), answer < 0 ? NoValidAnswer : (byte)answer));
        if (!calls.Calls[call].Counts)
        {
            Excluded += answer < 0 ? 0 : 1;
            return;
        }

        if (answer >= 0)
            counts[answer]++;
        DontKnow += string.Equals(response.Value, Response.DontKnow, StringComparison.Ordinal) ? 1 : 0;
        Refused += string.Equals(response.Value, Response.Refused, StringComparison.Ordinal) ? 1 : 0;
        Blank += response.State == ResponseState.Unanswered && response.Value is null ? 1 : 0;
    }

    public IEnumerator<CallAnswer> GetEnumerator() => entries.Select(AnswerOf).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private CallAnswer AnswerOf(Entry entry)
    {
        var selected = calls.Calls[entry.Call];
        var call = selected.Call;
        var response = entry.Place == Combined ? ProjectAnswers.Together(question, call)! : call.Responses[entry.Place];
        return new CallAnswer(
            call.CallId, call.Date, call.Household, selected.Counts ? response.State : ResponseState.Excluded, response.Value, response.Raw,
            selected.Counts && entry.Answer != NoValidAnswer ? QuestionScoring.CreditOf(question, entry.Answer) : null,
            selected.Exclusion, call.Coached == true, call.Source.At(response.Cell));
    }

    /// <summary>Call: among the project's reached calls; Place: of the response among the call's; Answer: among the question's valid ones.</summary>
    private readonly record struct Entry(int Call, ushort Place, byte Answer);
}
