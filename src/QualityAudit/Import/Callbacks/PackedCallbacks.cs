using System.Collections;
using System.Runtime.InteropServices;
using QualityAudit.Audits;

namespace QualityAudit.Import.Callbacks;

/// <summary>
/// The calls of a file, a call centre's quarter of them, packed: customers answer alike, so an answer is kept once and each place of it as
/// a number and a cell. A call and each of its responses are made again whenever they are asked for.
/// </summary>
internal sealed class PackedCallbacks : IReadOnlyList<Callback>
{
    private readonly Blocks<PackedCall> calls = new();
    private readonly Blocks<PackedAnswer> given = new();
    private readonly Numbered<string> projects = new(StringComparer.Ordinal);
    private readonly Numbered<SheetReference> sheets = new();

    // Callback answers have no reason, evidence or remark.
    private Numbered<(string Subject, ResponseState State, string? Value, string Raw)> answers = new();

    public int Count => calls.Count;

    public Callback this[int index] => Unpacked(calls[index]);

    public void Add(Callback call)
    {
        calls.Add(new PackedCall
        {
            CallId = call.CallId,
            Household = call.Household,
            Project = projects.NumberOf(call.ProjectId),
            Sheet = sheets.NumberOf(call.Source),
            Row = call.Row,
            FirstAnswer = given.Count,
            Answers = call.Responses.Count,
            Date = call.Date,
            MoveInDate = call.MoveInDate ?? default,
            HasMoveInDate = call.MoveInDate is not null,
            Kind = (byte)call.Kind,
            Outcome = (byte)call.Outcome,
            ServedPerson = call.ServedPerson,
            Coached = call.Coached,
        });
        foreach (var answer in call.Responses)
            given.Add(new(answers.NumberOf((answer.SubjectId, answer.State, answer.Value, answer.Raw)), answer.Cell));
    }

    /// <summary>Lets go of all of them: a file with an error is not stored.</summary>
    public void Clear()
    {
        calls.Clear();
        given.Clear();
        answers = new();
    }

    public IEnumerator<Callback> GetEnumerator()
    {
        for (var place = 0; place < calls.Count; place++)
            yield return Unpacked(calls[place]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Callback Unpacked(in PackedCall call) => new(
        call.CallId,
        projects[call.Project],
        (CallbackKind)call.Kind,
        call.Date,
        call.Household,
        call.HasMoveInDate ? call.MoveInDate : null,
        (CallOutcome)call.Outcome,
        call.ServedPerson,
        call.Coached,
        sheets[call.Sheet],
        call.Row,
        call.Answers == 0 ? [] : new GivenAnswers(this, call.FirstAnswer, call.Answers));

    private Response AnswerAt(int place)
    {
        ref readonly var answer = ref given[place];
        var (subject, state, value, raw) = answers[answer.Number];
        return new(subject, state, value, raw, answer.Cell);
    }

    private readonly record struct PackedAnswer(int Number, CellAddress Cell);

    [StructLayout(LayoutKind.Auto)]
    private readonly struct PackedCall
    {
        public required string CallId { get; init; }

        public required string Household { get; init; }

        public required int Project { get; init; }

        public required int Sheet { get; init; }

        public required int Row { get; init; }

        public required int FirstAnswer { get; init; }

        public required int Answers { get; init; }

        public required DateOnly Date { get; init; }

        public required DateOnly MoveInDate { get; init; }

        public required bool HasMoveInDate { get; init; }

        public required byte Kind { get; init; }

        public required byte Outcome { get; init; }

        public required bool? ServedPerson { get; init; }

        public required bool? Coached { get; init; }
    }

    /// <summary>A list that grows without moving what it holds.</summary>
    private sealed class Blocks<T>
    {
        private const int Size = 1_024;

        private readonly List<T[]> blocks = [];

        public int Count { get; private set; }

        public ref readonly T this[int place] => ref blocks[place / Size][place % Size];

        public void Add(T item)
        {
            if (Count == blocks.Count * Size)
                blocks.Add(new T[Size]);
            blocks[Count / Size][Count % Size] = item;
            Count++;
        }

        public void Clear()
        {
            blocks.Clear();
            Count = 0;
        }
    }

    /// <summary>The answers of one call, each made when it is looked at.</summary>
    private sealed class GivenAnswers(PackedCallbacks calls, int first, int count) : IReadOnlyList<Response>
    {
        public int Count => count;

        public Response this[int index] => (uint)index < (uint)count ? calls.AnswerAt(first + index) : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<Response> GetEnumerator()
        {
            for (var i = 0; i < count; i++)
                yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
