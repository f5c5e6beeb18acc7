using System.Globalization;
using System.IO.Packaging;
using System.Xml;
using System.Xml.Linq;
using QualityAudit.Audits;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Annotated;

/// <summary>One sheet of a file that is no .xlsx: its cells as text, in the order of rows.</summary>
public sealed record PlainSheet(string Name, IEnumerable<(CellAddress Cell, string Text)> Cells);

/// <summary>
/// The cells of a CSV or old workbook as an .xlsx, to be annotated. Every cell is text and formatted as text, so that what is typed into
/// it stays what was typed ("3-5" is no day in March).
/// </summary>
public static class PlainWorkbook
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relationships = Office;

    /// <summary>The workbook, and the name that each sheet got, in their order.</summary>
    public static (byte[] Content, IReadOnlyList<string> Names) Write(IReadOnlyList<PlainSheet> sheets)
    {
        using var bytes = new MemoryStream();
        var taken = new SheetNames();
        var names = sheets.Select(sheet => taken.Take(sheet.Name)).ToList();
        using (var package = Package.Open(bytes, FileMode.Create, FileAccess.ReadWrite))
        {
            var workbook = Part(package, "/xl/workbook.xml", "sheet.main");
            package.CreateRelationship(workbook.Uri, TargetMode.Internal, $"{Office}/officeDocument", "rId1");
            var styles = Part(package, "/xl/styles.xml", "styles");
            workbook.CreateRelationship(styles.Uri, TargetMode.Internal, $"{Office}/styles", "rId0");
            WorkbookParts.Save(styles, new XDocument(Styles()));
            var list = new XElement(Main + "sheets");
            for (var index = 0; index < sheets.Count; index++)
            {
                var number = (index + 1).ToString(CultureInfo.InvariantCulture);
                var part = Part(package, $"/xl/worksheets/sheet{number}.xml", "worksheet");
                workbook.CreateRelationship(part.Uri, TargetMode.Internal, $"{Office}/worksheet", $"rId{number}");
                list.Add(new XElement(Main + "sheet", new XAttribute("name", names[index]), new XAttribute("sheetId", number), new XAttribute(Relationships + "id", $"rId{number}")));
                using var writer = WorkbookParts.Write(part);
                Write(writer, sheets[index].Cells);
            }

            WorkbookParts.Save(workbook, new XDocument(new XElement(Main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Office), list)));
        }

        return (bytes.ToArray(), names);
    }

    private static void Write(XmlWriter sheet, IEnumerable<(CellAddress Cell, string Text)> cells)
    {
        sheet.WriteStartElement("worksheet", Main.NamespaceName);
        sheet.WriteStartElement("cols", Main.NamespaceName);
        sheet.WriteStartElement("col", Main.NamespaceName);
        foreach (var (name, value) in new[] { ("min", "1"), ("max", "16384"), ("width", "16"), ("style", "1"), ("customWidth", "1") })
            sheet.WriteAttributeString(name, value);
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteStartElement("sheetData", Main.NamespaceName);
        foreach (var row in cells.GroupBy(cell => cell.Cell.Row).OrderBy(row => row.Key))
        {
            sheet.WriteStartElement("row", Main.NamespaceName);
            sheet.WriteAttributeString("r", row.Key.ToString(CultureInfo.InvariantCulture));
            foreach (var (cell, text) in row.OrderBy(cell => cell.Cell.Column))
            {
                sheet.WriteStartElement("c", Main.NamespaceName);
                sheet.WriteAttributeString("r", cell.ToString());
                sheet.WriteAttributeString("s", "1");
                sheet.WriteAttributeString("t", "inlineStr");
                sheet.WriteStartElement("is", Main.NamespaceName);
                InlineText.Write(sheet, Main, text);
                sheet.WriteEndElement();
                sheet.WriteEndElement();
            }

            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private static PackagePart Part(Package package, string uri, string kind) =>
        package.CreatePart(new Uri(uri, UriKind.Relative), $"{Spreadsheet}.{kind}+xml", CompressionOption.Normal);

    // Format 1 is text; 49 is Excel's own number for it.
    private static XElement Styles() => XElement.Parse($"""
        <styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>
        """);
}
