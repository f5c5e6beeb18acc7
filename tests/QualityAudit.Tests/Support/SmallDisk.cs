using System.Diagnostics;
using System.Globalization;

namespace QualityAudit.Tests.Support;

/// <summary>A real file system that fills up: a tmpfs of some kilobytes, mounted for one test. Needs root, as tests/run has it where tests count.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qualityaudit-disk-");

    public SmallDisk(int kilobytes, string owner = "root")
    {
        Run("mount", "-t", "tmpfs", "-o", Size(kilobytes), "tmpfs", folder.FullName);
        Run("chown", owner, folder.FullName);
    }

    /// <summary>False on a developer's machine without root; where tests count, a missing part must fail and not be passed over.</summary>
    public static bool CanBeHad => Environment.IsPrivilegedProcess || Environment.GetEnvironmentVariable("CI") == "true";

    public string Path => folder.FullName;

    public void Grow(int kilobytes) => Run("mount", "-o", $"remount,{Size(kilobytes)}", folder.FullName);

    public void Dispose()
    {
        Run("umount", "--lazy", folder.FullName);
        folder.Delete();
    }

    private static string Size(int kilobytes) => string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k");

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
