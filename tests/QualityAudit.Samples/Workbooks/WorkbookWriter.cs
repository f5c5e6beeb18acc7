using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace QualityAudit.Samples.Workbooks;

/// <summary>Writes a workbook as .xlsx. The same workbook gives the same bytes: parts in a fixed order, times from the workbook, no clock.</summary>
internal static class WorkbookWriter
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static byte[] Write(Workbook workbook)
    {
        var texts = new SharedTexts();
        var sheets = workbook.Sheets.Select(sheet => SheetPart.Write(sheet, texts)).ToList();

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, workbook, "[Content_Types].xml", ContentTypes(workbook));
            Add(zip, workbook, "_rels/.rels", RootRelations());
            Add(zip, workbook, "docProps/core.xml", CoreProperties(workbook));
            Add(zip, workbook, "xl/workbook.xml", Book(workbook));
            Add(zip, workbook, "xl/_rels/workbook.xml.rels", BookRelations(workbook));
            Add(zip, workbook, "xl/styles.xml", Styles());
            Add(zip, workbook, "xl/sharedStrings.xml", texts.ToXml(Main));
            for (var i = 0; i < sheets.Count; i++)
                Add(zip, workbook, $"xl/worksheets/sheet{Text(i + 1)}.xml", sheets[i]);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, Workbook workbook, string name, string content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(workbook.Modified, TimeSpan.Zero);
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string ContentTypes(Workbook workbook) => Xml.Document(xml =>
    {
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Type("Override", "PartName", "/xl/workbook.xml", $"{Types}.sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", $"{Types}.styles+xml");
        Type("Override", "PartName", "/xl/sharedStrings.xml", $"{Types}.sharedStrings+xml");
        for (var i = 1; i <= workbook.Sheets.Count; i++)
            Type("Override", "PartName", $"/xl/worksheets/sheet{Text(i)}.xml", $"{Types}.worksheet+xml");

        void Type(string element, string key, string value, string type)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    });

    private static string RootRelations() => RelationsPart(
    [
        ($"{Office}/officeDocument", "xl/workbook.xml"),
        ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
    ]);

    private static string BookRelations(Workbook workbook) => RelationsPart(
    [
        .. Enumerable.Range(1, workbook.Sheets.Count).Select(i => ($"{Office}/worksheet", $"worksheets/sheet{Text(i)}.xml")),
        ($"{Office}/styles", "styles.xml"),
        ($"{Office}/sharedStrings", "sharedStrings.xml"),
    ]);

    private static string RelationsPart(IReadOnlyList<(string Type, string Target)> relations) => Xml.Document(xml =>
    {
        xml.WriteStartElement("Relationships", Relations);
        for (var i = 0; i < relations.Count; i++)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", $"rId{Text(i + 1)}");
            xml.WriteAttributeString("Type", relations[i].Type);
            xml.WriteAttributeString("Target", relations[i].Target);
            xml.WriteEndElement();
        }
    });

    private static string CoreProperties(Workbook workbook) => Xml.Document(xml =>
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Elements = "http://purl.org/dc/elements/1.1/";
        const string Terms = "http://purl.org/dc/terms/";
        const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteElementString("dc", "creator", Elements, workbook.Author);
        xml.WriteElementString("cp", "lastModifiedBy", Core, workbook.Author);
        Time("created", workbook.Created);
        Time("modified", workbook.Modified);

        void Time(string element, DateTime time)
        {
            xml.WriteStartElement("dcterms", element, Terms);
            xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
            xml.WriteString(time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
    });

    private static string Book(Workbook workbook) => Xml.Document(xml =>
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < workbook.Sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", workbook.Sheets[i].Name);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("r", "id", Office, $"rId{Text(i + 1)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (workbook.Sheets.Any(sheet => sheet.HeaderRow > 0))
            PrintTitles();

        void PrintTitles()
        {
            xml.WriteStartElement("definedNames");
            for (var i = 0; i < workbook.Sheets.Count; i++)
            {
                var sheet = workbook.Sheets[i];
                if (sheet.HeaderRow == 0)
                    continue;
                xml.WriteStartElement("definedName");
                xml.WriteAttributeString("name", "_xlnm.Print_Titles");
                xml.WriteAttributeString("localSheetId", Text(i));
                xml.WriteString($"'{sheet.Name}'!${Text(sheet.HeaderRow)}:${Text(sheet.HeaderRow)}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    });

    private static string Styles()
    {
        using var reader = new StreamReader(typeof(WorkbookWriter).Assembly.GetManifestResourceStream("styles.xml")!);
        return reader.ReadToEnd();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
