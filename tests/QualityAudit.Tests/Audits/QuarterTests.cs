using QualityAudit.Audits;

namespace QualityAudit.Tests.Audits;

public sealed class QuarterTests
{
    [Theory] // F10
    [InlineData("2008-03-31", "2008Q1")]
    [InlineData("2008-04-01", "2008Q2")]
    [InlineData("2008-12-31", "2008Q4")]
    public void A_day_belongs_to_its_calendar_quarter(string day, string quarter) =>
        Quarter.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToString().Should().Be(quarter);

    [Theory]
    [InlineData("2008Q3")]
    [InlineData(" 2008 q3")]
    [InlineData("2008-Q3")]
    [InlineData("2008年3季度")]
    [InlineData("2008年第三季度")]
    [InlineData("２００８Ｑ３")]
    public void People_write_a_quarter_in_many_ways(string text) => Quarter.Parse(text).Should().Be(new Quarter(2008, 3));

    [Theory]
    [InlineData("")]
    [InlineData("2008")]
    [InlineData("2008Q5")]
    [InlineData("Q3")]
    [InlineData("1808Q1")]
    [InlineData(null)]
    public void Anything_else_is_no_quarter(string? text) => Quarter.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Quarters_follow_one_another_over_the_year()
    {
        new Quarter(2008, 4).Next.Should().Be(new Quarter(2009, 1));
        new Quarter(2009, 1).Previous.Should().Be(new Quarter(2008, 4));
        new Quarter(2008, 1).LastDay.Should().Be(new DateOnly(2008, 3, 31));
        (new Quarter(2008, 4) < new Quarter(2009, 1)).Should().BeTrue();
    }
}
