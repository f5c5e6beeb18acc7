using System.Text;
using QualityAudit.Reports.Html;
using QualityAudit.Scoring;

namespace QualityAudit.Tests.Support;

/// <summary>Pages as texts.</summary>
internal static class RenderedPage
{
    public static Task<string> RegionAsync(Scorecard scorecard, string region, Language language, PageLinks links) =>
        TextAsync(stream => ScorecardPage.WriteRegionAsync(scorecard, region, language, links, stream));

    public static Task<string> GroupAsync(Scorecard scorecard, Language language, Func<string, string> regionHref, PageLinks links) =>
        TextAsync(stream => ScorecardPage.WriteGroupAsync(scorecard, language, regionHref, links, stream));

    public static Task<string> IndexAsync(IReadOnlyList<IndexEntry> entries, Language language) =>
        TextAsync(stream => ScorecardPage.WriteIndexAsync(entries, language, stream));

    private static async Task<string> TextAsync(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
