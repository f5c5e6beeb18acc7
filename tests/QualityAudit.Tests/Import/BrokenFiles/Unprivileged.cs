using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>Does work as a user who may read only what everybody may. Root may read everything, and many a build machine runs as root.</summary>
internal static partial class Unprivileged
{
    private const int Nobody = 65534;

    [UnsupportedOSPlatform("windows")]
    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        Exception? failure = null;
        // Linux keeps the user of file access for each thread: only this one becomes nobody.
        var thread = new Thread(() =>
        {
            try
            {
                if (Environment.IsPrivilegedProcess && SetFileUser(Nobody) == Nobody)
                    throw new InvalidOperationException("This thread was nobody before.");
                result = work();
            }
            catch (Exception cause)
            {
                failure = cause;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? result : throw new InvalidOperationException("The work of nobody failed.", failure);
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileUser(int user);
}
