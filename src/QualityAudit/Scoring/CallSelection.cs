using QualityAudit.Audits;

namespace QualityAudit.Scoring;

/// <summary>
/// Which calls of a project-quarter count. An attempt that reached nobody is no answer. Answers of a person who was not served
/// are left out (F29); of the rest, a household's latest call of a kind counts (S-24), on one day the one with the last call id.
/// </summary>
internal sealed class CallSelection
{
    private CallSelection(IReadOnlyList<SelectedCall> calls, CallTally tally)
    {
        Calls = calls;
        Tally = tally;
    }

    /// <summary>Every reached call, in order of date and id, with the reason why it is left out.</summary>
    public IReadOnlyList<SelectedCall> Calls { get; }

    public CallTally Tally { get; }

    public static CallSelection Of(IEnumerable<Callback> callbacks, bool excludeUnserved)
    {
        var attempts = callbacks.OrderBy(call => call.Date).ThenBy(call => call.CallId, StringComparer.Ordinal).ToList();
        var reached = attempts.Where(call => call.Outcome == CallOutcome.Answered).ToList();
        var latest = reached
            .Where(call => !IsUnserved(call))
            .GroupBy(call => (call.Household, call.Kind))
            .ToDictionary(household => household.Key, household => household.Last().CallId);

        var selected = reached.ConvertAll(call => new SelectedCall(call, Exclusion(call)));
        return new CallSelection(selected, new CallTally(
            attempts.Count,
            reached.Count,
            selected.Count(call => call.Exclusion == CallExclusion.Superseded),
            selected.Count(call => call.Exclusion == CallExclusion.Unserved),
            selected.Count(call => call.Counts && call.Call.Coached == true),
            [.. attempts.GroupBy(call => call.Outcome).OrderBy(outcome => outcome.Key).Select(outcome => (outcome.Key, outcome.Count()))]));

        bool IsUnserved(Callback call) => excludeUnserved && call.ServedPerson == false;

        CallExclusion Exclusion(Callback call)
        {
            if (IsUnserved(call))
                return CallExclusion.Unserved;
            return string.Equals(latest[(call.Household, call.Kind)], call.CallId, StringComparison.Ordinal)
                ? CallExclusion.None
                : CallExclusion.Superseded;
        }
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
}

internal sealed record SelectedCall(Callback Call, CallExclusion Exclusion)
{
    public bool Counts => Exclusion == CallExclusion.None;
}
