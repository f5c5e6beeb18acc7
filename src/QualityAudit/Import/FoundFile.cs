namespace QualityAudit.Import;

/// <summary>
/// A file to read. RelativePath: below the folder that was given, with "/"; the name alone where the file itself was given.
/// Characters of a file name that could do harm where it is shown are written as their numbers (<see cref="Shown.Path"/>).
/// </summary>
public sealed record FoundFile(string FullPath, string RelativePath)
{
    /// <summary>Bytes and last change (UTC) when it was found; a file that has others when it is read is still being written.</summary>
    public long Length { get; init; }

    public DateTime? WrittenAt { get; init; }
}
