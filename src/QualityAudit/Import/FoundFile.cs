namespace QualityAudit.Import;

/// <summary>A file to read. RelativePath: below the folder that was given, with "/"; the name alone where the file itself was given.</summary>
public sealed record FoundFile(string FullPath, string RelativePath);
