using System.Collections.Concurrent;

namespace QualityAudit.Tests.Support;

/// <summary>
/// Runs work to its end on the thread that calls, whatever it waits for. While a module initializer runs, no other thread may
/// enter the assembly, and a continuation on one of them would wait for ever.
/// </summary>
internal sealed class OneThread : SynchronizationContext
{
    private readonly BlockingCollection<Action> left = [];

    public static void Run(Func<Task> work)
    {
        var thread = new OneThread();
        SetSynchronizationContext(thread);
        var done = work();
        while (!done.IsCompleted)
        {
            if (thread.left.TryTake(out var next, millisecondsTimeout: 20))
                next();
        }

        done.GetAwaiter().GetResult();
    }

    public override void Post(SendOrPostCallback d, object? state) => left.Add(() => d(state));
}
