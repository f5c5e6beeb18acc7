using System.Buffers.Binary;
using System.Text;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>OLE files, the small file systems in which .xls, .doc and encrypted workbooks stand, and by whose names they are told apart.</summary>
internal static class OleBytes
{
    /// <summary>One stream with content, in sectors of 512 bytes.</summary>
    public static byte[] Holding(string name, byte[] stream)
    {
        // Shorter streams stand in another place, which nothing here needs.
        var content = stream.Length < 4096 ? [.. stream, .. new byte[4096 - stream.Length]] : stream;
        var sectors = (content.Length + 511) / 512;
        var file = With(name);
        file.AsSpan(512 + 8, 504).Fill(0xFF);
        for (var sector = 0; sector < sectors; sector++)
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(512 + (sector + 2) * 4), sector + 1 < sectors ? sector + 3 : -2);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(1024 + 116), 2);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(1024 + 120), content.Length);
        // The first entry of a directory is its root; the stream is its child.
        byte[] root = [.. file.AsSpan(1024, 128)];
        Encoding.Unicode.GetBytes("Root Entry".PadRight(32, '\0')).CopyTo(root, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(root.AsSpan(64), 22);
        root[66] = 5;
        BinaryPrimitives.WriteInt32LittleEndian(root.AsSpan(116), -2);
        BinaryPrimitives.WriteInt32LittleEndian(root.AsSpan(120), 0);
        foreach (var link in new[] { 68, 72, 76 })
        {
            BinaryPrimitives.WriteInt32LittleEndian(root.AsSpan(link), link == 76 ? 1 : -1);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(1024 + link), -1);
        }

        file.AsSpan(1024, 128).CopyTo(file.AsSpan(1152));
        root.CopyTo(file.AsSpan(1024));
        return [.. file, .. content, .. new byte[sectors * 512 - content.Length]];
    }

    /// <summary>Empty streams of the given names.</summary>
    public static byte[] With(params ReadOnlySpan<string> names)
    {
        var file = new byte[512 * 3];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(26), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(28), 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(32), 6);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(44), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(48), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(60), -2);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(68), -2);
        file.AsSpan(80, 432).Fill(0xFF);
        file.AsSpan(512, 512).Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(512), -3);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(516), -2);
        for (var i = 0; i < names.Length; i++)
        {
            var entry = file.AsSpan(1024 + i * 128, 128);
            Encoding.Unicode.GetBytes(names[i]).CopyTo(entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((names[i].Length + 1) * 2));
            entry[66] = 2;
        }

        return file;
    }
}
