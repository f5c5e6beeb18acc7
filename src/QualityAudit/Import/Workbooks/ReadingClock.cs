using System.Runtime.InteropServices;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// Seconds of processor time spent on one file, one reading after the other. Processor time, so that a busy machine refuses nothing, and
/// of the reading thread alone, because other files are read and stored at the same time.
/// </summary>
internal sealed class ReadingClock
{
    private TimeSpan spent;
    private TimeSpan? since;

    public double Seconds => (spent + (since is { } start ? Now - start : TimeSpan.Zero)).TotalSeconds;

    private static TimeSpan Now => ThreadTime.Now;

    /// <summary>Counts until the result is disposed of, on the same thread; a reading within another is part of it.</summary>
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
