using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>
/// A scorecard as one self-contained HTML page: no script, no outside request, the same bytes for the same scorecard.
/// Lines end with LF.
/// </summary>
public static class ScorecardPage
{
    /// <param name="scorecard">The result document.</param>
    /// <param name="region">One of its regions.</param>
    /// <param name="language">Language of everything but the data.</param>
    /// <param name="groupHref">Where the group's page stands, for a link back; null for none.</param>
    public static Task<string> RenderRegionAsync(Scorecard scorecard, string region, Language language, string? groupHref = null)
    {
        var result = scorecard.Regions.FirstOrDefault(candidate => string.Equals(candidate.Region, region, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The scorecard has no region '{region}'.", nameof(region));
        return RenderAsync<RegionPage>(new PageView(scorecard, language), new(StringComparer.Ordinal)
        {
            [nameof(RegionPage.Result)] = result,
            [nameof(RegionPage.GroupHref)] = groupHref,
        });
    }

    /// <param name="scorecard">The result document.</param>
    /// <param name="language">Language of everything but the data.</param>
    /// <param name="regionHref">Where a region's page stands, from its name.</param>
    public static Task<string> RenderGroupAsync(Scorecard scorecard, Language language, Func<string, string> regionHref) =>
        RenderAsync<GroupPage>(new PageView(scorecard, language), new(StringComparer.Ordinal)
        {
            [nameof(GroupPage.RegionHref)] = regionHref,
        });

    private static async Task<string> RenderAsync<TPage>(PageView view, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton<HtmlEncoder>(PageEncoding.Encoder).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            parameters[nameof(PageComponent.View)] = view;
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            return PageEncoding.ShowInvisible(PageEncoding.Compact("<!DOCTYPE html>\n" + page.ToHtmlString() + "\n"));
        });
    }
}
