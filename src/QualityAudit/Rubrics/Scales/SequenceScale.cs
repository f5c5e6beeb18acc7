using System.Globalization;

namespace QualityAudit.Rubrics.Scales;

/// <summary>
/// Worth 1 when the given dates stand in the required order (equal days are in order), else 0.
/// The value is one ISO date a step, in the order of the steps, joined with ",".
/// </summary>
public sealed record SequenceScale(IReadOnlyList<ScalePart> Steps) : Scale
{
    public override string Kind => "sequence";

    public override decimal? Credit(string value)
    {
        var parts = value.Split(',');
        if (parts.Length != Steps.Count)
            return null;
        var ordered = true;
        var last = DateOnly.MinValue;
        foreach (var part in parts)
        {
            if (!DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return null;
            ordered &= date >= last;
            last = date;
        }
        return ordered ? 1 : 0;
    }
}
