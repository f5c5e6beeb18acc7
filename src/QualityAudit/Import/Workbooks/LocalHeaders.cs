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
            var offset = BinaryPrimitives.ReadUInt32LittleEndian(central.AsSpan(42));
            directory += central.Length + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(central.AsSpan(30)) + BinaryPrimitives.ReadUInt16LittleEndian(central.AsSpan(32));
            // Beyond four gigabytes the place stands elsewhere; files of that size are not read at all.
            if (offset == uint.MaxValue)
                continue;
            if (!TryReadAt(zip, offset, local) || BinaryPrimitives.ReadUInt32LittleEndian(local) != 0x04034B50)
                return shown;
            var localName = new byte[BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(26))];
            var sameMethod = central.AsSpan(10, 2).SequenceEqual(local.AsSpan(8, 2));
            if (!TryReadAt(zip, offset + local.Length, localName) || !sameMethod || !localName.AsSpan().SequenceEqual(name))
                return shown;
        }

        return null;
    }

    private static (long Start, int Count) FindDirectory(Stream zip)
    {
        var tail = new byte[Math.Min(zip.Length, EndLength + LongestComment)];
        TryReadAt(zip, zip.Length - tail.Length, tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length)
            throw new InvalidDataException("No directory at the end.");
        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        // A zip64 directory stands elsewhere; the framework's reader has found it, and it is not checked twice.
        return start == uint.MaxValue || count == ushort.MaxValue ? (0, 0) : (start, count);
    }

    private static bool TryReadAt(Stream zip, long offset, byte[] bytes)
    {
        if (offset < 0 || offset + bytes.Length > zip.Length)
            return false;
        zip.Position = offset;
        zip.ReadExactly(bytes);
        return true;
    }
}
