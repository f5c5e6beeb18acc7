using System.Globalization;

namespace QualityAudit.Spreadsheets;

/// <summary>Gives sheets names that Excel accepts: at most 31 characters, none of []:*?/\, no apostrophe at an end, each name once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    // Excel keeps "History" for itself.
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Take(string wanted)
    {
        var clean = string.Concat(CellText.Clean(wanted).Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\n' or '\t' ? ' ' : c));
        var name = Shorten(clean, Longest);
        for (var number = 2; name.Length == 0 || !taken.Add(name); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"~{number}");
            name = Shorten(clean, Longest - ending.Length) + ending;
        }

        return name;
    }

    private static string Shorten(string text, int length)
    {
        var cut = Math.Min(text.Length, length);
        if (cut > 0 && cut < text.Length && char.IsHighSurrogate(text[cut - 1]))
            cut--;
        return text[..cut].Trim(' ', '\'');
    }
}
