using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Annotated;

/// <summary>Foreign text inside a cell: made fit for XML, and kept from being read as one of Excel's own escapes.</summary>
internal static partial class InlineText
{
    public static void Write(XmlWriter sheet, XNamespace main, string text)
    {
        sheet.WriteStartElement("t", main.NamespaceName);
        sheet.WriteAttributeString("xml", "space", null, "preserve");
        sheet.WriteString(Escape().Replace(CellText.Clean(text), "_x005F_"));
        sheet.WriteEndElement();
    }

    // "_x0041_" in a cell means "A"; an underscore before it that is written as an escape itself does not.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
