using System.Text;
using QualityAudit.Reports.Html;

namespace QualityAudit.Workflow;

/// <summary>
/// The index of a folder of scorecards, made from the pages that lie there or one folder below: earlier quarters, other rubrics and both
/// languages included.
/// </summary>
internal static class ScorecardIndex
{
    public const string Name = "index.html";

    // The stamp stands in the head of a page.
    private const int HeadLength = 16_384;

    /// <summary>Writes it and returns its path.</summary>
    public static async Task<string> WriteAsync(string folder, Language language, CancellationToken cancellationToken)
    {
        var entries = new List<IndexEntry>();
        foreach (var place in new[] { folder }.Concat(Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)))
        {
            foreach (var path in Directory.EnumerateFiles(place, "*.html").Order(StringComparer.Ordinal))
            {
                if (PageStamp.Read(await HeadAsync(path, cancellationToken)) is { } stamp)
                    entries.Add(new IndexEntry(stamp, Link(folder, path), Workbook(folder, path)));
            }
        }

        var written = Path.Combine(folder, Name);
        await WholeFile.WriteAsync(written, stream => ScorecardPage.WriteIndexAsync(entries, language, stream));
        return written;
    }

    private static string? Workbook(string folder, string page)
    {
        var path = Path.ChangeExtension(page, ".xlsx");
        return File.Exists(path) ? Link(folder, path) : null;
    }

    private static string Link(string folder, string path) =>
        string.Join('/', Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    private static async Task<string> HeadAsync(string path, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var head = new char[HeadLength];
        return new string(head, 0, await reader.ReadBlockAsync(head, cancellationToken));
    }
}
