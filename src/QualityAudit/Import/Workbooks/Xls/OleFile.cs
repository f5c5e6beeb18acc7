using System.Buffers.Binary;
using System.Text;

namespace QualityAudit.Import.Workbooks.Xls;

/// <summary>One stream of an OLE file held in memory, its sectors put together. Chains that loop or lead outside end where they do.</summary>
internal sealed class OleFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const uint LastSector = 0xFFFFFFFA;
    private const int ShortStream = 4096;
    private const int ShortSector = 64;
    private readonly ReadOnlyMemory<byte> content;
    private readonly int shift;
    private readonly List<uint> table = [];

    public OleFile(ReadOnlyMemory<byte> content)
    {
        this.content = content;
        shift = content.Length < HeaderLength ? 9 : BinaryPrimitives.ReadUInt16LittleEndian(content.Span[30..]);
        if (shift is not (9 or 12) || content.Length < HeaderLength)
            throw new InvalidDataException("No OLE file.");
        ReadTable();
    }

    /// <summary>The bytes of the first stream with one of the names; empty where there is none or it is too short to be a workbook.</summary>
    public byte[] Stream(params ReadOnlySpan<string> names)
    {
        var directory = Chain(Number(48), int.MaxValue);
        foreach (var name in names)
        {
            for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
            {
                var entry = directory.AsSpan(at, EntryLength);
                var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
                if (length is < 2 or > 64 || !Encoding.Unicode.GetString(entry[..(length - 2)]).Equals(name, StringComparison.OrdinalIgnoreCase))
                    continue;
                var size = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
                var first = BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]);
                return size < ShortStream ? ShortChain(first, (int)size, directory) : Chain(first, (int)Math.Min(size, int.MaxValue));
            }
        }

        return [];
    }

    private uint Number(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(content.Span[offset..]);

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var offset = (long)(number + 1) << shift;
        return offset >= content.Length ? default : content.Span.Slice((int)offset, (int)Math.Min(1L << shift, content.Length - offset));
    }

    // The header lists the first 109 sectors of the table; further ones stand in sectors of their own.
    private void ReadTable()
    {
        for (var i = 0; i < 109; i++)
            AddTable(Number(76 + i * 4));
        var next = Number(68);
        for (var count = 0; next < LastSector && count < content.Length >> shift; count++)
        {
            var sector = Sector(next);
            if (sector.Length < 1 << shift)
                return;
            for (var at = 0; at + 4 < sector.Length; at += 4)
                AddTable(BinaryPrimitives.ReadUInt32LittleEndian(sector[at..]));
            next = BinaryPrimitives.ReadUInt32LittleEndian(sector[^4..]);
        }
    }

    private void AddTable(uint number)
    {
        if (number >= LastSector || table.Count > content.Length >> shift)
            return;
        var sector = Sector(number);
        for (var at = 0; at + 4 <= sector.Length; at += 4)
            table.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[at..]));
    }

    // Short streams stand in a stream of their own, in sectors of 64 bytes with a table of their own.
    private byte[] ShortChain(uint first, int length, ReadOnlySpan<byte> directory)
    {
        var container = Chain(BinaryPrimitives.ReadUInt32LittleEndian(directory[116..]), int.MaxValue);
        var next = Chain(Number(60), int.MaxValue);
        using var bytes = new MemoryStream();
        for (long sector = first; sector * ShortSector < container.Length && bytes.Length < length;)
        {
            bytes.Write(container.AsSpan((int)sector * ShortSector, Math.Min(ShortSector, container.Length - (int)sector * ShortSector)));
            sector = sector * 4 + 4 <= next.Length ? BinaryPrimitives.ReadUInt32LittleEndian(next.AsSpan((int)sector * 4)) : uint.MaxValue;
        }

        return bytes.ToArray()[..(int)Math.Min(bytes.Length, length)];
    }

    // As many bytes as it is long, or as the file has: a chain that goes round ends there.
    private byte[] Chain(uint first, int length)
    {
        var (bytes, filled) = (new byte[Math.Min(length, LengthOf(first, length))], 0);
        for (var sector = first; sector < LastSector && filled < bytes.Length; sector = sector < table.Count ? table[(int)sector] : LastSector)
        {
            var part = Sector(sector);
            if (part.Length == 0)
                break;
            part = part[..Math.Min(part.Length, bytes.Length - filled)];
            part.CopyTo(bytes.AsSpan(filled));
            filled += part.Length;
        }

        return filled == bytes.Length ? bytes : bytes[..filled];
    }

    private int LengthOf(uint first, int length)
    {
        long found = 0;
        for (var sector = first; sector < LastSector && found < length && found <= content.Length; sector = sector < table.Count ? table[(int)sector] : LastSector)
        {
            var part = Sector(sector);
            if (part.Length == 0)
                break;
            found += part.Length;
        }

        return (int)Math.Min(found, int.MaxValue);
    }
}
