using System.Text;

namespace QualityAudit.Import.Workbooks;

/// <summary>XML in the encoding its first bytes tell, handed on as UTF-8 without a mark.</summary>
internal static class XmlEncoding
{
    private const int Declaration = 200;

    public static Stream AsUtf8(Stream input)
    {
        var first = new byte[Declaration];
        var length = input.ReadAtLeast(first, Declaration, throwOnEndOfStream: false);
        var known = first.AsSpan(0, length);
        if (known.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return new Prefixed(first.AsMemory(3, length - 3), input);
        var whole = new Prefixed(first.AsMemory(0, length), input);
        if (known.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Transcoded(new Prefixed(first.AsMemory(2, length - 2), input), Encoding.Unicode);
        if (known.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Transcoded(new Prefixed(first.AsMemory(2, length - 2), input), Encoding.BigEndianUnicode);
        if (known.StartsWith("<\0"u8))
            return Transcoded(whole, Encoding.Unicode);
        if (known.StartsWith("\0<"u8))
            return Transcoded(whole, Encoding.BigEndianUnicode);
        return Declared(known) is { } name && !IsUtf8(name) ? Transcoded(whole, Known(name)) : whole;
    }

    private static string? Declared(ReadOnlySpan<byte> known)
    {
        if (!known.StartsWith("<?xml"u8) || known.IndexOf("?>"u8) is not (> 0 and var end) || known[..end].IndexOf("encoding"u8) is not (> 0 and var at))
            return null;
        var rest = known[(at + "encoding".Length)..end].TrimStart(" \t\r\n="u8);
        return rest.Length > 2 && rest[1..].IndexOf(rest[0]) is > 0 and var length ? Encoding.ASCII.GetString(rest.Slice(1, length)) : null;
    }

    private static bool IsUtf8(string name) =>
        name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase)
        || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    private static Encoding Known(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException cause)
        {
            throw new InvalidDataException("An encoding that is not known.", cause);
        }
    }

    private static Stream Transcoded(Stream input, Encoding encoding) => Encoding.CreateTranscodingStream(input, encoding, new UTF8Encoding(false));

    /// <summary>Bytes already taken from a stream, and what follows them.</summary>
    private sealed class Prefixed(ReadOnlyMemory<byte> taken, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> taken = taken;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (taken.Length == 0)
                return rest.Read(buffer);
            var count = Math.Min(buffer.Length, taken.Length);
            taken.Span[..count].CopyTo(buffer);
            taken = taken[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
