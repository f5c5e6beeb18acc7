using System.Buffers;
using System.Text;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// XML of the large parts, token by token over the bytes, with nothing allocated for a token: a sheet has millions. It is stricter than
/// it is general: no document type, no entity but the five of XML and character numbers; tags must match, and everything else that is not
/// well-formed ends in <see cref="InvalidDataException"/>. Names are compared without their prefix, so both dialects read alike.
/// </summary>
internal sealed class XmlTokens : IDisposable
{
    private const int LongestTag = 1 << 20;
    private const int FirstBuffer = 1 << 14;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly Stream stream;
    private readonly int depthLimit;
    private readonly OpenElements open = new();
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int position;
    private int end;
    private bool ended;
    private bool closesAtOnce;
    private bool seenRoot;

    // Where the current token's name or text lies in the buffer, and its attributes: four numbers each.
    private (int Start, int Length) current;
    private int[] attributes = new int[32];
    private int attributeCount;
    private bool isCharacterData;

    public XmlTokens(Stream input, int depthLimit)
    {
        this.depthLimit = depthLimit;
        stream = XmlEncoding.AsUtf8(input);
    }

    public XmlToken Token { get; private set; }

    /// <summary>Elements around the current token; a start tag and its end tag stand at the same depth, the root at 0.</summary>
    public int Depth { get; private set; }

    /// <summary>The start tag is its own end tag; one end tag follows all the same.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Name of a start or end tag without its prefix.</summary>
    public ReadOnlySpan<byte> Name => buffer.AsSpan(current.Start, current.Length);

    public bool Is(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);

    public bool Next()
    {
        if (closesAtOnce)
        {
            closesAtOnce = false;
            Token = XmlToken.EndTag;
            Close();
            return true;
        }

        if (Token == XmlToken.EndTag)
            open.Remove();
        while (Fill(1))
        {
            if (buffer[position] != (byte)'<')
            {
                if (ReadText())
                    return true;
                continue;
            }

            if (!Fill(2))
                throw Malformed();
            switch (buffer[position + 1])
            {
                case (byte)'/':
                    ReadEndTag();
                    return true;
                case (byte)'?':
                    SkipPast("?>"u8);
                    break;
                case (byte)'!':
                    if (ReadDeclaration())
                        return true;
                    break;
                default:
                    ReadStartTag();
                    return true;
            }
        }

        if (open.Count > 0 || !seenRoot)
            throw Malformed();
        Token = XmlToken.End;
        return false;
    }

    /// <summary>Goes on to the end tag of the element that the current start tag opened.</summary>
    public void Skip()
    {
        var depth = Depth;
        while (!(Token == XmlToken.EndTag && Depth == depth))
            Next();
    }

    /// <summary>
    /// The bytes of an attribute's value, which hold until the next token; entities are not resolved: for numbers, places and words.
    /// Empty where the attribute is missing.
    /// </summary>
    public ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < attributeCount; i++)
        {
            if (buffer.AsSpan(attributes[i * 4], attributes[i * 4 + 1]).SequenceEqual(name))
                return buffer.AsSpan(attributes[i * 4 + 2], attributes[i * 4 + 3]);
        }

        return default;
    }

    /// <summary>Adds the current text, entities resolved, to what is kept of it.</summary>
    public void AppendText(ArrayBufferWriter<byte> text)
    {
        var raw = buffer.AsSpan(current.Start, current.Length);
        if (isCharacterData || raw.IndexOf((byte)'&') < 0)
            text.Write(raw);
        else
            XmlEntities.Append(raw, text);
    }

    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Strict.GetString(utf8);
        }
        catch (DecoderFallbackException cause)
        {
            throw new InvalidDataException("Bytes that are no UTF-8.", cause);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        stream.Dispose();
    }

    private static InvalidDataException Malformed() => new("XML that is not well-formed.");

    /// <summary>Text up to the next tag or the end of what is buffered; false where it is but blanks outside the root.</summary>
    private bool ReadText()
    {
        var length = buffer.AsSpan(position, end - position).IndexOf((byte)'<');
        if (length < 0)
        {
            length = end - position;
            // A piece ends before an entity that is not buffered in full; pieces are put together before they are decoded.
            var tail = Math.Max(0, length - XmlEntities.Longest);
            if (!ended && buffer.AsSpan(position + tail, length - tail).LastIndexOf((byte)'&') is >= 0 and var entity)
            {
                length = tail + entity;
                if (length == 0)
                    return FillMore() || !ended ? ReadText() : throw Malformed();
            }
        }

        current = (position, length);
        position += length;
        var text = buffer.AsSpan(current.Start, length);
        if (text.ContainsAnyInRange((byte)0, (byte)8) || text.ContainsAnyInRange((byte)0x0E, (byte)0x1F))
            throw Malformed();
        if (open.Count == 0)
            return text.ContainsAnyExcept(" \t\r\n"u8) ? throw Malformed() : false;
        Token = XmlToken.Text;
        Depth = open.Count;
        isCharacterData = false;
        return true;
    }

    private void ReadStartTag()
    {
        // A tag that is not buffered in full is read again from its start.
        while (!TryReadStartTag())
        {
            if (!FillMore())
                throw Malformed();
        }
    }

    private bool TryReadStartTag()
    {
        var bytes = buffer.AsSpan(0, end);
        var at = position + 1;
        var nameStart = at;
        if (!XmlNames.Skip(bytes, ref at))
            return false;
        var nameEnd = at;
        attributeCount = 0;
        while (true)
        {
            while (at < end && XmlNames.IsBlank(bytes[at]))
                at++;
            if (at >= end)
                return false;
            if (bytes[at] == (byte)'>')
            {
                at++;
                IsEmpty = false;
                break;
            }

            if (bytes[at] == (byte)'/')
            {
                if (at + 1 >= end)
                    return false;
                if (bytes[at + 1] != (byte)'>')
                    throw Malformed();
                at += 2;
                IsEmpty = true;
                break;
            }

            if (!TryReadAttribute(bytes, ref at))
                return false;
        }

        Open(nameStart, nameEnd);
        position = at;
        return true;
    }

    private bool TryReadAttribute(ReadOnlySpan<byte> bytes, ref int at)
    {
        var start = at;
        if (!XmlNames.Skip(bytes, ref at))
            return false;
        var nameEnd = at;
        while (at < end && XmlNames.IsBlank(bytes[at]))
            at++;
        if (at >= end)
            return false;
        if (bytes[at++] != (byte)'=')
            throw Malformed();
        while (at < end && XmlNames.IsBlank(bytes[at]))
            at++;
        if (at >= end)
            return false;
        var quote = bytes[at++];
        if (quote is not ((byte)'"' or (byte)'\''))
            throw Malformed();
        var length = bytes[at..].IndexOf(quote);
        if (length < 0)
            return false;
        if (bytes.Slice(at, length).Contains((byte)'<'))
            throw Malformed();
        var local = start + XmlNames.LocalOffset(bytes[start..nameEnd]);
        // Declarations of namespaces are no attributes, and "r:id" is not "id".
        if (local == start)
        {
            if (attributeCount * 4 == attributes.Length)
                Array.Resize(ref attributes, attributes.Length * 2);
            attributes[attributeCount * 4] = start;
            attributes[attributeCount * 4 + 1] = nameEnd - start;
            attributes[attributeCount * 4 + 2] = at;
            attributes[attributeCount * 4 + 3] = length;
            attributeCount++;
        }

        at += length + 1;
        return true;
    }

    private void Open(int nameStart, int nameEnd)
    {
        if (open.Count == 0 && seenRoot)
            throw Malformed();
        if (open.Count >= depthLimit)
            throw new XmlTooDeepException();
        seenRoot = true;
        var name = buffer.AsSpan(nameStart, nameEnd - nameStart);
        open.Open(name);
        var prefix = XmlNames.LocalOffset(name);
        current = (nameStart + prefix, name.Length - prefix);
        Depth = open.Count - 1;
        Token = XmlToken.StartTag;
        closesAtOnce = IsEmpty;
    }

    private void ReadEndTag()
    {
        int length;
        while ((length = buffer.AsSpan(position, end - position).IndexOf((byte)'>')) < 0)
        {
            if (!FillMore())
                throw Malformed();
        }

        var name = buffer.AsSpan(position + 2, length - 2).TrimEnd(" \t\r\n"u8);
        if (!open.IsInnermost(name))
            throw Malformed();
        var prefix = XmlNames.LocalOffset(name);
        current = (position + 2 + prefix, name.Length - prefix);
        position += length + 1;
        attributeCount = 0;
        IsEmpty = false;
        Token = XmlToken.EndTag;
        Close();
    }

    private void Close()
    {
        Depth = open.Count - 1;
        open.Close();
    }

    /// <summary>Comments are skipped, character data is text, and a document type is refused.</summary>
    private bool ReadDeclaration()
    {
        if (Fill(4) && buffer.AsSpan(position, 4).SequenceEqual("<!--"u8))
        {
            position += 4;
            SkipPast("-->"u8);
            return false;
        }

        if (!Fill(9) || !buffer.AsSpan(position, 9).SequenceEqual("<![CDATA["u8) || open.Count == 0)
            throw new InvalidDataException("A document type or another declaration that is not read.");
        position += 9;
        int length;
        while ((length = buffer.AsSpan(position, end - position).IndexOf("]]>"u8)) < 0)
        {
            if (!FillMore())
                throw Malformed();
        }

        current = (position, length);
        position += length + 3;
        Token = XmlToken.Text;
        Depth = open.Count;
        isCharacterData = true;
        return true;
    }

    private void SkipPast(ReadOnlySpan<byte> mark)
    {
        int at;
        while ((at = buffer.AsSpan(position, end - position).IndexOf(mark)) < 0)
        {
            position = Math.Max(position, end - mark.Length + 1);
            if (!FillMore())
                throw Malformed();
        }

        position += at + mark.Length;
    }

    private bool Fill(int wanted)
    {
        while (end - position < wanted)
        {
            if (!FillMore())
                return false;
        }

        return true;
    }

    /// <summary>Moves what is not yet read to the front and reads on behind it; false at the end of the part.</summary>
    private bool FillMore()
    {
        if (ended)
            return false;
        var rest = end - position;
        if (rest > LongestTag)
            throw new InvalidDataException("A tag without an end.");
        if (rest > buffer.Length / 2)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(position, rest).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        else
            buffer.AsSpan(position, rest).CopyTo(buffer);
        position = 0;
        end = rest;
        var read = stream.Read(buffer, end, buffer.Length - end);
        ended = read == 0;
        end += read;
        return read > 0;
    }
}
