using System.IO.Compression;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>Files broken at random, by a seed: bytes of the file, or of one part of its zip, which is packed anew with a right checksum.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Pieces =
    [
        "<", ">", "</", "/>", "&", "&#0;", "&amp;", "]]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE x>", "\"", "'", "=", "\0", "\n", "\r", ",", ";", "\t",
        "9999999999", "-1", "NaN", "1E400", "A1", "XFD1048576", "XFE1", "ZZZZ9", " r=\"A1\"", " t=\"s\"", " s=\"99\"", " hidden=\"1\"", "_x0000_", "_xD800_",
        "\u202E", "\uFFFF", "😀", "rowspan=99999", "colspan=99999", "ss:Index=\"1048577\"",
    ];

    private readonly Random random = new(seed);

    public byte[] Of(byte[] file) => file.AsSpan().StartsWith("PK"u8) && random.Next(4) > 0 ? OfPart(file) : OfBytes(file);

    private byte[] OfPart(byte[] file)
    {
        using var output = new MemoryStream();
        using (var input = new ZipArchive(new MemoryStream(file)))
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(input.Entries.Count);
            for (var i = 0; i < input.Entries.Count; i++)
            {
                using var source = input.Entries[i].Open();
                using var content = new MemoryStream();
                source.CopyTo(content);
                using var part = zip.CreateEntry(input.Entries[i].FullName, CompressionLevel.Fastest).Open();
                part.Write(i == chosen ? OfBytes(content.ToArray()) : content.ToArray());
            }
        }

        return output.ToArray();
    }

    private byte[] OfBytes(byte[] content)
    {
        var bytes = content.ToList();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 4 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, System.Text.Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
