namespace QualityAudit.Samples;

/// <summary>A file of the samples. Path: relative to the sample folder, with "/".</summary>
public sealed record SampleFile(string Path, byte[] Content);
