using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>The rubric that a quarter was scored with, text included (S-23). Appended; the newest row of a quarter and rubric counts.</summary>
public sealed class QuarterRubric
{
    public long Id { get; internal init; }

    public required Quarter Quarter { get; init; }

    public required string RubricId { get; init; }

    public required string Version { get; init; }

    public required string ContentHash { get; init; }

    public required string Text { get; init; }

    public static QuarterRubric Of(Quarter quarter, RubricStamp stamp) => new()
    {
        Quarter = quarter,
        RubricId = stamp.Id,
        Version = stamp.Version,
        ContentHash = stamp.ContentHash,
        Text = stamp.Text,
    };

    public RubricStamp ToStamp() => new(RubricId, Version, ContentHash, Text);
}
