using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Tests.Scoring.Statistics;

public sealed class WilsonIntervalTests
{
    [Theory] // V10, V11, V12
    [InlineData(26, 30, 60, 75.7268, 93.1237)]
    [InlineData(26, 30, null, 70.3187, 94.6903)]
    [InlineData(15, 15, 40, 85.8985, 100)]
    [InlineData(0, 10, null, 0, 27.7533)]
    [InlineData(26, 30, 30, 86.6667, 86.6667)]
    public void The_interval_is_wilsons_with_finite_population_correction(int hits, int n, int? population, double low, double high)
    {
        var interval = WilsonInterval.Of(hits, n, population);

        interval.Low.Should().BeApproximately((decimal)low, 0.00005m);
        interval.High.Should().BeApproximately((decimal)high, 0.00005m);
    }

    [Fact]
    public void It_holds_the_share_lies_within_0_and_100_and_narrows_with_a_smaller_population() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(PositiveInt N, NonNegativeInt Hits, PositiveInt Others)>(), draw =>
        {
            var n = draw.N.Get;
            var hits = draw.Hits.Get % (n + 1);
            var known = WilsonInterval.Of(hits, n, n + draw.Others.Get);
            var unknown = WilsonInterval.Of(hits, n, null);
            var share = 100m * hits / n;

            known.Low.Should().BeInRange(0, share + 1e-9m);
            known.High.Should().BeInRange(share - 1e-9m, 100);
            (known.High - known.Low).Should().BeLessThanOrEqualTo(unknown.High - unknown.Low + 1e-9m);
        }).Check(Config.QuickThrowOnFailure);
}
