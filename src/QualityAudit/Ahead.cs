using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace QualityAudit;

/// <summary>
/// A sequence that a thread of its own makes while what came before is used: batch by batch, and a few batches ahead at most. What goes wrong
/// while making is thrown where the sequence ends. Disposing ends that thread first.
/// </summary>
/// <param name="source">The sequence, which belongs to that thread until this is disposed of.</param>
/// <param name="weightOf">How much an item holds; a batch has <see cref="BatchWeight"/> of it, or one item more.</param>
internal sealed class Ahead<T>(IEnumerator<T> source, Func<T, int> weightOf) : IEnumerator<T>
{
    /// <summary>Enough work for a batch to be worth handing over, and little to hold.</summary>
    public const int BatchWeight = 4_096;

    private const int BatchesAhead = 8;

    private readonly BlockingCollection<List<T>> batches = new(BatchesAhead);
    private readonly CancellationTokenSource stop = new();
    private ExceptionDispatchInfo? fault;
    private Task? making;
    private List<T> batch = [];
    private int place = -1;

    /// <summary>Brackets the work of that thread.</summary>
    public Func<IDisposable?>? Working { get; init; }

    /// <summary>Called by the user's thread before each batch.</summary>
    public Action? BeforeBatch { get; init; }

    public T Current => batch[place];

    object? IEnumerator.Current => Current;

    public bool MoveNext()
    {
        making ??= Task.Factory.StartNew(Make, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (++place < batch.Count)
            return true;
        BeforeBatch?.Invoke();
        if (batches.TryTake(out var next, Timeout.Infinite))
        {
            (batch, place) = (next, 0);
            return true;
        }

        fault?.Throw();
        return false;
    }

    public void Reset() => throw new NotSupportedException();

    public void Dispose()
    {
        stop.Cancel();
        // Faults of making are kept, never thrown here.
        making?.Wait();
        source.Dispose();
        batches.Dispose();
        stop.Dispose();
    }

    private void Make()
    {
        using var working = Working?.Invoke();
        try
        {
            for (var next = NextBatch(); next.Count > 0; next = NextBatch())
                batches.Add(next, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody asks for more.
        }
        catch (Exception found)
        {
            fault = ExceptionDispatchInfo.Capture(found);
        }
        finally
        {
            batches.CompleteAdding();
        }
    }

    // What was made before a fault is handed out first, as it is without a second thread.
    private List<T> NextBatch()
    {
        var next = new List<T>();
        try
        {
            for (var weight = 0; weight < BatchWeight && source.MoveNext(); weight += weightOf(source.Current))
                next.Add(source.Current);
        }
        catch (Exception found) when (next.Count > 0)
        {
            batches.Add(next, stop.Token);
            ExceptionDispatchInfo.Throw(found);
        }

        return next;
    }
}
