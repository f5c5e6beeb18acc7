using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>
/// What a page says of itself in its head, so that an index of a folder can be made from the pages that lie there.
/// Region: empty on the group's page. Total: published, null without one. Tone: 0 best to 3 worst, null without a band; IsAwaiting: because the group's result is not there yet (S-22).
/// </summary>
public sealed partial record PageStamp(
    string Quarter, string RubricId, string RubricTitle, string Region, string Language, string? Total, string Standing, int? Tone, int Complete, int Projects, bool IsAwaiting = false)
{
    public const string MetaName = "qualityaudit";

    // The stamp stands near the beginning of a page.
    private const int FarEnough = 16_384;

    public static PageStamp Of(PageView view, string region, Assessment assessment, int complete, int projects) => new(
        view.Scorecard.Quarter.ToString(),
        view.Rubric.Id,
        view.Text(view.Rubric.Title),
        region,
        view.LanguageTag,
        assessment.Official.Exact is null ? null : view.Figures.Of(assessment.Official),
        view.StandingWord(assessment),
        assessment.Band is null ? null : view.Tone(assessment.Official),
        complete,
        projects,
        assessment.Status == AssessmentStatus.AwaitingGroupResult);

    public string Written() => JsonSerializer.Serialize(this, PageStampJson.Default.PageStamp);

    /// <summary>The stamp of a page's text or of its beginning; null when it is none of ours.</summary>
    public static PageStamp? Read(string html)
    {
        var found = Meta().Match(html.Length > FarEnough ? html[..FarEnough] : html);
        if (!found.Success)
            return null;
        try
        {
            return JsonSerializer.Deserialize(WebUtility.HtmlDecode(found.Groups["json"].Value), PageStampJson.Default.PageStamp);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("<meta name=\"qualityaudit\" content=\"(?<json>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meta();
}

/// <summary>Made when compiling, so that no type is looked at while the program runs.</summary>
[JsonSerializable(typeof(PageStamp))]
internal sealed partial class PageStampJson : JsonSerializerContext;
