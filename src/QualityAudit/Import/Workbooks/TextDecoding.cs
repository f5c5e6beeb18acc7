using System.Text;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// Bytes of a text file to characters: by byte order mark, else UTF-8 where every byte fits, else GB18030 (GBK, GB2312),
/// which Chinese versions of Excel write. What fits none of them is refused.
/// </summary>
internal static class TextDecoding
{
    private const string Chinese = "GB18030";

    public static (string Text, string? RecognisedEncoding) Decode(FileBytes bytes)
    {
        var content = bytes.Content;
        var text = content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Strict(Encoding.UTF8, content.AsSpan(3)),
            [0xFF, 0xFE, ..] => Strict(Encoding.Unicode, content.AsSpan(2)),
            [0xFE, 0xFF, ..] => Strict(Encoding.BigEndianUnicode, content.AsSpan(2)),
            _ => Strict(Encoding.UTF8, content),
        };
        var recognised = text is null ? Chinese : null;
        text ??= Strict(CodePagesEncodingProvider.Instance.GetEncoding(Chinese)!, content);
        if (text is null || text.Contains('\0', StringComparison.Ordinal))
            throw new UnreadableFileException(FileDiagnostics.UnknownEncoding.At(bytes.Location));
        return (text, recognised);
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
