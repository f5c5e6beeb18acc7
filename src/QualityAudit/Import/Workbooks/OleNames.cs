using System.Buffers.Binary;
using System.Text;

namespace QualityAudit.Import.Workbooks;

/// <summary>Names of the streams in an OLE file, the small file system inside .xls, .doc and encrypted workbooks.</summary>
internal static class OleNames
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int MostSectors = 64;
    private const uint LastSector = 0xFFFFFFFA;

    /// <summary>The names that the first sectors of its directory list; few where the file is damaged.</summary>
    public static IReadOnlySet<string> Of(FileBytes bytes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var header = bytes.Start.Span;
        if (header.Length < HeaderLength)
            return names;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        if (shift is not (9 or 12))
            return names;
        using var stream = bytes.Open();
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(header[48..]);
        var buffer = new byte[1 << shift];
        for (var count = 0; sector < LastSector && count < MostSectors && TryRead(stream, sector, shift, buffer); count++)
        {
            for (var at = 0; at < buffer.Length; at += EntryLength)
            {
                var length = BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(at + 64));
                if (length is >= 2 and <= 64)
                    names.Add(Encoding.Unicode.GetString(buffer, at, length - 2));
            }

            sector = Next(stream, header, sector, shift);
        }

        return names;
    }

    private static bool TryRead(Stream stream, uint sector, int shift, byte[] buffer)
    {
        var offset = (long)(sector + 1) << shift;
        if (offset >= stream.Length)
            return false;
        stream.Position = offset;
        return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
    }

    // The chain of sectors stands in tables, the first 109 of which the header lists.
    private static uint Next(Stream stream, ReadOnlySpan<byte> header, uint sector, int shift)
    {
        var perTable = (1u << shift) / 4;
        var table = sector / perTable;
        if (table >= 109)
            return uint.MaxValue;
        var tableSector = BinaryPrimitives.ReadUInt32LittleEndian(header[(76 + (int)table * 4)..]);
        var buffer = new byte[1 << shift];
        return tableSector < LastSector && TryRead(stream, tableSector, shift, buffer)
            ? BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan((int)(sector % perTable) * 4))
            : uint.MaxValue;
    }
}
