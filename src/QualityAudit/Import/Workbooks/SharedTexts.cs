using System.Xml;

namespace QualityAudit.Import.Workbooks;

/// <summary>The texts that cells of a workbook point to by number.</summary>
internal static class SharedTexts
{
    public static IReadOnlyList<string> Read(XlsxPackage package, string part)
    {
        var texts = new List<string>();
        package.Read(part, xml =>
        {
            var more = xml.Read();
            while (more)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                {
                    more = xml.Read();
                    continue;
                }

                texts.Add(XlsxText.Read(xml, package));
                if (texts.Count > package.Limits.SharedTexts)
                    throw LimitReached.OfTexts(package.Location, package.Limits);
                more = !xml.EOF;
            }
        });
        return texts;
    }
}
