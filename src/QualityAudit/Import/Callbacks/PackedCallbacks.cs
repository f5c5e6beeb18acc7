using System.Collections;
using QualityAudit.Audits;

namespace QualityAudit.Import.Callbacks;

/// <summary>
/// The calls of a file, a call centre's quarter of them, packed: customers answer alike, so an answer is kept once and each place of it as
/// a number and a cell. A call and each of its responses are made again whenever they are asked for.
/// </summary>
internal sealed class PackedCallbacks : IReadOnlyList<Callback>
{
    private List<PackedCall> calls = [];
    private List<Response> answers = [];
    private Dictionary<(string Subject, ResponseState State, string? Value, string Raw), int> answerNumbers = [];
    private readonly Dictionary<string, string> projects = new(StringComparer.Ordinal);

    public int Count => calls.Count;

    public Callback this[int index] => calls[index].Unpacked(answers);

    public void Add(Callback call)
    {
        var given = new PackedAnswer[call.Responses.Count];
        for (var i = 0; i < given.Length; i++)
            given[i] = new(NumberOf(call.Responses[i]), call.Responses[i].Cell);
        if (!projects.TryGetValue(call.ProjectId, out var project))
            projects.Add(call.ProjectId, project = call.ProjectId);
        calls.Add(new(call with { ProjectId = project, Responses = [] }, given));
    }

    /// <summary>Lets go of all of them: a file with an error is not stored.</summary>
    public void Clear() => (calls, answers, answerNumbers) = ([], [], []);

    public IEnumerator<Callback> GetEnumerator()
    {
        foreach (var call in calls)
            yield return call.Unpacked(answers);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int NumberOf(Response answer)
    {
        // Callback answers have no reason, evidence or remark.
        var key = (answer.SubjectId, answer.State, answer.Value, answer.Raw);
        if (answerNumbers.TryGetValue(key, out var number))
            return number;
        answers.Add(answer);
        answerNumbers.Add(key, answers.Count - 1);
        return answers.Count - 1;
    }

    private readonly record struct PackedAnswer(int Number, CellAddress Cell);

    private readonly record struct PackedCall(Callback Head, PackedAnswer[] Given)
    {
        public Callback Unpacked(List<Response> answers) => Head with { Responses = new GivenAnswers(Given, answers) };
    }

    /// <summary>The answers of one call, each made when it is looked at.</summary>
    private sealed class GivenAnswers(PackedAnswer[] given, List<Response> answers) : IReadOnlyList<Response>
    {
        public int Count => given.Length;

        public Response this[int index] => answers[given[index].Number] with { Cell = given[index].Cell };

        public IEnumerator<Response> GetEnumerator()
        {
            for (var i = 0; i < given.Length; i++)
                yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
