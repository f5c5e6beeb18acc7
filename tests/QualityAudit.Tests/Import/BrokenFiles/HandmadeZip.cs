using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>A zip written header by header, for what no library writes: zip64 of a small file, headers that disagree, sizes that lie.</summary>
internal sealed class HandmadeZip
{
    private readonly List<byte> bytes = [];
    private readonly List<byte> directory = [];
    private int count;

    /// <summary>Sizes, places and counts stand in the fields that large zips have for them.</summary>
    public bool Zip64 { get; init; }

    public static byte[] Of(IEnumerable<(string Name, string Content)> parts, bool zip64 = false)
    {
        var zip = new HandmadeZip { Zip64 = zip64 };
        foreach (var (name, content) in parts)
            zip.Add(name, Encoding.UTF8.GetBytes(content));
        return zip.ToArray();
    }

    /// <param name="name">As the directory has it.</param>
    /// <param name="content">Unpacked.</param>
    /// <param name="localName">As the part's own header has it, where that is another one.</param>
    /// <param name="packed">What stands in the file for the content, where that is something else.</param>
    /// <param name="claimedLength">What the headers say of the unpacked length, where they lie.</param>
    public void Add(string name, ReadOnlySpan<byte> content, string? localName = null, byte[]? packed = null, uint? claimedLength = null)
    {
        packed ??= Deflated(content);
        var crc = Crc32.HashToUInt32(content);
        var place = (ulong)bytes.Count;
        var length = claimedLength ?? (uint)content.Length;
        Header(bytes, 0x04034B50, [(2, Zip64 ? 45UL : 20UL), (2, 0x800UL), (2, 8UL), (4, 0UL), (4, crc), (4, Zip64 ? uint.MaxValue : (uint)packed.Length), (4, Zip64 ? uint.MaxValue : length)],
            localName ?? name, Zip64 ? Extra(length, (ulong)packed.Length) : []);
        bytes.AddRange(packed);
        Header(directory, 0x02014B50, [(2, 45UL), (2, Zip64 ? 45UL : 20UL), (2, 0x800UL), (2, 8UL), (4, 0UL), (4, crc), (4, Zip64 ? uint.MaxValue : (uint)packed.Length), (4, Zip64 ? uint.MaxValue : length)],
            name, Zip64 ? Extra(length, (ulong)packed.Length, place) : [], comment: true, place: Zip64 ? uint.MaxValue : (uint)place);
        count++;
    }

    public byte[] ToArray()
    {
        var start = (ulong)bytes.Count;
        bytes.AddRange(directory);
        if (Zip64)
        {
            var end = (ulong)bytes.Count;
            Numbers(bytes, [(4, 0x06064B50UL), (8, 44UL), (2, 45UL), (2, 45UL), (4, 0UL), (4, 0UL), (8, (ulong)count), (8, (ulong)count), (8, (ulong)directory.Count), (8, start)]);
            Numbers(bytes, [(4, 0x07064B50UL), (4, 0UL), (8, end), (4, 1UL)]);
        }

        var said = Zip64 ? ushort.MaxValue : (ulong)count;
        Numbers(bytes, [(4, 0x06054B50UL), (2, 0UL), (2, 0UL), (2, said), (2, said), (4, Zip64 ? uint.MaxValue : (ulong)directory.Count), (4, Zip64 ? uint.MaxValue : start), (2, 0UL)]);
        return [.. bytes];
    }

    public static byte[] Deflated(ReadOnlySpan<byte> content)
    {
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        return stream.ToArray();
    }

    /// <summary>The beginning, then one megabyte of blanks as often as asked for, as a deflated stream that takes no time to make.</summary>
    public static byte[] DeflatedBlanks(string beginning, int megabytes)
    {
        var megabyte = new byte[1 << 20];
        Array.Fill(megabyte, (byte)' ');
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(beginning));
            deflate.Write(megabyte);
            deflate.Flush();
            // After a flush a block begins on a whole byte and, of blanks alone, looks back at blanks wherever it stands.
            var at = (int)stream.Length;
            deflate.Write(megabyte);
            deflate.Flush();
            var block = stream.ToArray()[at..];
            for (var more = 2; more < megabytes; more++)
                stream.Write(block);
        }

        return stream.ToArray();
    }

    private static (int, ulong)[] Extra(params ulong[] values) => [(2, 1UL), (2, (ulong)values.Length * 8), .. values.Select(value => (8, value))];

    private static void Header(List<byte> to, uint mark, (int, ulong)[] fields, string name, (int Width, ulong)[] extra, bool comment = false, uint place = 0)
    {
        var encoded = Encoding.UTF8.GetBytes(name);
        Numbers(to, [(4, mark), .. fields, (2, (ulong)encoded.Length), (2, (ulong)extra.Sum(field => field.Width))]);
        if (comment)
            Numbers(to, [(2, 0UL), (2, 0UL), (2, 0UL), (4, 0UL), (4, place)]);
        to.AddRange(encoded);
        Numbers(to, extra);
    }

    private static void Numbers(List<byte> to, (int Width, ulong Value)[] fields)
    {
        Span<byte> field = stackalloc byte[8];
        foreach (var (width, value) in fields)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(field, value);
            to.AddRange(field[..width]);
        }
    }
}
