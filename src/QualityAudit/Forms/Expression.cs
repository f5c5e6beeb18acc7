using System.Globalization;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms;

/// <summary>Pieces of formulas, written with functions that Excel, LibreOffice and WPS all have.</summary>
internal static class Expression
{
    // Excel takes at most 255 characters between two quotation marks.
    private const int LongestText = 250;

    public static string Text(string text)
    {
        var clean = CellText.Clean(text).Replace('\n', ' ');
        if (clean.Length > LongestText)
            clean = clean[..(char.IsHighSurrogate(clean[LongestText - 1]) ? LongestText - 1 : LongestText)];
        return $"\"{clean.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static string Number(decimal number) => CanonicalNumber.Write(number);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Blank(string cell) => $"LEN(TRIM({cell}))=0";

    public static string All(params IEnumerable<string> conditions) => Join("AND", conditions, "TRUE");

    public static string Any(params IEnumerable<string> conditions) => Join("OR", conditions, "FALSE");

    private static string Join(string function, IEnumerable<string> conditions, string none)
    {
        var list = conditions.ToList();
        return list.Count switch
        {
            0 => none,
            1 => list[0],
            _ => $"{function}({string.Join(',', list)})",
        };
    }
}
