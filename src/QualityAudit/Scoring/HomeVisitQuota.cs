namespace QualityAudit.Scoring;

/// <summary>How many households must be visited three months after they moved in: a tenth of the units handed over, rounded up, at most 60.</summary>
public static class HomeVisitQuota
{
    private const int OneIn = 10;
    private const int Most = 60;

    public static int Required(int unitsHandedOver)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unitsHandedOver);
        return Math.Min(unitsHandedOver / OneIn + (unitsHandedOver % OneIn > 0 ? 1 : 0), Most);
    }
}
