namespace QualityAudit.Benchmarks.Hostile;

/// <summary>Files made to be slow, large or wrong, each of which has to end in ten seconds and 300 MB.</summary>
internal static class HostileFiles
{
    public static IReadOnlyList<HostileFile> All { get; } = [.. HostileTexts.All, .. HostileSheets.All, .. HostileOldFiles.All];
}
