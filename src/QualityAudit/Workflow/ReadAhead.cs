using System.Runtime.CompilerServices;
using QualityAudit.Import;

namespace QualityAudit.Workflow;

/// <summary>
/// Files read by several readers at once and handed out one by one, in their order, while the next are being read. Where one alone is large,
/// it is begun first and handed out last: it takes as long as many others, which are dealt with meanwhile. The readers stay ahead by so
/// many bytes at most, so that memory does not grow with the number of files; one that is larger is read when all before it are dealt with.
/// </summary>
internal sealed class ReadAhead<T>(IReadOnlyList<FoundFile> found, Func<FoundFile, T> read) : IDisposable
{
    private const long MostBytes = 32L << 20;

    // From here on a file takes about a second.
    private const long Large = 4L << 20;

    // What a small file takes beside its bytes.
    private const long LeastBytes = 16L << 10;

    private static readonly int Readers = Math.Clamp(Environment.ProcessorCount, 1, 4);

    private readonly bool lastIsLarge = HasOneLarge(found);
    private readonly FoundFile[] files = HasOneLarge(found) ? [.. found.OrderBy(file => file.Length >= Large)] : [.. found];
    private readonly TaskCompletionSource<T>[] results = [.. found.Select(_ => new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously))];
    private readonly SemaphoreSlim turn = new(1);
    private readonly SemaphoreSlim freed = new(0);
    private long ahead;
    private int begun;

    public async IAsyncEnumerable<(FoundFile File, T Read)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var readers = Enumerable.Range(0, Math.Min(Readers, files.Length)).Select(_ => Task.Run(() => ReadOnAsync(stop.Token), CancellationToken.None)).ToList();
        try
        {
            for (var i = 0; i < files.Length; i++)
            {
                var result = await results[i].Task.WaitAsync(cancellationToken);
                // Nothing that was handed out is held on to.
                results[i] = null!;
                yield return (files[i], result);
                Interlocked.Add(ref ahead, -BytesAt(i));
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

    private static bool HasOneLarge(IReadOnlyList<FoundFile> found) => found.Count(file => file.Length >= Large) == 1;

    private long BytesAt(int index) => lastIsLarge && index == files.Length - 1 ? 0 : Math.Max(files[index].Length, LeastBytes);

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
            if (begun == files.Length)
                return null;
            var next = !lastIsLarge ? begun : begun == 0 ? files.Length - 1 : begun - 1;
            var bytes = BytesAt(next);
            while (Interlocked.Read(ref ahead) is > 0 and var taken && taken + bytes > MostBytes)
                await freed.WaitAsync(cancellationToken);
            Interlocked.Add(ref ahead, bytes);
            begun++;
            return next;
        }
        finally
        {
            turn.Release();
        }
    }
}
