using System.Text.RegularExpressions;

namespace QualityAudit.Spreadsheets.Package;

/// <summary>The texts of a workbook, each once, in order of first use.</summary>
internal sealed partial class SharedTexts
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private int uses;

    /// <param name="text">Made fit for a cell already.</param>
    public int Number(string text)
    {
        uses++;
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = texts.Count);
            texts.Add(text);
        }

        return number;
    }

    /// <summary>Counts a use of a text whose number is known.</summary>
    public void UseAgain() => uses++;

    public void Write(Utf8Text xml)
    {
        xml.Raw("""<?xml version="1.0" encoding="utf-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="""u8).Raw("\""u8).Number(uses)
            .Raw("\" uniqueCount=\""u8).Number(texts.Count).Raw("\">"u8);
        foreach (var text in texts)
        {
            var escaped = text.Contains("_x", StringComparison.Ordinal) ? LooksEscaped().Replace(text, "_x005F_") : text;
            xml.Raw("<si><t xml:space=\"preserve\">"u8).Text(escaped).Raw("</t></si>"u8);
        }

        xml.Raw("</sst>"u8);
    }

    // "_x000D_" would be read as the character that it names.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex LooksEscaped();
}
