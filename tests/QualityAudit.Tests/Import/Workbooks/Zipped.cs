using System.IO.Compression;
using System.Text;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>Workbooks written part by part, for what no spreadsheet program would write.</summary>
internal static class Zipped
{
    /// <summary>A workbook of one sheet whose XML stands between &lt;worksheet&gt; and &lt;/worksheet&gt;; other parts may be replaced or added.</summary>
    public static byte[] Workbook(string sheet, params (string Name, string Content)[] others) => Parts(
        MarkdownWorkbook.Parse("| x |").Parts()
            .Select(part => part.Name.EndsWith("sheet1.xml", StringComparison.Ordinal) ? (part.Name, Content: $"<worksheet>{sheet}</worksheet>") : part)
            .Where(part => !others.Any(other => other.Name == part.Name))
            .Concat(others.Select(other => (other.Name, other.Content))));

    public static byte[] Parts(IEnumerable<(string Name, string Content)> parts, CompressionLevel level = CompressionLevel.Fastest) =>
        Bytes(parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content))), level);

    public static byte[] Bytes(IEnumerable<(string Name, byte[] Content)> parts, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, level).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }
}
