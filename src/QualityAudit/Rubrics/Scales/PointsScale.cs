namespace QualityAudit.Rubrics.Scales;

/// <summary>v of Maximum points, v / Maximum; 0 ≤ v ≤ Maximum in whole steps.</summary>
public sealed record PointsScale(decimal Maximum, decimal Step) : Scale
{
    public override string Kind => "points";

    public override decimal? Credit(string value) =>
        CanonicalNumber.TryRead(value, out var v) && v >= 0 && v <= Maximum && v % Step == 0 ? v / Maximum : null;
}
