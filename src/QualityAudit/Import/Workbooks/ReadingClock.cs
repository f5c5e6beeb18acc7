using System.Runtime.InteropServices;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// Seconds of processor time spent on one file, by one thread or by several at once. Processor time, so that a busy machine refuses nothing,
/// and of the reading threads alone, because other files are read and stored at the same time.
/// </summary>
internal sealed class ReadingClock
{
    private readonly List<Work> running = [];
    private TimeSpan ended;

    /// <summary>Of the current thread up to now, of others up to their own last look.</summary>
    public double Seconds
    {
        get
        {
            lock (running)
            {
                Own()?.Look();
                var spent = ended;
                foreach (var work in running)
                    spent += work.Spent;
                return spent.TotalSeconds;
            }
        }
    }

    /// <summary>Lets other threads know what the current one has spent up to now.</summary>
    public void Look()
    {
        lock (running)
            Own()?.Look();
    }

    /// <summary>Counts the current thread's time until the result is disposed of; a reading within another is part of it.</summary>
    public IDisposable? Start()
    {
        lock (running)
        {
            if (Own() is not null)
                return null;
            var work = new Work(this);
            running.Add(work);
            return work;
        }
    }

    private Work? Own()
    {
        foreach (var work in running)
        {
            if (work.Thread == Environment.CurrentManagedThreadId)
                return work;
        }

        return null;
    }

    private void End(Work work)
    {
        lock (running)
        {
            if (!running.Remove(work))
                return;
            work.Look();
            ended += work.Spent;
        }
    }

    private sealed class Work(ReadingClock clock) : IDisposable
    {
        private readonly TimeSpan since = ThreadTime.Now;

        public int Thread { get; } = Environment.CurrentManagedThreadId;

        public TimeSpan Spent { get; private set; }

        // Another thread, which may end what this one began, knows nothing of its time.
        public void Look() => Spent = Thread == Environment.CurrentManagedThreadId ? ThreadTime.Now - since : Spent;

        public void Dispose() => clock.End(this);
    }
}

/// <summary>Processor time of the current thread; of the whole process where the system does not tell.</summary>
internal static class ThreadTime
{
    private const int LinuxThreadClock = 3;
    private const int MacThreadClock = 16;

    public static TimeSpan Now
    {
        get
        {
            var clock = OperatingSystem.IsLinux() ? LinuxThreadClock : OperatingSystem.IsMacOS() ? MacThreadClock : -1;
            if (clock >= 0 && ClockGetTime(clock, out var time) == 0)
                return new TimeSpan(time.Seconds * TimeSpan.TicksPerSecond + time.Nanoseconds / TimeSpan.NanosecondsPerTick);
            if (OperatingSystem.IsWindows() && GetThreadTimes(GetCurrentThread(), out _, out _, out var kernel, out var user))
                return new TimeSpan(kernel + user);
            return Environment.CpuUsage.TotalTime;
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Time time);

    [DllImport("kernel32"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetCurrentThread();

    [DllImport("kernel32"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetThreadTimes(nint thread, out long created, out long ended, out long kernel, out long user);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
