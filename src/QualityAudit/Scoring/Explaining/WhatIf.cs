using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>
/// The total if every scored response to one item or question were full (S-41), caps weighed anew. At a question made of others
/// (all-of), the answers to its parts are full. Gain is 0 where a cap holds the total all the same.
/// </summary>
/// <param name="IndicatorId">Where it belongs.</param>
/// <param name="SubjectId">The item or question.</param>
/// <param name="Total">Unrounded.</param>
/// <param name="Gain">Total less today's total.</param>
/// <param name="Band">That the total would have.</param>
public sealed record WhatIf(string IndicatorId, string SubjectId, decimal Total, decimal Gain, Band? Band);

/// <summary>
/// A short list of items and questions that leads to the next band (S-41): first what sets off a cap that stands in the way, then
/// the dearest, until the published total is there; nothing on it can be left out. Each step's total counts the steps before it.
/// </summary>
/// <param name="Target">The next band.</param>
/// <param name="Missing">Points from the published total to the band's lower bound.</param>
/// <param name="Steps">In order; Gain is against the step before.</param>
public sealed record BandPath(Band Target, decimal Missing, IReadOnlyList<WhatIf> Steps);
