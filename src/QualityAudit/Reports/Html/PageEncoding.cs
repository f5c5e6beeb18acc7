using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace QualityAudit.Reports.Html;

/// <summary>
/// How data becomes markup. Chinese stays readable in the source. Characters that nobody sees but that act (controls, marks that
/// turn the direction of writing round) leave the encoder as references, and are then shown by name.
/// </summary>
internal static class PageEncoding
{
    private static readonly (int First, int Last)[] Acting =
        [(0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF)];

    public static HtmlEncoder Encoder { get; } = CreateEncoder();

    /// <summary>Whether a character acts without being seen.</summary>
    public static bool Acts(int code) => Acting.Any(range => code >= range.First && code <= range.Last);

    private static HtmlEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        foreach (var (first, last) in Acting)
            settings.ForbidRange(UnicodeRange.Create((char)first, (char)last));
        return HtmlEncoder.Create(settings);
    }
}
