using System.Collections;
using System.Runtime.InteropServices;
using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>
/// The answers of one project's reached calls to one question, in order of call date and id. As a list they take shape when they are
/// looked at, receipt and all, and are not kept.
/// </summary>
/// <param name="question">Of the rubric.</param>
/// <param name="calls">Of the project.</param>
/// <param name="expected">How many answers there will be; more where they are worked out from others.</param>
internal sealed class QuestionAnswers(Question question, CallSelection calls, int expected) : IReadOnlyList<CallAnswer>
{
    /// <summary>In place of a response's place: the answer is worked out from those to the question's parts.</summary>
    public const int Combined = ushort.MaxValue;

    private readonly List<AnswerEntry> entries = new(expected);
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

    /// <summary>Of the project.</summary>
    public CallSelection Calls => calls;

    /// <summary>All of them, those of calls that are left out included.</summary>
    public ReadOnlySpan<AnswerEntry> Entries => CollectionsMarshal.AsSpan(entries);

    public CallAnswer this[int index] => AnswerOf(entries[index]);

    public void Add(int call, int place, Reading reading)
    {
        var isValid = reading.Answer >= 0;
        entries.Add(new AnswerEntry(call, checked((ushort)place), isValid ? (byte)reading.Answer : AnswerEntry.NoValidAnswer));
        if (!calls.Counts(call))
        {
            Excluded += isValid ? 1 : 0;
            return;
        }

        if (isValid)
            counts[reading.Answer]++;
        DontKnow += reading.IsDontKnow ? 1 : 0;
        Refused += reading.IsRefused ? 1 : 0;
        Blank += reading.IsBlank ? 1 : 0;
    }

    /// <summary>What each answer says and where, in the same order, without the calls.</summary>
    public IEnumerable<AnswerReceipt> Receipts()
    {
        foreach (var entry in entries)
        {
            var (table, call) = (calls.Table, calls.Reached[entry.Call]);
            var said = SaidIn(entry);
            yield return new AnswerReceipt(said.Value, calls.Exclusions[entry.Call], calls.Counts(entry.Call) && entry.IsValid, table.Sheets[table.Rows[call].Sheet], said.Cell);
        }
    }

    public (string? Value, string Raw, CellAddress Cell) SaidIn(AnswerEntry entry)
    {
        var (table, call) = (calls.Table, calls.Reached[entry.Call]);
        return entry.Place == Combined && ProjectAnswers.Together(question, table, call) is { } all ? (all.Value, all.Raw, all.Cell) : table.SaidAt(call, entry.Place);
    }

    public IEnumerator<CallAnswer> GetEnumerator() => entries.Select(AnswerOf).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private CallAnswer AnswerOf(AnswerEntry entry)
    {
        var (table, call) = (calls.Table, calls.Reached[entry.Call]);
        var row = table.Rows[call];
        var response = entry.Place == Combined ? ProjectAnswers.Together(question, table, call)! : table.ResponseAt(call, entry.Place);
        var counted = calls.Counts(entry.Call);
        return new CallAnswer(
            table.IdOf(call).ToString(), row.Date, table.Texts[row.Household], counted ? response.State : ResponseState.Excluded, response.Value, response.Raw,
            counted && entry.IsValid ? QuestionScoring.CreditOf(question, entry.Answer) : null,
            calls.Exclusions[entry.Call], row.Coached == true, table.Sheets[row.Sheet].At(response.Cell));
    }
}

/// <summary>Call: among the project's reached calls; Place: of the response among the call's; Answer: among the question's valid ones.</summary>
internal readonly record struct AnswerEntry(int Call, ushort Place, byte Answer)
{
    public const byte NoValidAnswer = byte.MaxValue;

    public bool IsValid => Answer != NoValidAnswer;
}
