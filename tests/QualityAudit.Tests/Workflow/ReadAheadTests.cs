using QualityAudit.Import;
using QualityAudit.Workflow;

namespace QualityAudit.Tests.Workflow;

public sealed class ReadAheadTests
{
    [Fact]
    public async Task Files_come_out_in_their_order_whichever_is_read_first()
    {
        var files = Files(200, bytes: 1);
        using var second = new ManualResetEventSlim();

        var read = await Collected(new ReadAhead<string>(files, file =>
        {
            // The first file is not ready before the second one is; a single reader would wait in vain.
            if (file == files[1])
                second.Set();
            else if (file == files[0] && Environment.ProcessorCount > 1)
                second.Wait(TimeSpan.FromMinutes(1)).Should().BeTrue();
            return $"read {file.RelativePath}";
        }));

        read.Should().Equal(files.Select(file => $"read {file.RelativePath}"));
    }

    [Fact]
    public async Task Readers_are_ahead_by_so_many_bytes_only()
    {
        var files = Files(20, bytes: 10 << 20);
        var begun = 0;
        var given = 0;

        using var ahead = new ReadAhead<int>(files, file => Interlocked.Increment(ref begun));
        await foreach (var _ in ahead.ReadAsync(CancellationToken.None))
            (Volatile.Read(ref begun) - given++).Should().BeLessThanOrEqualTo(5, "four files of 10 MB are more than 32 MB, and the largest is read beside them");

        given.Should().Be(files.Count);
    }

    [Fact]
    public async Task The_largest_file_is_begun_first_and_comes_last()
    {
        var files = Files(20, bytes: 1 << 10).Select((file, place) => place == 7 ? file with { Length = 300L << 20 } : file).ToList();
        var firstBegun = "";
        using var isBegun = new ManualResetEventSlim();

        var read = await Collected(new ReadAhead<string>(files, file =>
        {
            Interlocked.CompareExchange(ref firstBegun, file.RelativePath, "");
            // The others do not wait for it.
            if (file.RelativePath == "7" && Environment.ProcessorCount > 1)
                isBegun.Wait(TimeSpan.FromMinutes(1)).Should().BeTrue();
            else if (file.RelativePath == "19")
                isBegun.Set();
            return file.RelativePath;
        }));

        firstBegun.Should().Be("7");
        read.Should().Equal([.. files.Select(file => file.RelativePath).Where(path => path != "7"), "7"]);
    }

    [Fact]
    public async Task A_file_larger_than_what_may_be_read_ahead_is_read_all_the_same()
    {
        var read = await Collected(new ReadAhead<string>(Files(3, bytes: 400 << 20), file => file.RelativePath));

        read.Should().Equal("0", "1", "2");
    }

    [Fact]
    public async Task A_fault_comes_out_at_the_files_turn()
    {
        var given = new List<int>();

        var reading = async () =>
        {
            using var ahead = new ReadAhead<int>(Files(5, bytes: 1), file => file.RelativePath == "3" ? throw new InvalidOperationException("broken") : file.RelativePath[0] - '0');
            await foreach (var (_, number) in ahead.ReadAsync(CancellationToken.None))
                given.Add(number);
        };

        await reading.Should().ThrowAsync<InvalidOperationException>().WithMessage("broken");
        given.Should().Equal(0, 1, 2);
    }

    [Fact]
    public async Task Who_stops_early_stops_the_readers()
    {
        var begun = 0;

        using var ahead = new ReadAhead<int>(Files(1_000, bytes: 20 << 20), file => Interlocked.Increment(ref begun));
        await foreach (var _ in ahead.ReadAsync(CancellationToken.None))
            break;

        begun.Should().BeLessThan(10);
    }

    private static IReadOnlyList<FoundFile> Files(int count, long bytes) =>
        [.. Enumerable.Range(0, count).Select(number => new FoundFile($"/{number}", $"{number}") { Length = bytes })];

    private static async Task<IReadOnlyList<string>> Collected(ReadAhead<string> ahead)
    {
        using var reading = ahead;
        var all = new List<string>();
        await foreach (var (_, read) in reading.ReadAsync(CancellationToken.None))
            all.Add(read);
        return all;
    }
}
