using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>
/// A response as it has been given at least once: what was answered, how it was typed and where it stands. Quarters repeat the same few
/// hundred forms a million times; records name them by number. Never changed, never deleted.
/// </summary>
public sealed class ResponseForm
{
    /// <summary>Counts from 1 without a gap.</summary>
    public required int Id { get; init; }

    public required string SubjectId { get; init; }

    public required ResponseState State { get; init; }

    public required string? Value { get; init; }

    /// <summary>Null where each record spells the response out itself, because it bears words of its own.</summary>
    public required string? Raw { get; init; }

    /// <summary>Null: the row that the record stands in.</summary>
    public required int? Row { get; init; }

    /// <summary>1 is "A"; 0 where the record spells the response out.</summary>
    public required int Column { get; init; }
}
