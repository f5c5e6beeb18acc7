namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// How far a callback indicator may be off because only some customers were asked (S-31). It covers the sampling of
/// customers only: no inspector's judgement, no question's wording.
/// </summary>
/// <param name="Respondents">Customers with a valid answer that counts.</param>
/// <param name="HalfWidth">Of the 95 % interval, in points; null where it cannot be estimated: Caution says why.</param>
/// <param name="Low">Score − HalfWidth, at least 0.</param>
/// <param name="High">Score + HalfWidth, at most 100.</param>
/// <param name="Caution">What a reader must know: few respondents, all of one mind; null where there is nothing to say.</param>
public sealed record SamplingError(int Respondents, decimal? HalfWidth, decimal? Low, decimal? High, LocalizedText? Caution)
{
    /// <summary>No estimate.</summary>
    public static SamplingError Unknown(int respondents, LocalizedText why) => new(respondents, null, null, null, why);
}
