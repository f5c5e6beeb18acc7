using System.Globalization;
using System.Xml;

namespace QualityAudit.Import.Workbooks;

/// <summary>The number format of each cell style.</summary>
internal sealed class XlsxStyles
{
    private readonly Dictionary<int, NumberFormat> customFormats = [];
    private readonly List<NumberFormat> formats = [];

    public static XlsxStyles Read(XlsxPackage package, string part)
    {
        var styles = new XlsxStyles();
        package.Read(part, xml => styles.Read(xml, package));
        return styles;
    }

    public NumberFormat FormatOf(int style) => style >= 0 && style < formats.Count ? formats[style] : NumberFormat.General;

    private void Read(XmlReader xml, XlsxPackage package)
    {
        var inCellStyles = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCellStyles = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.Depth > package.Limits.Depth)
                throw LimitReached.OfDepth(package.Location, package.Limits);
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (formats.Count > package.Limits.Styles || customFormats.Count > package.Limits.Styles)
                throw LimitReached.OfStyles(package.Location, package.Limits);
            if (xml.LocalName == "numFmt" && NumberOf(xml, "numFmtId") is { } id)
                customFormats[id] = NumberFormat.Of(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "xf" && inCellStyles)
                formats.Add(NumberOf(xml, "numFmtId") is { } format ? WithId(format) : NumberFormat.General);
        }
    }

    private NumberFormat WithId(int id) => customFormats.TryGetValue(id, out var custom) ? custom : NumberFormat.OfBuiltIn(id);

    private static int? NumberOf(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
