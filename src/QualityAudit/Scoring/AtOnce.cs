namespace QualityAudit.Scoring;

/// <summary>The same work on many units, on all processors; results stand in the order of the units.</summary>
internal static class AtOnce
{
    // Below it, waking other threads takes longer than the work.
    private const int Few = 8;

    public static TResult[] Select<T, TResult>(IReadOnlyList<T> units, Func<T, int, TResult> work)
    {
        var results = new TResult[units.Count];
        ForEach(units, (unit, index) => results[index] = work(unit, index));
        return results;
    }

    public static void ForEach<T>(IReadOnlyList<T> units, Action<T, int> work)
    {
        if (units.Count >= Few)
        {
            Parallel.For(0, units.Count, index => work(units[index], index));
            return;
        }

        for (var index = 0; index < units.Count; index++)
            work(units[index], index);
    }
}
