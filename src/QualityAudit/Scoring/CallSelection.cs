using System.Runtime.InteropServices;
using QualityAudit.Audits;

namespace QualityAudit.Scoring;

/// <summary>
/// Which calls of a project-quarter count. An attempt that reached nobody is no answer. Answers of a person who was not served
/// are left out (F29); of the rest, a household's latest call of a kind counts (S-24), on one day the one with the last call id.
/// </summary>
internal sealed class CallSelection
{
    private static readonly CallOutcome[] AllOutcomes = Enum.GetValues<CallOutcome>();

    private readonly int[] reachedCalls;
    private readonly CallExclusion[] reasons;

    private CallSelection(CallTable table, int[] calls, CallExclusion[] exclusions, CallTally tally)
    {
        Table = table;
        reachedCalls = calls;
        reasons = exclusions;
        Tally = tally;
    }

    /// <summary>The quarter's calls.</summary>
    public CallTable Table { get; }

    /// <summary>The numbers in the table of every reached call, in order of date and id.</summary>
    public ReadOnlySpan<int> Reached => reachedCalls;

    /// <summary>Why each of them is left out.</summary>
    public ReadOnlySpan<CallExclusion> Exclusions => reasons;

    public CallTally Tally { get; }

    public bool Counts(int place) => reasons[place] == CallExclusion.None;

    /// <param name="table">The quarter's calls.</param>
    /// <param name="attempts">The numbers of the project's, in order of their ids.</param>
    /// <param name="excludeUnserved">Of the rubric.</param>
    public static CallSelection Of(CallTable table, ReadOnlySpan<int> attempts, bool excludeUnserved)
    {
        var outcomes = new int[AllOutcomes.Length];
        var order = new long[attempts.Length];
        var reached = 0;
        foreach (var call in attempts)
        {
            var row = table.Rows[call];
            outcomes[(int)row.Outcome]++;
            if (row.Outcome == CallOutcome.Answered)
                order[reached++] = ((long)row.Date.DayNumber << 32) | (uint)call;
        }

        Array.Sort(order, 0, reached);
        var calls = new int[reached];
        for (var place = 0; place < reached; place++)
            calls[place] = (int)order[place];
        var exclusions = Exclude(table, calls, excludeUnserved);
        return new CallSelection(table, calls, exclusions, new CallTally(
            attempts.Length,
            reached,
            exclusions.Count(exclusion => exclusion == CallExclusion.Superseded),
            exclusions.Count(exclusion => exclusion == CallExclusion.Unserved),
            Coached(table, calls, exclusions),
            [.. AllOutcomes.Where(outcome => outcomes[(int)outcome] > 0).Select(outcome => (outcome, outcomes[(int)outcome]))]));
    }

    public static CallTally Add(IEnumerable<CallTally> tallies)
    {
        var all = tallies.ToList();
        return new CallTally(
            all.Sum(tally => tally.Attempts),
            all.Sum(tally => tally.Reached),
            all.Sum(tally => tally.Superseded),
            all.Sum(tally => tally.Unserved),
            all.Sum(tally => tally.Coached),
            [
                .. all.SelectMany(tally => tally.Outcomes)
                    .GroupBy(outcome => outcome.Outcome)
                    .OrderBy(outcome => outcome.Key)
                    .Select(outcome => (outcome.Key, outcome.Sum(part => part.Count))),
            ]);
    }

    private static CallExclusion[] Exclude(CallTable table, int[] calls, bool excludeUnserved)
    {
        var exclusions = new CallExclusion[calls.Length];
        var latest = new Dictionary<(int Household, CallbackKind Kind), int>(calls.Length);
        for (var place = 0; place < calls.Length; place++)
        {
            var row = table.Rows[calls[place]];
            if (excludeUnserved && row.ServedPerson == false)
            {
                exclusions[place] = CallExclusion.Unserved;
                continue;
            }

            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(latest, (row.Household, row.Kind), out var isKnown);
            if (isKnown)
                exclusions[last] = CallExclusion.Superseded;
            last = place;
        }

        return exclusions;
    }

    private static int Coached(CallTable table, int[] calls, CallExclusion[] exclusions)
    {
        var coached = 0;
        for (var place = 0; place < calls.Length; place++)
            coached += exclusions[place] == CallExclusion.None && table.Rows[calls[place]].Coached == true ? 1 : 0;
        return coached;
    }
}
