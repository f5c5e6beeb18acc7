using System.Buffers;
using System.Globalization;
using System.Text;

namespace QualityAudit.Import.Workbooks;

/// <summary>The five entities that XML itself has, and characters by number. Others need a document type, which is refused.</summary>
internal static class XmlEntities
{
    /// <summary>Bytes from "&amp;" to ";" at most, with leading zeros to spare.</summary>
    public const int Longest = 16;

    public static void Append(ReadOnlySpan<byte> raw, ArrayBufferWriter<byte> text)
    {
        for (var at = raw.IndexOf((byte)'&'); at >= 0; at = raw.IndexOf((byte)'&'))
        {
            text.Write(raw[..at]);
            raw = raw[at..];
            var length = raw[..Math.Min(raw.Length, Longest)].IndexOf((byte)';');
            if (length < 0)
                throw new InvalidDataException("An entity without an end.");
            Resolve(raw[1..length], text);
            raw = raw[(length + 1)..];
        }

        text.Write(raw);
    }

    private static void Resolve(ReadOnlySpan<byte> name, ArrayBufferWriter<byte> text)
    {
        if (name.StartsWith("#"u8))
        {
            var rune = RuneOf(name[1..]);
            text.Advance(rune.EncodeToUtf8(text.GetSpan(4)));
            return;
        }

        text.Write(name.SequenceEqual("lt"u8) ? "<"u8
            : name.SequenceEqual("gt"u8) ? ">"u8
            : name.SequenceEqual("amp"u8) ? "&"u8
            : name.SequenceEqual("quot"u8) ? "\""u8
            : name.SequenceEqual("apos"u8) ? "'"u8
            : throw new InvalidDataException("An entity that XML does not have."));
    }

    private static Rune RuneOf(ReadOnlySpan<byte> number)
    {
        var hexadecimal = number.StartsWith("x"u8);
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        // XML allows tab, line feed and carriage return of the control characters, and no half of a surrogate pair.
        return int.TryParse(hexadecimal ? number[1..] : number, style, CultureInfo.InvariantCulture, out var value)
            && value is >= 0x20 or 9 or 10 or 13
            && Rune.TryCreate(value, out var rune)
                ? rune
                : throw new InvalidDataException("A character that XML does not allow.");
    }
}
