namespace QualityAudit.Storage;

/// <summary>Exactly which rubric a quarter was scored with: id, version, hash over the file, and its whole text (S-23).</summary>
public sealed record RubricStamp(string Id, string Version, string ContentHash, string Text);
