namespace QualityAudit.Import;

/// <summary>
/// A file to read. RelativePath: below the folder that was given, with "/"; the name alone where the file itself was given.
/// Characters of a file name that could do harm where it is shown are written as their numbers (<see cref="Shown.Path"/>).
/// </summary>
public sealed record FoundFile(string FullPath, string RelativePath);
