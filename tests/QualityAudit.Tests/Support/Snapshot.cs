using System.Runtime.CompilerServices;
using System.Text;

namespace QualityAudit.Tests.Support;

/// <summary>
/// Compares text with "Class.Test[.part].verified.ext" beside the test. A difference leaves the "received" file there and fails.
/// QUALITYAUDIT_ACCEPT=1 takes what was received as the new golden; read it before committing.
/// </summary>
public static class Snapshot
{
    public static void Matches(
        string text,
        string extension = "txt",
        string? part = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string test = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}{(part is null ? "" : $".{part}")}";
        var folder = FolderOf(testFile);
        var verified = Path.Combine(folder, $"{name}.verified.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        var actual = text.ReplaceLineEndings("\n");
        if (File.Exists(verified) && string.Equals(File.ReadAllText(verified), actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        if (string.Equals(Environment.GetEnvironmentVariable("QUALITYAUDIT_ACCEPT"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(verified, actual, new UTF8Encoding(false));
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual, new UTF8Encoding(false));
        Assert.Fail($"{name} differs from its golden.\n{FirstDifference(verified, actual)}\nReceived: {received}");
    }

    // The compiler may have mapped the path; the folder below tests/ is the same in every checkout.
    private static string FolderOf(string testFile)
    {
        var marker = Path.Combine("tests", "QualityAudit.Tests") + Path.DirectorySeparatorChar;
        var inside = testFile[(testFile.LastIndexOf(marker, StringComparison.Ordinal) + marker.Length)..];
        return Repository.PathTo("tests", "QualityAudit.Tests", Path.GetDirectoryName(inside)!);
    }

    private static string FirstDifference(string verified, string actual)
    {
        if (!File.Exists(verified))
            return "There is no golden yet.";
        var expectedLines = File.ReadAllText(verified).Split('\n');
        var actualLines = actual.Split('\n');
        for (var i = 0; i < Math.Max(expectedLines.Length, actualLines.Length); i++)
        {
            var expected = i < expectedLines.Length ? expectedLines[i] : "<end>";
            var received = i < actualLines.Length ? actualLines[i] : "<end>";
            if (!string.Equals(expected, received, StringComparison.Ordinal))
                return $"Line {i + 1}\n  golden:   {expected}\n  received: {received}";
        }

        return "They differ in nothing but line ends.";
    }
}
