using System.Buffers.Binary;
using System.Text;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// A zip tells every name twice: in the directory at its end and before each part. Where they differ, programs read different workbooks
/// from one file; such a file is refused.
/// </summary>
internal static class LocalHeaders
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>The name of the first part whose two headers disagree; null where all agree.</summary>
    public static string? Disagreement(Stream zip)
    {
        var (directory, count) = FindDirectory(zip);
        var central = new byte[46];
        var local = new byte[30];
        for (; count > 0; count--)
        {
            if (!TryReadAt(zip, directory, central) || BinaryPrimitives.ReadUInt32LittleEndian(central) != 0x02014B50)
                return "";
            var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(central.AsSpan(28))];
            if (!TryReadAt(zip, directory + central.Length, name))
                return "";
            var shown = Encoding.UTF8.GetString(name);
            var extra = new byte[BinaryPrimitives.ReadUInt16LittleEndian(central.AsSpan(30))];
            if (!TryReadAt(zip, directory + central.Length + name.Length, extra))
                return shown;
            var offset = PlaceOf(central, extra);
            directory += central.Length + name.Length + extra.Length + BinaryPrimitives.ReadUInt16LittleEndian(central.AsSpan(32));
            if (!TryReadAt(zip, offset, local) || BinaryPrimitives.ReadUInt32LittleEndian(local) != 0x04034B50)
                return shown;
            var localName = new byte[BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(26))];
            var sameMethod = central.AsSpan(10, 2).SequenceEqual(local.AsSpan(8, 2));
            if (!TryReadAt(zip, offset + local.Length, localName) || !sameMethod || !localName.AsSpan().SequenceEqual(name))
                return shown;
        }

        return null;
    }

    // Zip64 keeps what does not fit its field in an extra one, in this order: length, packed length, place.
    private static long PlaceOf(ReadOnlySpan<byte> central, ReadOnlySpan<byte> extra)
    {
        var place = BinaryPrimitives.ReadUInt32LittleEndian(central[42..]);
        if (place != uint.MaxValue)
            return place;
        var before = 0;
        foreach (var field in new[] { 24, 20 })
            before += BinaryPrimitives.ReadUInt32LittleEndian(central[field..]) == uint.MaxValue ? 8 : 0;
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
                return extra.Length >= 4 + before + 8 ? BinaryPrimitives.ReadInt64LittleEndian(extra[(4 + before)..]) : -1;
            extra = extra[Math.Min(extra.Length, 4 + length)..];
        }

        return -1;
    }

    private static (long Start, long Count) FindDirectory(Stream zip)
    {
        var tail = new byte[Math.Min(zip.Length, EndLength + LongestComment)];
        TryReadAt(zip, zip.Length - tail.Length, tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length)
            throw new InvalidDataException("No directory at the end.");
        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        return start == uint.MaxValue || count == ushort.MaxValue ? FindLargeDirectory(zip, zip.Length - tail.Length + end) : (start, count);
    }

    private static (long Start, long Count) FindLargeDirectory(Stream zip, long end)
    {
        var locator = new byte[20];
        var directory = new byte[56];
        if (!TryReadAt(zip, end - locator.Length, locator) || !locator.AsSpan().StartsWith("PK\u0006\u0007"u8)
            || !TryReadAt(zip, BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8)), directory) || !directory.AsSpan().StartsWith("PK\u0006\u0006"u8))
            throw new InvalidDataException("No directory at the end.");
        return (BinaryPrimitives.ReadInt64LittleEndian(directory.AsSpan(48)), BinaryPrimitives.ReadInt64LittleEndian(directory.AsSpan(32)));
    }

    private static bool TryReadAt(Stream zip, long offset, byte[] bytes)
    {
        if (offset < 0 || offset > zip.Length - bytes.Length)
            return false;
        zip.Position = offset;
        zip.ReadExactly(bytes);
        return true;
    }
}
