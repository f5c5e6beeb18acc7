using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Tests.Scoring.Statistics;

/// <summary>S-32: which figures cannot be told apart. The quick comparison decides as the exact one does, at the margin and everywhere else.</summary>
public sealed class ComparedFiguresTests
{
    [Theory]
    [InlineData("80", "81", true)]
    [InlineData("80", "81.0000000001", false)]
    [InlineData("81", "80", true)]
    [InlineData("80", "80.9999999999", true)]
    [InlineData("80", "90", false)]
    public void Figures_are_alike_as_far_as_the_margin_of_both_reaches(string one, string other, bool isAlike)
    {
        // Together a margin of exactly one point.
        var half = 1 / (Uncertainty.Z * Uncertainty.Z) / 2;
        var compared = Compared((one, half), (other, half));

        compared.IsAlike(0, 1).Should().Be(isAlike);
        compared.AlikeWith(0).Should().Equal(isAlike ? ["U1"] : []);
    }

    [Fact]
    public void A_figure_without_an_interval_is_taken_as_it_stands()
    {
        var compared = Compared(("80", 1), ("80.5", null), ("85", null));

        compared.IsEstimated(1).Should().BeFalse();
        compared.AlikeWith(0).Should().Equal("U1");
        (compared.AlikeWith(0).Count, compared.AlikeWith(0)[0]).Should().Be((1, "U1"));
    }

    [Fact]
    public void Any_two_are_compared_as_their_decimals_would_be()
    {
        var random = new Random(2008);
        var units = Enumerable.Range(0, 60).Select(_ => (Figure: $"{random.Next(7000, 9000) / 100m}", Variance: (double?)(random.Next(1, 400) / 10.0))).ToArray();
        var compared = Compared(units);

        for (var one = 0; one < units.Length; one++)
        {
            for (var other = 0; other < units.Length; other++)
            {
                var margin = (decimal)(Uncertainty.Z * Math.Sqrt(units[one].Variance!.Value + units[other].Variance!.Value));
                compared.IsAlike(one, other).Should().Be(Math.Abs(Figure(units[one].Figure) - Figure(units[other].Figure)) <= margin);
                Math.Sign(compared.Order(one, other)).Should().Be(Figure(units[one].Figure).CompareTo(Figure(units[other].Figure)));
            }
        }
    }

    private static ComparedFigures Compared(params (string Figure, double? Variance)[] units) => new(
        [.. units.Select((_, place) => $"U{place}")],
        [.. units.Select(unit => Figure(unit.Figure))],
        [.. units.Select(unit => unit.Variance is { } variance ? Uncertainty.Around(Figure(unit.Figure), variance, 100, null) : null)]);

    private static decimal Figure(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
