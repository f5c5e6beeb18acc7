using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>A file that was stored whole. Sha256 is unique; one path may hold several versions over time.</summary>
public sealed class StoredFile
{
    /// <summary>0 until the database has numbered it.</summary>
    public long Id { get; internal set; }

    public required string Path { get; init; }

    public required string Sha256 { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>UTC; null where the file records no save (CSV).</summary>
    public required DateTime? SavedAt { get; init; }

    /// <summary>Records that stand in the file, whether or not they count.</summary>
    public required int RecordCount { get; init; }

    /// <summary>Records of the file that were written; those that stood in the store already were not. Null in rows of versions that did not note it.</summary>
    public int? Written { get; set; }

    /// <summary>Over the content of the written records, in order (<see cref="Rows.RecordDigest{TRecord}"/>); null like <see cref="Written"/>.</summary>
    public string? Digest { get; set; }

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
