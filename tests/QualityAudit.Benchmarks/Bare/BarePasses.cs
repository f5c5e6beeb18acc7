using System.IO.Compression;
using System.Xml;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Benchmarks.Bare;

/// <summary>The least that reading workbooks can cost: unpacking, and going through the XML, with nothing made of it.</summary>
internal static class BarePasses
{
    private const int Depth = 64;

    public static long Inflate(string path)
    {
        var buffer = new byte[1 << 15];
        long bytes = 0;
        foreach (var entry in Parts(path))
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
                bytes += read;
        }

        return bytes;
    }

    public static long Tokens(string path)
    {
        long tokens = 0;
        foreach (var entry in Parts(path))
        {
            using var xml = new XmlTokens(entry.Open(), Depth);
            while (xml.Next())
                tokens++;
        }

        return tokens;
    }

    public static long XmlReaders(string path)
    {
        long nodes = 0;
        foreach (var entry in Parts(path))
        {
            using var part = entry.Open();
            using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
                nodes += xml.HasValue ? xml.Value.Length : 1;
        }

        return nodes;
    }

    private static IEnumerable<ZipArchiveEntry> Parts(string path)
    {
        using var zip = new ZipArchive(new MemoryStream(File.ReadAllBytes(path)), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
            yield return entry;
    }
}
