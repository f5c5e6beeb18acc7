using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace QualityAudit.Reports.Html;

/// <summary>
/// How data becomes markup. Chinese stays readable in the source. Characters that nobody sees but that act (controls, marks that
/// turn the direction of writing round) leave the encoder as references, and are then shown by name.
/// </summary>
internal static partial class PageEncoding
{
    private static readonly (int First, int Last)[] Acting =
        [(0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF)];

    public static HtmlEncoder Encoder { get; } = CreateEncoder();

    /// <summary>
    /// Drops the indentation of the templates, and line breaks before tags where they mean nothing: a quarter of a large page. Line breaks
    /// within data are references by now.
    /// </summary>
    public static string Compact(string html) => BeforeBlock().Replace(Indentation().Replace(html, "\n"), "");

    public static string ShowInvisible(string html) => Reference().Replace(html, match =>
    {
        var code = int.Parse(match.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Acting.Any(range => code >= range.First && code <= range.Last)
            ? string.Create(CultureInfo.InvariantCulture, $"[U+{code:X4}]")
            : match.Value;
    });

    private static HtmlEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        foreach (var (first, last) in Acting)
            settings.ForbidRange(UnicodeRange.Create((char)first, (char)last));
        return HtmlEncoder.Create(settings);
    }

    [GeneratedRegex("&#x(?<code>[0-9A-F]{1,4});", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Reference();

    [GeneratedRegex("\\n\\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Indentation();

    [GeneratedRegex("\\n(?=</?(?:table|thead|tbody|tfoot|tr|th|td|ul|ol|li|dl|dt|dd|div|p|section|details|summary|caption|option|rect|line|h[1-6])\\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BeforeBlock();
}
