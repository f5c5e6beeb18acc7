using System.Globalization;
using System.Xml;

namespace QualityAudit.Import.Workbooks;

/// <summary>Which cell styles show dates.</summary>
internal sealed class XlsxStyles
{
    private readonly Dictionary<int, bool> customFormats = [];
    private readonly List<bool> dates = [];

    public static XlsxStyles Read(XlsxPackage package, string part)
    {
        var styles = new XlsxStyles();
        package.Read(part, styles.Read);
        return styles;
    }

    public bool IsDate(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < dates.Count && dates[index];

    private void Read(XmlReader xml)
    {
        var inCellStyles = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCellStyles = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && NumberOf(xml, "numFmtId") is { } id)
                customFormats[id] = DateFormats.IsDate(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "xf" && inCellStyles)
                dates.Add(NumberOf(xml, "numFmtId") is { } format && (customFormats.TryGetValue(format, out var custom) ? custom : DateFormats.IsBuiltInDate(format)));
        }
    }

    private static int? NumberOf(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
