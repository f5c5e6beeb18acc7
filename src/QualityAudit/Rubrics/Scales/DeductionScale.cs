namespace QualityAudit.Rubrics.Scales;

/// <summary>d points taken off Maximum, (Maximum − d) / Maximum; the value is d, 0 ≤ d ≤ Maximum in whole steps.</summary>
public sealed record DeductionScale(decimal Maximum, decimal Step) : Scale
{
    public override string Kind => "deduction";

    public override decimal? Credit(string value) =>
        CanonicalNumber.TryRead(value, out var d) && d >= 0 && d <= Maximum && d % Step == 0 ? (Maximum - d) / Maximum : null;
}
