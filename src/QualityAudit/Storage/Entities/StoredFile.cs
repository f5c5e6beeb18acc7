using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>A file that was stored whole. Sha256 is unique; one path may hold several versions over time.</summary>
public sealed class StoredFile
{
    public long Id { get; private set; }

    public required string Path { get; init; }

    public required string Sha256 { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>UTC; null where the file records no save (CSV).</summary>
    public required DateTime? SavedAt { get; init; }

    /// <summary>Records that stand in the file, whether or not they count.</summary>
    public required int RecordCount { get; init; }

    public static StoredFile Of(AuditFile file) => new()
    {
        Path = file.Path,
        Sha256 = file.Sha256,
        Kind = file.Kind,
        SavedAt = file.SavedAt,
        RecordCount = file.Content.RecordCount,
    };

    public InputFile ToInput() => new(Path, Sha256, Kind);
}
