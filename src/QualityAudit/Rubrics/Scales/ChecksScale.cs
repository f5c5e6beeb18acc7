namespace QualityAudit.Rubrics.Scales;

/// <summary>Ticked parts / parts. The value is the ticked parts' keys in rubric order, joined with ","; "none" when none is.</summary>
public sealed record ChecksScale(IReadOnlyList<ScalePart> Parts) : Scale
{
    public const string None = "none";

    public override string Kind => "checks";

    public override decimal? Credit(string value)
    {
        if (string.Equals(value, None, StringComparison.Ordinal))
            return 0;
        var ticked = value.Split(',');
        var known = ticked.All(key => Parts.Any(part => string.Equals(part.Key, key, StringComparison.Ordinal)));
        var once = ticked.Distinct(StringComparer.Ordinal).Count() == ticked.Length;
        return known && once ? (decimal)ticked.Length / Parts.Count : null;
    }
}

/// <summary>A part to tick, or a step of a sequence.</summary>
public sealed record ScalePart(string Key, LocalizedText Label);
