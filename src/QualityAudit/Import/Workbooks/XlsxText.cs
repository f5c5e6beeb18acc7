using System.Buffers;
using System.Globalization;
using System.Text;

namespace QualityAudit.Import.Workbooks;

/// <summary>Text as workbooks write it: plain or in formatted runs, with reading aids (phonetic runs) that are not part of it.</summary>
internal sealed class XlsxText(XlsxPackage package)
{
    // A character of Excel's takes four bytes at most, and seven characters where it is written as "_x000D_".
    private const int LongestCharacter = 7;

    private readonly ArrayBufferWriter<byte> bytes = new(256);
    private long characters;

    /// <summary>All text in the element whose start tag the tokens stand on; they end on its end tag.</summary>
    public string Read(XmlTokens xml)
    {
        bytes.ResetWrittenCount();
        var depth = xml.Depth;
        while (xml.Next() && !(xml.Token == XmlToken.EndTag && xml.Depth == depth))
        {
            if (xml.Token == XmlToken.StartTag && xml.Is("rPh"u8))
                xml.Skip();
            else if (xml.Token == XmlToken.StartTag && xml.Is("t"u8))
                AppendTexts(xml);
        }

        return Counted(Unescape(XmlTokens.Decode(bytes.WrittenSpan)));
    }

    /// <summary>The bytes of a value, entities resolved; they hold until the next reading.</summary>
    public ReadOnlySpan<byte> ReadValue(XmlTokens xml)
    {
        bytes.ResetWrittenCount();
        AppendTexts(xml);
        return bytes.WrittenSpan;
    }

    /// <summary>A value that is text by itself.</summary>
    public string AsText(ReadOnlySpan<byte> value) => Counted(Unescape(XmlTokens.Decode(value)));

    /// <summary>"_x000D_" stands for the character with that number; half of a surrogate pair stands for nothing.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        var halves = false;
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = i + 7 <= text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_';
            if (isEscape && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                halves |= char.IsSurrogate((char)code);
                i += 6;
            }
            else
                plain.Append(text[i]);
        }

        return halves ? Whole(plain.ToString()) : plain.ToString();
    }

    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private void AppendTexts(XmlTokens xml)
    {
        var depth = xml.Depth;
        while (xml.Next() && !(xml.Token == XmlToken.EndTag && xml.Depth == depth))
        {
            if (xml.Token != XmlToken.Text)
                continue;
            xml.AppendText(bytes);
            if (bytes.WrittenCount > package.Limits.CellCharacters * LongestCharacter)
                throw LimitReached.OfCharacters(package.Location, package.Limits);
        }
    }

    private string Counted(string text)
    {
        characters += text.Length;
        return characters <= package.Limits.TextCharacters ? text : throw LimitReached.OfText(package.Location, package.Limits);
    }
}
