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
    public static Task<string> RenderRegionAsync(Scorecard scorecard, string region, Language language, PageLinks links)
    {
        var result = scorecard.Regions.FirstOrDefault(candidate => string.Equals(candidate.Region, region, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The scorecard has no region '{region}'.", nameof(region));
        var view = new PageView(scorecard, language);
        return RenderAsync<RegionPage>(view.Labels, new(StringComparer.Ordinal)
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
    public static Task<string> RenderGroupAsync(Scorecard scorecard, Language language, Func<string, string> regionHref, PageLinks links)
    {
        var view = new PageView(scorecard, language);
        return RenderAsync<GroupPage>(view.Labels, new(StringComparer.Ordinal)
        {
            [nameof(PageComponent.View)] = view,
            [nameof(GroupPage.RegionHref)] = regionHref,
            [nameof(GroupPage.Links)] = links,
        });
    }

    /// <param name="entries">The pages of a folder, as their stamps tell of them.</param>
    /// <param name="language">Language of everything but the data.</param>
    public static Task<string> RenderIndexAsync(IReadOnlyList<IndexEntry> entries, Language language)
    {
        var labels = new StackLabels();
        return RenderAsync<IndexPage>(labels, new(StringComparer.Ordinal)
        {
            [nameof(IndexPage.Entries)] = entries,
            [nameof(IndexPage.Language)] = language,
            [nameof(IndexPage.Labels)] = labels,
        });
    }

    private static async Task<string> RenderAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(
        StackLabels labels, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton<HtmlEncoder>(PageEncoding.Encoder).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            var html = PageEncoding.ShowInvisible(PageEncoding.Compact("<!DOCTYPE html>\n" + page.ToHtmlString() + "\n"));
            return PagePolicy.Complete(html, PageAssets.Style + labels.Css, PageAssets.Script);
        });
    }
}
