namespace QualityAudit.Tests.Support;

/// <summary>A folder of a test's own, gone when the test ends.</summary>
public sealed class ScratchFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("qualityaudit-").FullName;

    public string PathTo(params ReadOnlySpan<string> parts) => Path.Combine([FullName, .. parts]);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
