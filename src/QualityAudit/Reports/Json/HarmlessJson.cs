using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace QualityAudit.Reports.Json;

/// <summary>How text of the input stands in documents: Chinese readable; what could act on a page, and what no eye can see, as escapes.</summary>
internal static class HarmlessJson
{
    public static JavaScriptEncoder Encoder { get; } = Create();

    /// <summary>Something in the text is for no eye to see.</summary>
    public static bool HasUnseen(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is not ('\n' or '\r' or '\t' or (>= ' ' and <= '~') or (>= '\u2E80' and <= '\uD7FF')) && IsUnseen(character))
                return true;
        }

        return false;
    }

    /// <summary>The text as a string of a document, all of it that acts or hides as escapes.</summary>
    public static string Quoted(string text) => $"\"{Encoder.Encode(text)}\"";

    private static JavaScriptEncoder Create()
    {
        var harmless = new TextEncoderSettings(UnicodeRanges.All);
        harmless.ForbidCharacters([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(IsUnseen)]);
        return JavaScriptEncoder.Create(harmless);
    }

    private static bool IsUnseen(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse;
}
