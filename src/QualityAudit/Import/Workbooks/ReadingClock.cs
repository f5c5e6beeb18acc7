namespace QualityAudit.Import.Workbooks;

/// <summary>
/// Seconds of processor time spent on the parts of one workbook, one reading after the other. Processor time, so that a busy machine
/// refuses nothing.
/// </summary>
internal sealed class ReadingClock
{
    private TimeSpan spent;
    private TimeSpan? since;

    public double Seconds => (spent + (since is { } start ? Now - start : TimeSpan.Zero)).TotalSeconds;

    private static TimeSpan Now => Environment.CpuUsage.TotalTime;

    /// <summary>Counts until the result is disposed of; a reading within another is part of it.</summary>
    public IDisposable Start()
    {
        if (since is not null)
            return new Work(null);
        since = Now;
        return new Work(this);
    }

    private sealed class Work(ReadingClock? clock) : IDisposable
    {
        public void Dispose()
        {
            if (clock?.since is not { } start)
                return;
            clock.spent += Now - start;
            clock.since = null;
        }
    }
}
