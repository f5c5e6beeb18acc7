namespace QualityAudit.Scoring;

/// <summary>The same work on many units, on all processors; results stand in the order of the units.</summary>
internal static class AtOnce
{
    // Below it, waking other threads takes longer than the work.
    private const int Few = 8;

    public static TResult[] Select<T, TResult>(IReadOnlyList<T> units, Func<T, int, TResult> work)
    {
        var results = new TResult[units.Count];
        if (units.Count < Few)
        {
            for (var index = 0; index < units.Count; index++)
                results[index] = work(units[index], index);
        }
        else
        {
            Parallel.For(0, units.Count, index => results[index] = work(units[index], index));
        }

        return results;
    }
}
