using System.Buffers;
using System.Globalization;
using System.Text;

namespace QualityAudit.Import.Tables;

/// <summary>
/// How words of headers, labels and answers are compared: full-width as half-width, without case, blanks, invisible characters
/// and the marks around a label. The original stays what it is.
/// </summary>
internal static class PlainText
{
    private const string LabelMarks = ":*?.。、";
    private static readonly char[] Common = [.. Range('!', '~'), '√', '×', .. Range('一', '\u9FFF')];
    private static readonly SearchValues<char> Normal = SearchValues.Create([.. Range('\t', '\r'), ' ', .. Common]);

    // What most cells hold stays as it is.
    private static readonly SearchValues<char> PlainWord = SearchValues.Create([.. Common.Except([.. Range('A', 'Z'), .. LabelMarks])]);
    private static readonly SearchValues<char> PlainHeader = SearchValues.Create([.. Common.Except([.. Range('A', 'Z'), .. LabelMarks, .. "()[]{}【】_-/"])]);
    private static readonly SearchValues<char> PlainId = SearchValues.Create(Common);
    private static readonly char[] Marks = LabelMarks.ToCharArray();

    /// <summary>A word to look up: "（成功）" and "成 功：" are "(成功)" and "成功".</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(PlainWord))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in Normalised(text))
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c))
                plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString().TrimEnd(Marks).TrimStart('*');
    }

    /// <summary>A header: what stands in brackets (units, choices) is left out as well.</summary>
    public static string OfHeader(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(PlainHeader))
            return text;
        var plain = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in Normalised(text))
        {
            if (c is '(' or '[' or '{' or '【')
                depth++;
            else if (c is ')' or ']' or '}' or '】')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                plain.Append(c is '_' or '-' or '/' ? ' ' : c);
        }

        return Of(plain.ToString());
    }

    /// <summary>An id: dashes of all lengths are one dash, case is kept out of comparison by the caller.</summary>
    public static string OfId(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(PlainId))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in Normalised(text))
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c))
                plain.Append(c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' ? '-' : c);
        }

        return plain.ToString();
    }

    /// <summary>Text as people read it, kept in full: normalised and without blanks around it.</summary>
    public static string Kept(string text) => Normalised(text).Trim();

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private static string Normalised(string text)
    {
        // Most of what is read is ASCII and common Chinese characters, which are normal already.
        if (!text.AsSpan().ContainsAnyExcept(Normal))
            return text;
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: nothing to normalise, and nothing will match it.
            return text;
        }
    }

    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;
}
