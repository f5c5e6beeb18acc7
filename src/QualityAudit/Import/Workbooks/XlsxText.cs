using System.Globalization;
using System.Text;
using System.Xml;

namespace QualityAudit.Import.Workbooks;

/// <summary>Text as workbooks write it: plain or in formatted runs, with reading aids (phonetic runs) that are not part of it.</summary>
internal static class XlsxText
{
    private const int LongestEscape = 7;

    /// <summary>All text below the reader's element, which the reader leaves.</summary>
    public static string Read(XmlReader xml, XlsxPackage package)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.Depth > package.Limits.Depth)
                throw LimitReached.OfDepth(package.Location, package.Limits);
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "rPh" or "f")
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                Append(xml, text, package);
            xml.Read();
        }

        xml.Read();
        return Unescape(text.ToString());
    }

    /// <summary>In pieces, so that one endless text is not held in full before it is found to be too long.</summary>
    private static void Append(XmlReader xml, StringBuilder text, XlsxPackage package)
    {
        var piece = new char[1024];
        for (var read = xml.ReadValueChunk(piece, 0, piece.Length); read > 0; read = xml.ReadValueChunk(piece, 0, piece.Length))
        {
            text.Append(piece, 0, read);
            if (text.Length > package.Limits.CellCharacters * LongestEscape)
                throw LimitReached.OfCharacters(package.Location, package.Limits);
        }
    }

    /// <summary>"_x000D_" stands for the character with that number.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = i + 7 <= text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_';
            if (isEscape && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
                plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
