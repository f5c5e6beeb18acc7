using System.Text;
using System.Xml;

namespace QualityAudit.Samples.Workbooks;

/// <summary>An XML part as text: UTF-8 declaration, no indentation, "\n" kept as it is.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None };

    public static string Document(Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartDocument(standalone: true);
            content(xml);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
