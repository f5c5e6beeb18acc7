using System.Text;
using System.Text.Unicode;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// The encoding of a text file: by byte order mark, else UTF-8 where every byte fits, else GB18030 (GBK, GB2312), which Chinese versions
/// of Excel write. What fits none of them, or only looks as if it did (Big5, two encodings in one file), is refused rather than guessed.
/// </summary>
internal sealed record TextDecoding(Encoding Encoding, int Mark, string Name)
{
    // Of the characters that Chinese texts are made of, nine in ten and more stand in the first level of GB2312.
    private const double LeastCommon = 0.7;

    public static TextDecoding Of(ReadOnlySpan<byte> content, FileBytes file)
    {
        var found = Find(content);
        if (found is null || (found.Encoding is UnicodeEncoding ? HasZeroCharacter(content[found.Mark..]) : content.Contains((byte)0)))
            throw new UnreadableFileException(FileDiagnostics.UnknownEncoding.At(file.Location));
        return found;
    }

    private static TextDecoding? Find(ReadOnlySpan<byte> content)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..])
            return Utf8.IsValid(content[3..]) ? new(new UTF8Encoding(false, true), 3, "UTF-8") : null;
        if (content is [0xFF, 0xFE, ..])
            return new(new UnicodeEncoding(false, false, true), 2, "UTF-16 LE");
        if (content is [0xFE, 0xFF, ..])
            return new(new UnicodeEncoding(true, false, true), 2, "UTF-16 BE");
        if (Utf8.IsValid(content))
            return new(new UTF8Encoding(false, true), 0, "UTF-8");
        return IsChinese(content)
            ? new(CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, 0, "GB18030")
            : null;
    }

    private static bool HasZeroCharacter(ReadOnlySpan<byte> wide)
    {
        for (var i = 0; i + 1 < wide.Length; i += 2)
        {
            if (wide[i] == 0 && wide[i + 1] == 0)
                return true;
        }

        return false;
    }

    /// <summary>Pairs and fours of bytes as GB18030 has them, most of them characters in daily use, and no line that is UTF-8.</summary>
    private static bool IsChinese(ReadOnlySpan<byte> content)
    {
        int common = 0, rare = 0;
        var lineStart = 0;
        for (var i = 0; i < content.Length; i++)
        {
            var lead = content[i];
            if (lead == (byte)'\n')
            {
                if (IsUtf8Chinese(content[lineStart..i]))
                    return false;
                lineStart = i + 1;
            }

            if (lead < 0x80)
                continue;
            if (lead is 0x80 or 0xFF || i + 1 >= content.Length)
                return false;
            var trail = content[i + 1];
            if (trail is >= 0x30 and <= 0x39)
            {
                if (i + 3 >= content.Length || content[i + 2] is < 0x81 or 0xFF || content[i + 3] is < 0x30 or > 0x39)
                    return false;
                rare++;
                i += 3;
                continue;
            }

            if (trail is < 0x40 or 0x7F or 0xFF)
                return false;
            // A1 to A9 are punctuation, full-width letters, list numbers; B0 to D7 the common characters; D8 to F7 the rarer ones of GB2312.
            if (trail >= 0xA1 && lead is >= 0xB0 and <= 0xD7)
                common++;
            else if (trail < 0xA1 || lead is not (>= 0xA1 and <= 0xA9))
                rare++;
            i++;
        }

        return !IsUtf8Chinese(content[lineStart..]) && common >= (common + rare) * LeastCommon;
    }

    /// <summary>A line with two or more Chinese characters that is UTF-8 from end to end.</summary>
    private static bool IsUtf8Chinese(ReadOnlySpan<byte> line)
    {
        if (line.IndexOfAnyInRange((byte)0xE3, (byte)0xE9) < 0 || !Utf8.IsValid(line))
            return false;
        var characters = 0;
        foreach (var b in line)
            characters += b is >= 0xE3 and <= 0xE9 ? 1 : 0;
        return characters >= 2;
    }
}
