using System.Collections;
using System.Runtime.InteropServices;

namespace QualityAudit.Audits;

/// <summary>
/// The call attempts of a quarter, in ordinal order of their ids: hundreds of thousands of them, from few projects and sheets. Rules
/// read their columns; as a list, a call takes shape when it is looked at and is not kept.
/// </summary>
internal sealed class CallTable : IReadOnlyList<Callback>
{
    // A sixteenth more than expected.
    private const int Spare = 16;

    private readonly List<char> ids = [];
    private readonly List<int> responses = [];
    private readonly List<CallRow> rows;
    private readonly int expected;
    private readonly Dictionary<int, IReadOnlyList<Response>> spelledOut = [];

    /// <param name="expected">How many calls there will be, as far as known.</param>
    /// <param name="texts">Ids of projects and households, by number.</param>
    /// <param name="sheets">By number.</param>
    /// <param name="shared">Responses, by number.</param>
    public CallTable(int expected, Numbered<string> texts, Numbered<SheetReference> sheets, IReadOnlyList<SharedResponse> shared)
    {
        this.expected = expected;
        rows = new(expected);
        Texts = texts;
        Sheets = sheets;
        Shared = shared;
    }

    public int Count => rows.Count;

    public Numbered<string> Texts { get; }

    public Numbered<SheetReference> Sheets { get; }

    public IReadOnlyList<SharedResponse> Shared { get; }

    /// <summary>The columns, in order.</summary>
    public ReadOnlySpan<CallRow> Rows => CollectionsMarshal.AsSpan(rows);

    public Callback this[int index]
    {
        get
        {
            var row = rows[index];
            return new Callback(
                IdOf(index).ToString(), Texts[row.Project], row.Kind, row.Date, Texts[row.Household], row.MoveInDate, row.Outcome, row.ServedPerson, row.Coached,
                Sheets[row.Sheet], row.Line, ResponsesOf(index));
        }
    }

    /// <summary>The table of a list of calls; a table is its own.</summary>
    public static CallTable Of(IReadOnlyList<Callback> calls)
    {
        if (calls is CallTable table)
            return table;
        var shared = new SharedResponses([]);
        var made = new CallTable(calls.Count, new(StringComparer.Ordinal), new(), shared);
        foreach (var call in calls.OrderBy(call => call.CallId, StringComparer.Ordinal))
        {
            var row = new CallRow(
                made.Texts.NumberOf(call.ProjectId), call.Kind, call.Date, made.Texts.NumberOf(call.Household), call.MoveInDate, call.Outcome, call.ServedPerson, call.Coached,
                made.Sheets.NumberOf(call.Source), call.Row);
            made.Add(call.CallId, row, [.. call.Responses.Select(shared.NumberOf)], call.Responses);
        }

        return made;
    }

    /// <param name="id">Of the call.</param>
    /// <param name="row">Its columns.</param>
    /// <param name="given">Numbers of its responses.</param>
    /// <param name="own">The same responses, where not all of them are shared ones.</param>
    public void Add(ReadOnlySpan<char> id, CallRow row, ReadOnlySpan<int> given, IReadOnlyList<Response>? own)
    {
        if (own is not null)
            spelledOut.Add(rows.Count, own);
        MakeRoom(ids, id.Length);
        ids.AddRange(id);
        MakeRoom(responses, given.Length);
        responses.AddRange(given);
        rows.Add(row with { IdEnd = ids.Count, ResponsesEnd = responses.Count });
    }

    public ReadOnlySpan<char> IdOf(int call) => CollectionsMarshal.AsSpan(ids)[(call == 0 ? 0 : rows[call - 1].IdEnd)..rows[call].IdEnd];

    /// <summary>The numbers of a call's responses, in their order.</summary>
    public ReadOnlySpan<int> GivenIn(int call) =>
        CollectionsMarshal.AsSpan(responses)[(call == 0 ? 0 : rows[call - 1].ResponsesEnd)..rows[call].ResponsesEnd];

    public IReadOnlyList<Response> ResponsesOf(int call) =>
        spelledOut.TryGetValue(call, out var own) ? own : GivenIn(call) is [] ? [] : new GivenResponses(this, call);

    public Response ResponseAt(int call, int place) =>
        spelledOut.TryGetValue(call, out var own) ? own[place] : Shared[GivenIn(call)[place]].At(rows[call].Line);

    /// <summary>What a response says and where, without the response.</summary>
    public (string? Value, string Raw, CellAddress Cell) SaidAt(int call, int place)
    {
        if (spelledOut.TryGetValue(call, out var own))
            return (own[place].Value, own[place].Raw, own[place].Cell);
        var shared = Shared[GivenIn(call)[place]];
        return (shared.Value, shared.Raw!, new CellAddress(shared.Row ?? rows[call].Line, shared.Column));
    }

    /// <summary>The first response of a call to a question; null where it has none.</summary>
    public Response? ResponseTo(string question, int call)
    {
        var given = GivenIn(call);
        for (var place = 0; place < given.Length; place++)
        {
            if (string.Equals(Shared[given[place]].SubjectId, question, StringComparison.Ordinal))
                return ResponseAt(call, place);
        }

        return null;
    }

    /// <summary>The same calls in ordinal order of their ids, in no more memory than they need.</summary>
    public CallTable InOrder()
    {
        ids.TrimExcess();
        responses.TrimExcess();
        rows.TrimExcess();
        if (IsInOrder())
            return this;
        var order = Enumerable.Range(0, Count).ToArray();
        Array.Sort(order, (left, right) => IdOf(left).SequenceCompareTo(IdOf(right)) is not 0 and var difference ? difference : left.CompareTo(right));
        var sorted = new CallTable(Count, Texts, Sheets, Shared);
        foreach (var call in order)
            sorted.Add(IdOf(call), rows[call], GivenIn(call), spelledOut.GetValueOrDefault(call));
        return sorted;
    }

    public IEnumerator<Callback> GetEnumerator()
    {
        for (var call = 0; call < Count; call++)
            yield return this[call];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Room for the rest at once, as long as it is like the calls so far: growing by doubling leaves as much behind as is kept.
    private void MakeRoom<T>(List<T> values, int room)
    {
        if (values.Capacity - values.Count >= room)
            return;
        var most = (values.Count + room) * ((long)Math.Max(expected, rows.Count + 1)) / (rows.Count + 1);
        values.EnsureCapacity((int)Math.Min(Array.MaxLength, most + most / Spare));
    }

    private bool IsInOrder()
    {
        for (var call = 1; call < Count; call++)
        {
            if (IdOf(call - 1).SequenceCompareTo(IdOf(call)) > 0)
                return false;
        }

        return true;
    }

    private sealed class GivenResponses(CallTable table, int call) : IReadOnlyList<Response>
    {
        public int Count => table.GivenIn(call).Length;

        public Response this[int index] => table.ResponseAt(call, index);

        public IEnumerator<Response> GetEnumerator()
        {
            for (var index = 0; index < Count; index++)
                yield return this[index];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>The columns of a call attempt. Texts, sheets and responses are numbers of its table.</summary>
internal readonly record struct CallRow
{
    private const sbyte Unknown = -1;

    private readonly int date;
    private readonly int moveIn;
    private readonly byte kind;
    private readonly byte outcome;
    private readonly sbyte served;
    private readonly sbyte coached;

    public CallRow(int project, CallbackKind kind, DateOnly date, int household, DateOnly? moveIn, CallOutcome outcome, bool? served, bool? coached, int sheet, int line)
    {
        Project = project;
        Household = household;
        Sheet = sheet;
        Line = line;
        this.kind = (byte)kind;
        this.outcome = (byte)outcome;
        this.date = date.DayNumber;
        this.moveIn = moveIn?.DayNumber ?? Unknown;
        this.served = Packed(served);
        this.coached = Packed(coached);
    }

    public int Project { get; }

    public int Household { get; }

    public int Sheet { get; }

    public int Line { get; }

    public CallbackKind Kind => (CallbackKind)kind;

    public CallOutcome Outcome => (CallOutcome)outcome;

    public DateOnly Date => DateOnly.FromDayNumber(date);

    public DateOnly? MoveInDate => moveIn == Unknown ? null : DateOnly.FromDayNumber(moveIn);

    public bool? ServedPerson => Unpacked(served);

    public bool? Coached => Unpacked(coached);

    /// <summary>Where its id ends in the table.</summary>
    public int IdEnd { get; init; }

    /// <summary>Where its responses end in the table.</summary>
    public int ResponsesEnd { get; init; }

    private static sbyte Packed(bool? truth) => truth switch { true => 1, false => 0, null => Unknown };

    private static bool? Unpacked(sbyte truth) => truth == Unknown ? null : truth == 1;
}
