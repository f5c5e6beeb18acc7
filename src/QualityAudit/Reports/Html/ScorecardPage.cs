using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>
/// A scorecard as one self-contained HTML page: complete without script, no outside request, the same bytes for the same scorecard.
/// Lines end with LF.
/// </summary>
public static class ScorecardPage
{
    /// <param name="scorecard">The result document.</param>
    /// <param name="region">One of its regions.</param>
    /// <param name="language">Language of everything but the data.</param>
    /// <param name="links">Where the pages around it stand.</param>
    /// <param name="stream">Where the page goes, in UTF-8; stays open.</param>
    public static Task WriteRegionAsync(Scorecard scorecard, string region, Language language, PageLinks links, Stream stream)
    {
        var result = scorecard.Regions.FirstOrDefault(candidate => string.Equals(candidate.Region, region, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The scorecard has no region '{region}'.", nameof(region));
        var view = new PageView(scorecard, language);
        return WriteAsync<RegionPage>(stream, view.Labels, new(StringComparer.Ordinal)
        {
            [nameof(PageComponent.View)] = view,
            [nameof(RegionPage.Result)] = result,
            [nameof(RegionPage.Links)] = links,
        });
    }

    /// <param name="scorecard">The result document.</param>
    /// <param name="language">Language of everything but the data.</param>
    /// <param name="regionHref">Where a region's page stands, from its name.</param>
    /// <param name="links">Where the pages around it stand.</param>
    /// <param name="stream">Where the page goes, in UTF-8; stays open.</param>
    public static Task WriteGroupAsync(Scorecard scorecard, Language language, Func<string, string> regionHref, PageLinks links, Stream stream)
    {
        var view = new PageView(scorecard, language);
        return WriteAsync<GroupPage>(stream, view.Labels, new(StringComparer.Ordinal)
        {
            [nameof(PageComponent.View)] = view,
            [nameof(GroupPage.RegionHref)] = regionHref,
            [nameof(GroupPage.Links)] = links,
        });
    }

    /// <param name="entries">The pages of a folder, as their stamps tell of them.</param>
    /// <param name="language">Language of everything but the data.</param>
    /// <param name="stream">Where the page goes, in UTF-8; stays open.</param>
    public static Task WriteIndexAsync(IReadOnlyList<IndexEntry> entries, Language language, Stream stream)
    {
        var labels = new StackLabels();
        return WriteAsync<IndexPage>(stream, labels, new(StringComparer.Ordinal)
        {
            [nameof(IndexPage.Entries)] = entries,
            [nameof(IndexPage.Language)] = language,
            [nameof(IndexPage.Labels)] = labels,
        });
    }

    private static async Task WriteAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(
        Stream stream, StackLabels labels, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton<HtmlEncoder>(PageEncoding.Encoder).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            // By now the components have collected the labels that belong to the style.
            await using var markup = new PageMarkup(stream, PagePolicy.Additions(PageAssets.Style + labels.Css, PageAssets.Script));
            await markup.WriteAsync("<!DOCTYPE html>\n");
            page.WriteHtmlTo(markup);
            await markup.WriteAsync('\n');
        });
    }
}
