using System.Globalization;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>A second thread makes no difference but in time.</summary>
public sealed class AheadTests
{
    private const int Many = 100_000;

    [Fact]
    public void Everything_comes_once_and_in_order()
    {
        using var ahead = Of(Enumerable.Range(0, Many));

        Taken(ahead).Should().Equal(Enumerable.Range(0, Many));
        ahead.MoveNext().Should().BeFalse("it has ended");
    }

    [Fact]
    public void What_goes_wrong_is_thrown_after_everything_that_came_before_it()
    {
        using var ahead = Of(Enumerable.Range(0, Many).Select(number => number == 70_001 ? throw new InvalidDataException("here") : number));
        var taken = new List<int>();

        var reading = () => taken.AddRange(Taken(ahead));

        reading.Should().Throw<InvalidDataException>().WithMessage("here");
        ahead.Invoking(again => again.MoveNext()).Should().Throw<InvalidDataException>("it is no end");
        using var rest = Of(Enumerable.Range(0, Many).Select(number => number == 70_001 ? throw new InvalidDataException("here") : number));
        for (var number = 0; number <= 70_000; number++)
            rest.MoveNext().Should().BeTrue();
        rest.Current.Should().Be(70_000);
    }

    [Fact]
    public void Whoever_stops_in_between_ends_the_other_thread_before_its_source_is_disposed_of()
    {
        var isDisposed = false;
        var madeAfterwards = 0;
        var ahead = Of(Endless());
        ahead.MoveNext().Should().BeTrue();

        ahead.Dispose();

        isDisposed.Should().BeTrue();
        madeAfterwards.Should().Be(0);

        IEnumerable<int> Endless()
        {
            try
            {
                for (var number = 0; ; number++)
                {
                    madeAfterwards += isDisposed ? 1 : 0;
                    yield return number;
                }
            }
            finally
            {
                isDisposed = true;
            }
        }
    }

    [Fact]
    public void Only_so_much_is_made_ahead()
    {
        var made = 0;
        using var ahead = Of(Enumerable.Range(0, Many * 10).Select(number => Interlocked.Increment(ref made)));
        ahead.MoveNext().Should().BeTrue();

        Thread.Sleep(200);

        made.Should().BeLessThan(12 * Ahead<int>.BatchWeight);
    }

    [Fact]
    public void The_time_of_both_threads_counts()
    {
        var clock = new ReadingClock();
        using var own = clock.Start();
        var before = clock.Seconds;
        using var ahead = new Ahead<int>(Enumerable.Range(0, 3).Select(Spent).GetEnumerator(), _ => Ahead<int>.BatchWeight) { Working = clock.Start, BeforeBatch = clock.Look };

        Taken(ahead).Should().HaveCount(3);

        (clock.Seconds - before).Should().BeGreaterThan(0.09, "each of the three takes thirty milliseconds of the other thread");

        static int Spent(int number)
        {
            var until = ThreadTime.Now + TimeSpan.FromMilliseconds(30);
            while (ThreadTime.Now < until)
                _ = number.ToString(CultureInfo.InvariantCulture);
            return number;
        }
    }

    private static Ahead<int> Of(IEnumerable<int> source) => new(source.GetEnumerator(), _ => 1);

    private static IEnumerable<int> Taken(Ahead<int> ahead)
    {
        while (ahead.MoveNext())
            yield return ahead.Current;
    }
}
