using System.Runtime.CompilerServices;
using QualityAudit.Import;

namespace QualityAudit.Workflow;

/// <summary>
/// Files read by several readers at once and handed out one by one, in their order, while the next are being read. The readers stay ahead
/// by so many bytes of files at most, so that memory does not grow with their number; a larger file is read alone.
/// </summary>
internal sealed class ReadAhead<T>(IReadOnlyList<FoundFile> files, Func<FoundFile, T> read) : IDisposable
{
    private const long MostBytes = 32L << 20;

    // What a small file takes beside its bytes.
    private const long LeastBytes = 16L << 10;

    private static readonly int Readers = Math.Clamp(Environment.ProcessorCount, 1, 4);

    private readonly TaskCompletionSource<T>[] results = [.. files.Select(_ => new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously))];
    private readonly SemaphoreSlim turn = new(1);
    private readonly SemaphoreSlim freed = new(0);
    private long ahead;
    private int next;

    public async IAsyncEnumerable<(FoundFile File, T Read)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var readers = Enumerable.Range(0, Math.Min(Readers, files.Count)).Select(_ => Task.Run(() => ReadOnAsync(stop.Token), CancellationToken.None)).ToList();
        try
        {
            for (var i = 0; i < files.Count; i++)
            {
                var result = await results[i].Task.WaitAsync(cancellationToken);
                // Nothing that was handed out is held on to.
                results[i] = null!;
                yield return (files[i], result);
                Interlocked.Add(ref ahead, -BytesOf(files[i]));
                freed.Release();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(readers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose()
    {
        turn.Dispose();
        freed.Dispose();
    }

    private static long BytesOf(FoundFile file) => Math.Max(file.Length, LeastBytes);

    private async Task ReadOnAsync(CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) is { } index)
        {
            try
            {
                results[index].SetResult(read(files[index]));
            }
            catch (Exception fault)
            {
                results[index].SetException(fault);
            }
        }
    }

    /// <summary>The file to read next, once there is room for it; null after the last.</summary>
    private async Task<int?> NextAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (next == files.Count)
                return null;
            var bytes = BytesOf(files[next]);
            while (Interlocked.Read(ref ahead) is > 0 and var taken && taken + bytes > MostBytes)
                await freed.WaitAsync(cancellationToken);
            Interlocked.Add(ref ahead, bytes);
            return next++;
        }
        finally
        {
            turn.Release();
        }
    }
}
