namespace QualityAudit.Rubrics.Scales;

/// <summary>How often something was found, a whole number from 0; Minimum or more is worth 1, less 0, or v / Minimum when proportional.</summary>
public sealed record CountScale(int Minimum, bool Proportional) : Scale
{
    public override string Kind => "count";

    public override decimal? Credit(string value)
    {
        if (!CanonicalNumber.TryRead(value, out var count) || count < 0 || count != decimal.Truncate(count))
            return null;
        if (count >= Minimum)
            return 1;
        return Proportional ? count / Minimum : 0;
    }
}
