using System.Globalization;
using System.Xml;

namespace QualityAudit.Import.Workbooks;

/// <summary>What each cell style makes of a number.</summary>
internal sealed class XlsxStyles
{
    private readonly Dictionary<int, NumberKind> customFormats = [];
    private readonly List<NumberKind> kinds = [];

    public static XlsxStyles Read(XlsxPackage package, string part)
    {
        var styles = new XlsxStyles();
        package.Read(part, styles.Read);
        return styles;
    }

    public NumberKind KindOf(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < kinds.Count ? kinds[index] : NumberKind.Plain;

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
                customFormats[id] = NumberKinds.Of(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "xf" && inCellStyles)
                kinds.Add(NumberOf(xml, "numFmtId") is { } format ? KindOfFormat(format) : NumberKind.Plain);
        }
    }

    private NumberKind KindOfFormat(int id) => customFormats.TryGetValue(id, out var custom) ? custom : NumberKinds.OfBuiltIn(id);

    private static int? NumberOf(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
