using QualityAudit.Scoring;

namespace QualityAudit.Tests.Scoring;

public sealed class HomeVisitQuotaTests
{
    [Theory] // V16
    [InlineData(0, 0)]
    [InlineData(45, 5)]
    [InlineData(300, 30)]
    [InlineData(600, 60)]
    [InlineData(601, 60)]
    [InlineData(int.MaxValue, 60)]
    public void A_tenth_of_the_units_rounded_up_and_at_most_60(int units, int required) => HomeVisitQuota.Required(units).Should().Be(required);
}
