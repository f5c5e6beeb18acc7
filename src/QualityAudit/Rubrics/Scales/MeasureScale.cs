namespace QualityAudit.Rubrics.Scales;

/// <summary>
/// A measured number in a unit, 0 or more; worth the credit of the first band it falls in ("at most 3 rings is 1, else 0").
/// The last band has no limit, so every number has a band.
/// </summary>
public sealed record MeasureScale(LocalizedText Unit, IReadOnlyList<MeasureBand> Bands) : Scale
{
    public override string Kind => "measure";

    public override decimal? Credit(string value) =>
        CanonicalNumber.TryRead(value, out var v) && v >= 0 ? Bands.FirstOrDefault(band => band.Holds(v))?.Credit : null;
}

/// <summary>Both limits inclusive; null is no limit on that side.</summary>
public sealed record MeasureBand(decimal? AtLeast, decimal? AtMost, decimal Credit)
{
    public bool Holds(decimal value) => (AtLeast is null || value >= AtLeast) && (AtMost is null || value <= AtMost);
}
