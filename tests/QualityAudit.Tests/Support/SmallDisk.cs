using System.Diagnostics;
using System.Globalization;

namespace QualityAudit.Tests.Support;

/// <summary>A real file system that fills up: a tmpfs of some kilobytes, mounted for one test.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qualityaudit-disk-");

    public SmallDisk(int kilobytes, string owner = "root")
    {
        try
        {
            Run("mount", "-t", "tmpfs", "-o", Size(kilobytes), "tmpfs", folder.FullName);
        }
        catch
        {
            folder.Delete();
            throw;
        }

        Run("chown", owner, folder.FullName);
    }

    /// <summary>False where the system lets nobody mount: without root, or in a container that withholds it even from root.</summary>
    public static bool CanBeHad { get; } = Try();

    public string Path => folder.FullName;

    public void Grow(int kilobytes) => Run("mount", "-o", $"remount,{Size(kilobytes)}", folder.FullName);

    public void Dispose()
    {
        Run("umount", "--lazy", folder.FullName);
        folder.Delete();
    }

    private static bool Try()
    {
        try
        {
            new SmallDisk(64).Dispose();
            return true;
        }
        catch (Exception refused) when (refused is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
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
