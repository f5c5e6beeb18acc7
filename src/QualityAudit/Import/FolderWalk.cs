using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import;

/// <summary>
/// Finds the workbooks below folders, in the ordinal order of their relative paths, and says of every other file why it is not read.
/// Nothing but ordinary files is ever opened; links to folders are not followed.
/// </summary>
public static class FolderWalk
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        MatchType = MatchType.Simple,
    };

    // Formats that are refused by name are among them: somebody has sent a workbook, and it must not be passed over.
    private static readonly HashSet<string> Extensions = new(
        [".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".xlsb", ".ods", ".et", ".csv", ".tsv", ".tab"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Downloads = new([".crdownload", ".part", ".partial", ".download", ".opdownload"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] LockMarks = ["~$", ".~lock."];

    public static FoundFiles Find(IEnumerable<string> paths)
    {
        var files = new List<FoundFile>();
        var bag = new DiagnosticBag();
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full))
                WalkGiven(path, new DirectoryInfo(full), files, bag);
            else if (new FileInfo(full) is { } file && (file.Exists || file.LinkTarget is not null))
                Consider(file, file.Name, isGiven: true, files, bag);
            else
                bag.Add(FileDiagnostics.PathNotFound.At(new SourceLocation(Shown.Path(path))));
        }

        var inOrder = files
            .DistinctBy(file => file.FullPath, StringComparer.Ordinal)
            .OrderBy(file => file.RelativePath, StringComparer.Ordinal)
            .ThenBy(file => file.FullPath, StringComparer.Ordinal);
        return new FoundFiles([.. inOrder], [.. bag.All.OrderBy(diagnostic => diagnostic.Location.File, StringComparer.Ordinal)]);
    }

    // A folder without anything to read is most likely the wrong one: no news would be taken for good news.
    private static void WalkGiven(string path, DirectoryInfo folder, List<FoundFile> files, DiagnosticBag bag)
    {
        var (filesBefore, findingsBefore) = (files.Count, bag.All.Count);
        Walk(folder, "", files, bag);
        if (files.Count == filesBefore && bag.All.Skip(findingsBefore).All(finding => finding.Severity != Severity.Error))
            bag.Add(FileDiagnostics.NoWorkbooks.At(new SourceLocation(Shown.Path(path))));
    }

    private static void Walk(DirectoryInfo folder, string prefix, List<FoundFile> files, DiagnosticBag bag)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos("*", Everything);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            bag.Add(FileDiagnostics.CannotOpen.At(
                new SourceLocation(Shown.Path(prefix.Length == 0 ? folder.Name : prefix.TrimEnd('/'))),
                ("reason", OpeningProblem.Of(cause))));
            return;
        }

        foreach (var entry in entries)
        {
            // Version control and the like keep their own files in folders that start with a dot.
            if (entry is DirectoryInfo below && below.LinkTarget is null)
            {
                if (below.Name.StartsWith('.'))
                    continue;
                if (Extensions.Contains(below.Extension))
                    bag.Add(FileDiagnostics.FolderNamedAsWorkbook.At(new SourceLocation(Shown.Path(prefix + below.Name))));
                Walk(below, $"{prefix}{below.Name}/", files, bag);
            }
            else
                Consider(entry, prefix + entry.Name, isGiven: false, files, bag);
        }
    }

    private static void Consider(FileSystemInfo entry, string relativePath, bool isGiven, List<FoundFile> files, DiagnosticBag bag)
    {
        var location = new SourceLocation(Shown.Path(relativePath));
        var extension = Path.GetExtension(entry.Name);
        if (LockMarks.Any(mark => entry.Name.StartsWith(mark, StringComparison.Ordinal)))
            bag.Add(FileDiagnostics.LockFile.At(location));
        else if (Downloads.Contains(extension))
            bag.Add(FileDiagnostics.PartialDownload.At(location));
        else if ((!isGiven && !Extensions.Contains(extension)) || entry.Name.StartsWith("._", StringComparison.Ordinal))
            bag.Add(FileDiagnostics.OtherKindOfFile.At(location));
        else if (Target(entry) is not { } target)
            bag.Add(FileDiagnostics.DeadLink.At(location));
        else if (target.Length == 0)
            bag.Add(FileDiagnostics.Empty.At(location));
        else
            files.Add(new FoundFile(entry.FullName, Shown.Path(relativePath)) { Length = target.Length, WrittenAt = target.LastWriteTimeUtc });
    }

    /// <summary>
    /// The file itself or the one a link leads to. Pipes, sockets and devices, which would block or never end, have no length:
    /// they are told apart from files with something in them without being opened.
    /// </summary>
    private static FileInfo? Target(FileSystemInfo entry)
    {
        try
        {
            var end = entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(returnFinalTarget: true);
            return end is FileInfo { Exists: true } file ? file : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}

/// <summary>What a walk found: files to read, and what it says about the others.</summary>
public sealed record FoundFiles(IReadOnlyList<FoundFile> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Those of the full paths alone; all of them for null.</summary>
    public FoundFiles Only(IReadOnlySet<string>? paths) =>
        paths is null ? this : new([.. Files.Where(file => paths.Contains(file.FullPath))], []);
}
